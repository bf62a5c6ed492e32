package org.prongsai.query.opendata;

import java.util.stream.Collectors;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.assessment.LogPoint;

/** What a package is, in Thai and English, for whoever finds it without anything around it. */
final class ReadmeText {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";

    private static final String THAI = """
            ข้อมูลเปิด: ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. %1$s

            จัดทำโดยระบบโปร่งใสจากบันทึกเหตุการณ์ถึงตำแหน่งที่ %2$d (%3$s)
            มีการประเมิน %4$d รายการ ระบบนี้ไม่ใช่ระบบของผู้ประเมินส่วนกลาง

            ไฟล์
            %5$s
              schema.json              คำอธิบายคอลัมน์ตามมาตรฐาน CSV on the Web ของ W3C
              methodology.json         ระเบียบวิธีประเมินที่ใช้คำนวณ พร้อมระดับความเชื่อมั่นของแต่ละส่วน
              SHA256SUMS               ค่าตรวจสอบความถูกต้องของไฟล์ ตรวจด้วยคำสั่ง sha256sum -c SHA256SUMS

            ไฟล์ CSV เป็น UTF-8 มี BOM ขึ้นบรรทัดด้วย CRLF ข้อความที่ขึ้นต้นด้วย = + - @ (รวมทั้งแบบเต็มความกว้าง ＝ ＋ － ＠)
            แท็บ หรือการขึ้นบรรทัดใหม่ มีเครื่องหมาย ' นำหน้า เพื่อไม่ให้โปรแกรมตารางคำนวณตีความเป็นสูตร

            สิ่งที่มีและไม่มีในชุดข้อมูลนี้
            - มีเฉพาะผลที่ผู้ประเมินส่วนกลางประกาศ และผลที่รับรองแล้ว ไม่มีข้อมูลจากแบบวัดที่ยังเปิดรับคำตอบ
            - คะแนนที่คำนวณได้แสดงไว้ข้างคะแนนที่ประกาศ เมื่อมีคำตอบครบถ้วนและแบบวัดปิดแล้ว
            - ไม่แสดงผลที่มีผู้ตอบน้อยกว่า %6$d คน และผลอื่นที่จะทำให้คำนวณย้อนกลับได้ ช่องว่างจึงไม่ได้แปลว่าศูนย์
            - ไม่มีข้อเสนอแนะที่ผู้ตอบเขียน และไม่มีข้อมูลที่ระบุตัวผู้ตอบ

            สัญญาอนุญาต: %7$s
            """;

    private static final String ENGLISH = """
            Open data: results of the Integrity and Transparency Assessment (ITA), fiscal year %1$s (Buddhist era)

            Made by Prongsai from the event log up to position %2$d (%3$s).
            Assessments: %4$d. This is not a system of the central assessor.

            Files
            %5$s
              schema.json              what the columns are, in the words of CSV on the Web (W3C)
              methodology.json         the rules that figures were worked out by, and how sure each part of them is
              SHA256SUMS               checksums; check them with sha256sum -c SHA256SUMS

            CSV files are UTF-8 with a byte order mark; lines end with CR LF. A text that begins with = + - @ (in full width
            too: ＝ ＋ － ＠), a tab or a new line has an apostrophe before it, so that no spreadsheet takes it for a formula.

            What is here, and what is not
            - Results that the central assessor announced, and results that were certified; nothing of surveys that still
              take answers.
            - Computed figures stand beside the announced ones where all answers are held and the surveys have ended.
            - What rests on fewer than %6$d respondents is left out, and whatever it could be worked out from. An empty cell
              does not mean zero.
            - No suggestions that respondents wrote, and nothing that tells who they are.

            Licence: %7$s
            """;

    private ReadmeText() {}

    static String of(FiscalYear year, LogPoint asOf, int assessments, OpenDataSettings settings) {
        var licence = settings.licence();
        var thai = THAI.formatted(
                year,
                asOf.position(),
                String.valueOf(asOf.instant()),
                assessments,
                files(true),
                settings.respondentsMin(),
                licence.isBlank() ? "ผู้เผยแพร่ยังไม่ได้กำหนด" : licence);
        var english = ENGLISH.formatted(
                year,
                asOf.position(),
                String.valueOf(asOf.instant()),
                assessments,
                files(false),
                settings.respondentsMin(),
                licence.isBlank() ? "not set by the publisher yet" : licence);
        return BYTE_ORDER_MARK + (thai + "\n" + english).replace("\n", LINE_END);
    }

    private static String files(boolean thai) {
        return OpenTable.ALL.stream()
                .map(table -> "  %-24s %s"
                        .formatted(
                                table.name() + ".csv, .xlsx",
                                thai ? table.title().th() : table.title().en()))
                .collect(Collectors.joining("\n"));
    }
}
