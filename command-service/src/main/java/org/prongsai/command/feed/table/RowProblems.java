package org.prongsai.command.feed.table;

import org.prongsai.engine.problem.FieldProblem;

/** Why single rows cannot be used. Messages never show what a cell says: it may be somebody's identity. */
final class RowProblems {
    private RowProblems() {}

    static FieldProblem notText() {
        return row(
                "not-utf-8",
                "มีตัวอักษรที่เสียหาย อ่านเป็น UTF-8 ไม่ได้ ให้พิมพ์แถวนี้ใหม่แล้วบันทึกไฟล์เป็น CSV UTF-8",
                "holds damaged characters that are not UTF-8: type the row again and save the file as CSV UTF-8");
    }

    static FieldProblem nul() {
        return row(
                "unusable-character",
                "มีอักขระควบคุม NUL ให้พิมพ์แถวนี้ใหม่",
                "holds a NUL control character: type the row again");
    }

    static FieldProblem cellTooLong(int column) {
        return new FieldProblem(
                columnName(column),
                "cell-too-long",
                "คอลัมน์ %s ยาวเกิน 1 เมบิไบต์ ให้ตัดให้สั้นลง".formatted(columnName(column)),
                "the cell in column %s is longer than 1 MiB: shorten it".formatted(columnName(column)));
    }

    static FieldProblem rowTooLong() {
        return row("row-too-long", "แถวยาวเกิน 4 เมบิไบต์ ให้ตัดให้สั้นลง", "the row is longer than 4 MiB: shorten it");
    }

    static FieldProblem tooManyColumns() {
        return row(
                "too-many-columns",
                "แถวมีเกิน %,d คอลัมน์ ให้ลบคอลัมน์ที่ไม่ใช้".formatted(Limits.COLUMNS_MAX),
                "the row has more than %,d columns: delete those that are not needed".formatted(Limits.COLUMNS_MAX));
    }

    static FieldProblem quoteMisplaced(long firstLine, long lastLine) {
        var th = firstLine == lastLine
                ? "บรรทัดที่ %d".formatted(firstLine)
                : "บรรทัดที่ %d ถึง %d".formatted(firstLine, lastLine);
        var en = firstLine == lastLine
                ? "line %d".formatted(firstLine)
                : "lines %d to %d".formatted(firstLine, lastLine);
        return row(
                "quote-misplaced",
                ("เครื่องหมายคำพูดใน%sของไฟล์ไม่เข้าคู่ จึงอ่านทั้งช่วงนี้ไม่ได้"
                                + " ข้อความที่มีเครื่องหมายคำพูดต้องเขียนซ้อนเป็น \"\"")
                        .formatted(th),
                ("the quotes in %s of the file do not match, so none of it could be read:"
                                + " a quote within a text has to be doubled, \"\"")
                        .formatted(en));
    }

    static FieldProblem noSuchText(String cell) {
        return cell(cell, "อ้างถึงข้อความที่ไม่มีในไฟล์", "refers to a text that the file does not hold");
    }

    static FieldProblem unreadable(String cell) {
        return cell(cell, "อ่านค่าไม่ได้", "holds a value that cannot be read");
    }

    static FieldProblem twice(String cell) {
        return cell(cell, "มีซ้ำหรือไม่เรียงลำดับในแถวเดียวกัน", "stands twice in its row, or out of order");
    }

    private static FieldProblem cell(String cell, String th, String en) {
        return new FieldProblem(
                cell,
                "cell-unreadable",
                "เซลล์ %s %s ให้เปิดไฟล์ในโปรแกรมตารางคำนวณแล้วบันทึกใหม่".formatted(cell, th),
                "cell %s %s: open the file in a spreadsheet program and save it again".formatted(cell, en));
    }

    static FieldProblem formulaWithoutValue(String cell) {
        return new FieldProblem(
                cell,
                "formula-without-value",
                "เซลล์ %s เป็นสูตรที่ยังไม่มีผลลัพธ์ ให้เปิดไฟล์ในโปรแกรมตารางคำนวณ บันทึก แล้วส่งใหม่".formatted(cell),
                "cell %s is a formula without its result: open the file in a spreadsheet program, save it, send it again"
                        .formatted(cell));
    }

    /** The letters over a column. @param column from 0 */
    static String columnName(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    private static FieldProblem row(String code, String th, String en) {
        return new FieldProblem("", code, th, en);
    }
}
