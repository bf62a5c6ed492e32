package org.prongsai.command.feed.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.command.feed.table.Workbook.Sheet;

/** What people should know about how a workbook was read. */
final class SheetNotices {
    private static final int NAMES_MAX = 10;

    private SheetNotices() {}

    static List<Notice> of(List<Sheet> sheets, Sheet chosen, boolean isTemplate) {
        var notices = new ArrayList<Notice>();
        if (chosen.hidden()) {
            notices.add(new Notice(
                    "sheet-hidden",
                    "แผ่นงาน \"%s\" ที่อ่านเป็นแผ่นงานที่ซ่อนอยู่".formatted(chosen.name()),
                    "the sheet that was read, \"%s\", is hidden".formatted(chosen.name())));
        }
        var others = sheets.stream()
                .filter(sheet -> !sheet.equals(chosen) && !(isTemplate && belongsToTemplate(sheet)))
                .map(Sheet::name)
                .toList();
        if (!others.isEmpty()) {
            var names =
                    others.stream().limit(NAMES_MAX).map("\"%s\""::formatted).collect(Collectors.joining(", "));
            var more = others.size() > NAMES_MAX ? ", …" : "";
            notices.add(new Notice(
                    "sheets-not-read",
                    "อ่านเฉพาะแผ่นงาน \"%s\" ไม่ได้อ่าน %s%s".formatted(chosen.name(), names, more),
                    "only the sheet \"%s\" was read, not %s%s".formatted(chosen.name(), names, more)));
        }
        return notices;
    }

    private static boolean belongsToTemplate(Sheet sheet) {
        return sheet.name().equals(TemplateMarks.EXPLANATION_SHEET)
                || sheet.name().equals(TemplateMarks.CHOICES_SHEET);
    }

    static Notice of(SheetReader.Feature feature) {
        return switch (feature) {
            case FORMULAS ->
                new Notice(
                        "formula-values",
                        "มีเซลล์ที่เป็นสูตร ระบบใช้ผลลัพธ์ที่บันทึกไว้ในไฟล์ ไม่ได้คำนวณใหม่",
                        "some cells are formulas: their results as saved in the file were taken, nothing was calculated");
            case HIDDEN_ROWS ->
                new Notice(
                        "rows-hidden",
                        "มีแถวที่ซ่อนหรือถูกกรองออก ระบบอ่านแถวเหล่านั้นด้วย",
                        "some rows are hidden or filtered out; they were read too");
            case HIDDEN_COLUMNS ->
                new Notice(
                        "columns-hidden",
                        "มีคอลัมน์ที่ซ่อนอยู่ ระบบอ่านคอลัมน์เหล่านั้นด้วย",
                        "some columns are hidden; they were read too");
            case MERGED_CELLS ->
                new Notice(
                        "cells-merged",
                        "มีเซลล์ที่ผสานกัน ค่าอยู่ที่เซลล์ซ้ายบนเท่านั้น เซลล์อื่นถือว่าว่าง",
                        "some cells are merged: the value counts for the top left one, the others are empty");
        };
    }
}
