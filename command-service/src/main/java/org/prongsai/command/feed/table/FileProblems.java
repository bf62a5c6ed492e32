package org.prongsai.command.feed.table;

import org.prongsai.engine.problem.FieldProblem;

/** Why whole files cannot be read, and what to do about each. */
final class FileProblems {
    static final String TOO_LARGE_INSIDE = "file-too-large-inside";

    private static final String SAVE_TH =
            " ให้เปิดไฟล์ในโปรแกรมตารางคำนวณ เลือก บันทึกเป็น (Save As) ชนิด .xlsx หรือ CSV UTF-8 แล้วส่งใหม่";
    private static final String SAVE_EN =
            ": open it in a spreadsheet program, choose Save As, type .xlsx or CSV UTF-8, and send that";

    private FileProblems() {}

    static TableUnreadable oldExcel() {
        return file(
                "file-is-xls",
                "ไฟล์เป็น Excel รุ่นเก่า (.xls)" + SAVE_TH,
                "this is an old Excel file (.xls)" + SAVE_EN);
    }

    static TableUnreadable encrypted() {
        return file(
                "file-is-encrypted",
                "ไฟล์มีรหัสผ่านป้องกัน ให้เปิดไฟล์ เอารหัสผ่านออก บันทึก แล้วส่งใหม่",
                "the file is protected by a password: open it, take the password off, save it and send it again");
    }

    static TableUnreadable notATable(String code, String kindTh, String kindEn) {
        return file(
                code,
                "ไฟล์เป็น%s ไม่ใช่ตาราง".formatted(kindTh) + SAVE_TH,
                "this is %s, not a table".formatted(kindEn) + SAVE_EN);
    }

    static TableUnreadable binary() {
        return file(
                "file-is-binary",
                "ไฟล์ไม่ใช่ข้อความ จึงอ่านเป็น CSV ไม่ได้" + SAVE_TH,
                "the file is not text and cannot be read as CSV" + SAVE_EN);
    }

    static TableUnreadable workbookAsText() {
        return file(
                "file-is-workbook",
                "ไฟล์เป็น .xlsx (หรือ ZIP) แต่ส่งมาเป็น CSV ให้ส่งเป็นชนิด .xlsx หรือบันทึกเป็น CSV UTF-8",
                "this is an .xlsx workbook (or ZIP) sent as CSV: send it as .xlsx, or save it as CSV UTF-8");
    }

    static TableUnreadable textAsWorkbook() {
        return file(
                "file-is-not-xlsx",
                "ไฟล์ไม่ใช่ .xlsx ถ้าเป็น CSV ให้ส่งเป็นชนิด CSV ถ้าไม่ใช่ ให้บันทึกเป็น .xlsx ในโปรแกรมตารางคำนวณ",
                "this is not an .xlsx workbook: if it is CSV, send it as CSV; otherwise save it as .xlsx in a spreadsheet"
                        + " program");
    }

    static TableUnreadable tooLarge() {
        return file(
                "file-too-large",
                "ไฟล์ .xlsx ใหญ่เกิน 64 เมบิไบต์ ให้บันทึกเป็น CSV UTF-8 หรือแบ่งเป็นหลายไฟล์",
                "the .xlsx file is larger than 64 MiB: save it as CSV UTF-8, or split it");
    }

    static TableUnreadable damaged(String what) {
        return file(
                "file-damaged",
                "ไฟล์เสียหายหรือมาไม่ครบ (%s) ให้เปิดไฟล์ บันทึกใหม่ แล้วส่งอีกครั้ง".formatted(what),
                "the file is damaged or incomplete (%s): open it, save it anew and send it again".formatted(what));
    }

    static TableUnreadable tooLargeInside(String part) {
        return file(
                TOO_LARGE_INSIDE,
                "เนื้อหาใน %s ของไฟล์ใหญ่เกินกว่าจะเป็นแบบสำรวจ ให้คัดลอกเฉพาะข้อมูลไปไว้ในไฟล์ใหม่ หรือส่งเป็น CSV UTF-8"
                        .formatted(part),
                "%s within the file is larger than any survey: copy only the data into a new file, or send CSV UTF-8"
                        .formatted(part));
    }

    static TableUnreadable documentType() {
        return file(
                "file-unsafe",
                "ไฟล์มีส่วน DTD ที่ไฟล์ .xlsx ปกติไม่มี จึงไม่อ่าน ให้คัดลอกข้อมูลไปไว้ในไฟล์ใหม่แล้วส่งใหม่",
                "the file holds a document type declaration, which no ordinary .xlsx does, and is not read: copy the data"
                        + " into a new file and send that");
    }

    static TableUnreadable noSheet() {
        return file(
                "no-table",
                "ไม่พบตารางในไฟล์ ต้องมีแถวหัวคอลัมน์อย่างน้อยสองคอลัมน์ภายในสิบแถวแรกของแผ่นงาน",
                "no sheet of the file holds a table: one of its first ten rows has to be a header of two columns or more");
    }

    /** @param row where the quote was opened */
    static TableUnreadable quoteNeverClosed(long row, long line) {
        return file(
                "quote-unclosed",
                ("เครื่องหมายคำพูดที่เปิดในแถว %d (บรรทัดที่ %d) ไม่ได้ปิด จึงอ่านตั้งแต่แถวนั้นไปไม่ได้"
                                + " ให้แก้แถวนั้นแล้วส่งทั้งไฟล์ใหม่ แถวก่อนหน้าไม่ถูกนับซ้ำ")
                        .formatted(row, line),
                ("a quote opened in row %d (line %d) is never closed, so nothing from there on could be read: mend that"
                                + " row and send the whole file again; rows before it are not counted twice")
                        .formatted(row, line));
    }

    private static TableUnreadable file(String code, String th, String en) {
        return new TableUnreadable(new FieldProblem("", code, th, en));
    }
}
