package org.prongsai.command.feed.nation;

import java.util.regex.Pattern;
import org.prongsai.engine.text.ThaiText;

/** Finds people's names by the titles before them. A name without a title is found by nobody but a reader. */
final class PersonNames {
    private static final String WORD = "[\\u0e01-\\u0e2e\\u0e40-\\u0e44][\\u0e01-\\u0e3a\\u0e40-\\u0e4e]+";

    /** Offices and places that begin like a title: the chief executive, the district officer, Nang Rong, ... */
    private static final String OFFICE =
            "(?!ก(?:[\\s.),ฯ]|$|เทศ|องค์|อบ|รัฐ|เมือง|สมาคม|สภา)|อำเภอ|ทะเบียน|ช่าง|แพทย์|ตรวจ|หน้า|จ้าง|ทหาร|ตำรวจ|สถานี|ด่าน|ประกัน|พยาบาล|แบบ|ไปรษณีย์|รอง\\s|แล\\s|เลิ้ง)";

    private static final Pattern THAI =
            Pattern.compile("(?<![\\u0e01-\\u0e4e])(?:นางสาว|น\\.\\s?ส\\.|ด\\.\\s?[ชญ]\\.|เด็กชาย|เด็กหญิง|(?:นาง|นาย)"
                    + OFFICE + ")\\s?" + WORD + "\\s+" + WORD);
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss)\\b\\.?\\s+\\p{Lu}\\p{L}+");

    private PersonNames() {}

    static boolean isIn(String text) {
        var canonical = ThaiText.canonical(text);
        return THAI.matcher(canonical).find() || ENGLISH.matcher(canonical).find();
    }
}
