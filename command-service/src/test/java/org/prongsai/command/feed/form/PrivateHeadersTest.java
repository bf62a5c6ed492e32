package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | email",
                "E-mail | email",
                "Email Address | email",
                "อีเมล | email",
                "ที่อยู่อีเมล์ของท่าน | email",
                "respondentEmail | email",
                "RecipientEmail | email",
                "ip | ip",
                "IP Address | ip",
                "ipaddr | ip",
                "IPAddress | ip",
                "หมายเลขไอพี | ip",
                "name | name",
                "First name | name",
                "LastName | name",
                "RecipientFirstName | name",
                "ชื่อ | name",
                "ชื่อ-นามสกุล | name",
                "1. ชื่อผู้ตอบแบบสอบถาม | name",
                "สกุล | name",
                "grp/name | name",
                "ชื่อเล่น | name",
                "phone | phone",
                "Phone number | phone",
                "phonenumber | phone",
                "โทรศัพท์ | phone",
                "เบอร์โทรติดต่อ | phone",
                "โทร. | phone",
                "มือถือ | phone",
                "Tel | phone",
                "token | token",
                "Access code | token",
                "deviceid | device",
                "DeviceID | device",
                "User Agent | device",
                "refurl | device",
                "latitude | geo",
                "loc-Latitude | geo",
                "_geolocation | geo",
                "LocationLongitude | geo",
                "พิกัด | geo",
                "username | username",
                "_submitted_by | username",
                "SubmitterName | username",
                "ชื่อผู้ใช้ | username",
                "เลขบัตรประชาชน | citizen-id",
                "เลขประจำตัวประชาชน 13 หลัก | citizen-id",
                "Citizen ID | citizen-id",
                "Passport | citizen-id",
                "LINE ID | social",
                "Line | social",
                "ไอดีไลน์ | social",
                "ที่อยู่ | address",
                "Home address | address",
                "ตำแหน่ง | position",
                "Position | position",
                "วันเกิด | birth-date",
                "ลายมือชื่อ | name"
            })
    void knowsWhatAHeaderGivesAway(String header, String kind) {
        assertThat(PrivateHeaders.kind(header)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ชื่อหน่วยงาน",
                "Agency name",
                "form name",
                "ชื่อแบบสำรวจ",
                "i1",
                "submittedOn",
                "เชื่อมั่นการร้องเรียน",
                "ท่านเชื่อถือหน่วยงานหรือไม่",
                "ชื่อเสียงของหน่วยงาน",
                "บริการออนไลน์",
                "online",
                "บริการ on-line",
                "ความปลอดภัยไซเบอร์",
                "Q1[SQ001]",
                "id",
                "seed",
                "เพศ",
                "อายุ",
                "timeline",
                "ship",
                "hotel",
                "unnamed"
            })
    void leavesInnocentHeadersAlone(String header) {
        assertThat(PrivateHeaders.kind(header)).isNull();
    }
}
