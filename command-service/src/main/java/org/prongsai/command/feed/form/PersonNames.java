package org.prongsai.command.feed.form;

import java.util.List;
import java.util.regex.Pattern;

/** Finds people's names by the titles before them. A name without a title is found by nobody but a reader. */
final class PersonNames {
    private static final String WORD = "[\\u0e01-\\u0e2e\\u0e40-\\u0e44][\\u0e01-\\u0e3a\\u0e40-\\u0e4e]+";

    /** Offices and places that begin like a title (the chief executive, the district officer, Nang Rong), and other titles. */
    private static final String OFFICE =
            "(?!ก(?:[\\s.),ฯ]|$|เทศ|องค์|อบ|รัฐ|เมือง|สมาคม|สภา)|อำเภอ|ทะเบียน|ช่าง|แพทย์|ตรวจ|หน้า|จ้าง|ทหาร|ตำรวจ|สถานี|ด่าน|ประกัน|พยาบาล|แบบ|ไปรษณีย์|รอง\\s|แล\\s|เลิ้ง"
                    + "|\\s?(?:นาง|นาย|หรือ|และ))";

    private static final String RANK = "(?:ตรี|โท|เอก)";
    private static final String SHORT_RANK = "\\.\\s?[ตทอ]\\.";

    /** Ranks written out stand apart from the name, for "พันเอกสาร" are a thousand documents. */
    private static final String SERVICE = "(?:ว่าที่\\s?)?(?:(?:ร้อย|พัน|พล|จ่าสิบ|สิบ)(?:ตำรวจ)?" + RANK
            + "(?:หญิง\\s?|\\s)|(?:ร|พ|พล|จ\\.\\s?ส|ส|จ|ร\\.\\s?ต|พ\\.\\s?ต|พล\\.\\s?ต|ส\\.\\s?ต)" + SHORT_RANK
            + "(?:หญิง)?)";

    private static final String ACTING = "ว่าที่\\s?ร้อย" + RANK + "(?:หญิง)?";
    private static final String LEARNED =
            "(?:ศาสตราจารย์\\s?|ศ\\.\\s?|รศ\\.\\s?|ผศ\\.\\s?)?(?:ดร\\.|ดอกเตอร์)|(?:รศ|ผศ)\\.|นพ\\.|พญ\\.|ทพ\\.";
    private static final String NOBLE = "หม่อม(?:ราชวงศ์|หลวง)|ม\\.\\s?[รล]\\.\\s?(?:ว\\.)?";

    /** Thai writes words without blanks between them; these are the ones that names follow. */
    private static final String BEFORE =
            "(?:(?<![\\u0e01-\\u0e4e.])|(?<=โดย|ของ|ถึง|กับ|และ|หรือ|หา|ให้|ว่า|จาก|พบ|ชื่อ|คือ|แจ้ง|เรียน|คุย|ติดต่อ))";

    private static final Pattern THAI =
            Pattern.compile(BEFORE + "(?:นางสาว|น\\.\\s?ส\\.|ด\\.\\s?[ชญ]\\.|เด็กชาย|เด็กหญิง|" + ACTING + "|" + SERVICE
                    + "|" + LEARNED + "|" + NOBLE + "|(?:นาง|นาย)" + OFFICE + ")\\s?" + WORD + "\\s+" + WORD);
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr)\\b\\.?\\s+\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\p{L}+)?");

    /** What a name looks like, in canonical text. */
    static final List<Pattern> LOOKS = List.of(THAI, ENGLISH);

    private PersonNames() {}

    /** @param canonical as {@link org.prongsai.engine.text.ThaiText#canonical} gives it */
    static boolean isIn(String canonical) {
        return LOOKS.stream().anyMatch(look -> look.matcher(canonical).find());
    }
}
