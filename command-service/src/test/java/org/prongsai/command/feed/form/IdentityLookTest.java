package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityLookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "somchai@example.go.th | email",
                "a@b.co | email",
                "ติดต่อ somchai.j@example.com นะครับ | email",
                "192.168.1.20 | ip",
                "จาก 10.0.0.1 | ip",
                "2001:db8:85a3:0:0:8a2e:370:7334 | ip",
                "2001:db8::7334 | ip",
                "fe80::1 | ip",
                "1101700207030 | citizen-id",
                "1-1017-00207-03-0 | citizen-id",
                "๑ ๑๐๑๗ ๐๐๒๐๗ ๐๓ ๐ | citizen-id",
                "0812345678 | phone",
                "081-234-5678 | phone",
                "08 1234 5678 | phone",
                "๐๘๑-๒๓๔-๕๖๗๘ | phone",
                "+66 81 234 5678 | phone",
                "66812345678 | phone",
                "02-123-4567 | phone",
                "(02) 123 4567 | phone",
                "053.123.456 | phone",
                "โทร 0812345678 ได้ตลอด | phone",
                "โทร.081-234-5678 | phone",
                "โทร.๐๘๑-๒๓๔-๕๖๗๘ ครับ | phone",
                "(โทร.0812345678) | phone",
                "081–234–5678 | phone",
                "081‑234‑5678 | phone",
                "081/2345678 | phone",
                "02/123-4567 ต่อ 12 | phone",
                "+66(0)812345678 | phone",
                "1–1017–00207–03–0 | citizen-id",
                "1 - 1017 - 00207 - 03 - 0 | citizen-id",
                "นายสมชาย ใจดี | name",
                "แจ้งโดย นางสาว สมหญิง  รักไทย | name",
                "น.ส.สมหญิง รักไทย | name",
                "นางสมศรี รักไทย | name",
                "คะแนนโดยนายสมชาย ใจดี | name",
                "ช่วยโทรหานางสาวสมหญิง รักไทย | name",
                "ว่าที่ร้อยตรีสมชาย ใจดี | name",
                "ว่าที่ ร.ต.หญิง สมหญิง ใจดี | name",
                "ดร.สมชาย ใจดี | name",
                "ผศ.ดร.สมชาย ใจดี | name",
                "พ.ต.ท.สมชาย ใจดี | name",
                "พันเอก สมชาย ใจดี | name",
                "จ.ส.อ. สมชาย ใจดี | name",
                "ม.ร.ว.สมชาย ใจดี | name",
                "Dr. Somchai Jaidee | name",
                "13.756331, 100.501762 | geo",
                "13.7563 100.5017 0 0 | geo"
            })
    void knowsIdentitiesByTheirLook(String value, String kind) {
        assertThat(IdentityLook.of(value)).isEqualTo(kind);
        assertThat(IdentityLook.shown(value)).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "มากที่สุด",
                "4 - มากที่สุด",
                "2025-02-03 10:11:12",
                "2025-02-03T10:11:12.058Z",
                "03/02/2568 10:11:12",
                "02-03-2568",
                "1101700207031",
                "1234567890123",
                "10:11:12",
                "0.23456789",
                "3.14159",
                "1706929872",
                "uuid:85cb9aff-005e-4edd-9739-dc9c1a829c44",
                "3/2/2568 10:11:12",
                "03/02/2568",
                "1/2/68",
                "12/2568",
                "1.0812345678",
                "นายกเทศมนตรี ตำบลบ้านสวน",
                "นายก อบต. บ้านสวน",
                "การทำงานของนายก อบต. บ้านสวน",
                "โดยนายอำเภอ เมืองชลบุรี",
                "ให้นายจ้าง และลูกจ้าง",
                "นายอำเภอ เมืองชลบุรี",
                "คุณธรรม และความโปร่งใส",
                "นาย นาง นางสาว",
                "นาย หรือ นาง",
                "พันเอกสาร ที่แนบ",
                "สิบเอกสาร ที่แนบ",
                "พล.อ.",
                "อ.นางรอง จ.บุรีรัมย์",
                "1.2.3.4.5",
                "12345678",
                "A4",
                "@",
                "ส่งที่ @ หน่วยงาน",
                "::",
                "mueang-phai-2566"
            })
    void takesNothingElseForOne(String value) {
        assertThat(IdentityLook.of(value)).isNull();
    }

    @Test
    void masksWhatItFindsAndLeavesTheRest() {
        assertThat(IdentityLook.masked("ส่งโดย นายสมชาย ใจดี โทร.081–234–5678 วันที่ 3"))
                .isEqualTo("ส่งโดย *** โทร.*** วันที่ 3");
    }

    @Test
    void takesNamesOfThingsForNoContact() {
        assertThat(IdentityLook.ofContact("โรงเรียน นายสมชาย ใจดี อุปถัมภ์")).isNull();
        assertThat(IdentityLook.ofContact("โรงเรียน โทร.0812345678")).isEqualTo("phone");
    }

    @Test
    void showsOtherValuesShortened() {
        assertThat(IdentityLook.shown(" มาก\n ที่สุด ")).isEqualTo("มาก ที่สุด");
        assertThat(IdentityLook.shown("ก".repeat(5_000_000))).isEqualTo("ก".repeat(59) + "…");
    }

    @Test
    void looksAtHugeValuesInNoTimeAtAll() {
        for (var part : new String[] {"a", "1", "@", "a@", "1.", "1:", "0 ", "-"}) {
            assertThat(IdentityLook.shown(part.repeat(2_000_000))).hasSizeLessThan(61);
        }
    }
}
