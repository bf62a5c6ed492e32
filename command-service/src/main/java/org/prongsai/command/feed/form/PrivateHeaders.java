package org.prongsai.command.feed.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.text.ThaiText;

/** Tells by their header columns that say who somebody is. */
public final class PrivateHeaders {
    private static final int LENGTH_MAX = 300;

    /** Kinds in the order in which they are looked for: "e-mail address" is no address. */
    private static final List<Rule> RULES = List.of(
            rule("email", "\\be ?mails?\\b|\\bmail\\b|อีเมล|อี-เมล|(จดหมาย|ไปรษณีย์)อิเล็กทรอนิกส์"),
            rule("ip", "\\bip\\b|\\bipaddr(ess)?\\b|\\bip address\\b|ไอพี"),
            rule("username", "\\buser ?names?\\b|\\bsubmitter\\b|\\bsubmitted by\\b|\\blogin\\b|ชื่อผู้ใช้"),
            rule("name", "\\b(first|last|full|nick|sur|given|family)?names?\\b|(?<!เ)ชื่อ|นามสกุล|สกุล$"),
            rule(
                    "phone",
                    "\\b(tele)?phones?( "
                            + "?number)?\\b|\\btel\\b|\\bmobile\\b|\\bfax\\b|โทรศัพท์|โทรสาร|เบอร์โทร|(?<!ไซ)เบอร์|โทร$|โทร\\.|มือถือ|หมายเลขติดต่อ"),
            rule("token", "\\btokens?\\b|\\baccess code\\b|โทเค็น|โทเคน"),
            rule(
                    "device",
                    "\\bdevice( ?id)?\\b|\\bdeviceid\\b|\\bimei\\b|\\bsim ?serial\\b|\\bsubscriber "
                            + "?id\\b|\\buser ?agent\\b|\\bbrowser\\b|\\brefurl\\b|\\breferr?er( "
                            + "url)?\\b|รหัสเครื่อง|หมายเลขเครื่อง"),
            rule(
                    "geo",
                    "\\blatitude\\b|\\blongitude\\b|\\blocation\\b|\\bgeo(point|location|trace|shape)?\\b|\\bgps\\b|\\bcoordinates?\\b|\\baltitude\\b|\\baccuracy\\b|\\bprecision\\b|พิกัด|ละติจูด|ลองจิจูด|จีพีเอส"),
            rule(
                    "citizen-id",
                    "\\bcitizen( id)?\\b|\\bnational id\\b|\\bid "
                            + "card\\b|\\bpassport\\b|เลขบัตร|เลขที่บัตร|บัตรประชาชน|บัตรประจำตัว|เลขประจำตัว|เลข "
                            + "13 หลัก|หนังสือเดินทาง"),
            rule(
                    "social",
                    "(?<!on )\\bline( ?id)?$|\\bline id\\b|\\bfacebook\\b|\\binstagram\\b|(?<!ออน)ไลน์|เฟซบุ๊ก|เฟสบุ๊ก"),
            rule("address", "\\baddress\\b|ที่อยู่|บ้านเลขที่"),
            rule("position", "\\bposition\\b|\\bjob title\\b|ตำแหน่ง"),
            rule(
                    "birth-date",
                    "\\bbirth ?(day|date)\\b|\\bdate of birth\\b|\\bdob\\b|วันเกิด|วันเดือนปีเกิด|วัน เดือน ปีเกิด"),
            rule("signature", "\\bsignature\\b|ลายเซ็น|ลายมือ|\\bphoto\\b|\\bpicture\\b|รูปถ่าย|ภาพถ่าย"));

    /** Names of things, not of people. */
    private static final Pattern INNOCENT = Pattern.compile(
            "ชื่อ(หน่วยงาน|ส่วนราชการ|ส่วนงาน|องค์กร|องค์การ|สังกัด|กรม|กระทรวง|สำนัก|จังหวัด|อำเภอ|ตำบล|โครงการ|แบบ|งาน|บริการ|ช่องทาง|เรื่อง|ฟอร์ม|ไฟล์|เสียง|ย่อ)"
                    + "|ที่อยู่เว็บไซต์"
                    + "|\\b(agency|organi[sz]ation|office|department|ministry|province|district|form|survey|file|project|service|unit|question|item)s? name\\b");

    private PrivateHeaders() {}

    private record Rule(String kind, Pattern pattern) {}

    private static Rule rule(String kind, String pattern) {
        return new Rule(kind, Pattern.compile(pattern));
    }

    /** The kind of what such a column holds, such as {@code phone}; null when the header gives nothing away. */
    public static @Nullable String kind(String header) {
        var words = words(header);
        for (var rule : RULES) {
            if (rule.pattern().matcher(words).find()) {
                return rule.kind();
            }
        }
        return null;
    }

    private static String words(String header) {
        var apart = ThaiText.canonical(header.substring(0, Math.min(header.length(), LENGTH_MAX)))
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("(?<=[A-Za-z])(?=\\p{IsThai})|(?<=\\p{IsThai})(?=[A-Za-z])", " ")
                .replaceAll("[_/\\-\\[\\](){}:,*?!\"'\\s]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
        return INNOCENT.matcher(apart).replaceAll(" ").strip();
    }
}
