package org.prongsai.command.feed.nation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.nation.Role.OfItem;
import org.prongsai.command.feed.nation.Role.Part;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.text.ThaiText;

/** Reads the codes of checklist items and questions, as people write them in cells and headers. */
final class ItemCode {
    private static final int LENGTH_MAX = 300;
    private static final String ITEM = "(?:ข้อที่|ข้อ)?(?:o|โอ)[-_.]?0*([1-9]\\d{0,2})(?!\\d|\\.\\d)";
    private static final Pattern IN_CELL = Pattern.compile(ITEM + "(?:\\D.*)?");
    private static final Pattern BARE_NUMBER = Pattern.compile("(?:ข้อที่|ข้อ)?0*([1-9]\\d{0,2})(?:\\.0+)?");
    private static final Pattern EVIDENCE = Pattern.compile(
            ITEM
                    + "[-_.:|/(\\[]*(?:evidence|หลักฐาน)?[-_]?(?:url|link|ลิงก์|ลิงค์|ลิ้งค์|evidence|หลักฐาน)(?:หลักฐาน)?[)\\]]*");
    private static final Pattern NOTE =
            Pattern.compile(ITEM + "[-_.:|/(\\[]*(?:note|notes|remark|หมายเหตุ|เหตุผล|reason)[)\\]]*");
    private static final Pattern QUESTION = Pattern.compile("[ie][1-9]\\d{0,2}(?:\\.[1-9]\\d?)?");

    private ItemCode() {}

    /** The item in a cell: {@code O1}, {@code o01}, {@code ข้อ O1}, {@code O1 โครงสร้าง}, or its bare number. */
    static @Nullable String inCell(String text) {
        var folded = fold(text);
        for (var pattern : new Pattern[] {IN_CELL, BARE_NUMBER}) {
            var matcher = pattern.matcher(folded);
            if (matcher.matches()) {
                return "O" + matcher.group(1);
            }
        }
        return null;
    }

    /** A column about one item of a checklist. */
    static @Nullable OfItem inChecklist(String header) {
        var folded = fold(header);
        var evidence = EVIDENCE.matcher(folded);
        if (evidence.matches()) {
            return new OfItem("O" + evidence.group(1), Part.EVIDENCE);
        }
        var note = NOTE.matcher(folded);
        if (note.matches()) {
            return new OfItem("O" + note.group(1), Part.NOTE);
        }
        var verdict = IN_CELL.matcher(folded);
        return verdict.matches() ? new OfItem("O" + verdict.group(1), Part.VERDICT) : null;
    }

    /** A column with the score of one item or question. */
    static @Nullable OfItem inResults(String header) {
        var written = ThaiText.canonical(header);
        if (QUESTION.matcher(written).matches()) {
            return new OfItem(written, Part.SCORE);
        }
        var item = IN_CELL.matcher(fold(header));
        return item.matches() ? new OfItem("O" + item.group(1), Part.SCORE) : null;
    }

    private static String fold(String text) {
        return AnswerWords.fold(text.substring(0, Math.min(text.length(), LENGTH_MAX)));
    }
}
