package org.prongsai.command.feed.template;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/** The sheet that explains the others. All of it stands in one column, so that nobody takes it for a table. */
final class ExplanationSheet {
    private static final String THAI_COLOUR = "000000";
    private static final String ENGLISH_COLOUR = "666666";
    private static final List<Label> STEPS = List.of(
            new Label(
                    "กรอกในแผ่นงาน \"แบบสำรวจ …\" ตั้งแต่แถวที่ 3 หนึ่งแถวคือผู้ตอบหนึ่งคน",
                    "Fill in the sheets \"แบบสำรวจ …\" from row 3 on; one row is one respondent."),
            new Label(
                    "อย่าลบหรือแก้แถวที่ 1 และแถวที่ 2 ระบบใช้แถวที่ 1 รู้ว่าคอลัมน์ใดคือข้อใด",
                    "Leave rows 1 and 2 as they are; row 1 tells which column is which question."),
            new Label(
                    "respondentKey: รหัสที่ไม่ซ้ำกันและไม่บอกว่าเป็นใคร เช่น ลำดับที่ ห้ามใส่ชื่อ เลขบัตรประชาชน เบอร์โทรศัพท์ หรืออีเมล",
                    "respondentKey: a code that nobody else has and that tells nobody who it is, such as a running number;"
                            + " never a name, citizen id, phone number or e-mail address."),
            new Label("submittedOn: วันที่ตอบ เว้นว่างได้", "submittedOn: the day of the answer; it may stay empty."),
            new Label(
                    "คำตอบ: เลือกจากรายการในช่อง หรือพิมพ์เฉพาะตัวเลขระดับ ข้อที่ไม่ได้ตอบให้เว้นว่าง",
                    "Answers: choose from the list in the cell, or type the digit of the level; what was not answered stays"
                            + " empty."),
            new Label(
                    "บันทึกเป็น .xlsx แล้วส่งเข้าระบบ แก้แล้วส่งไฟล์เดิมซ้ำได้ ผู้ตอบที่รหัสเดิมจะไม่ถูกนับซ้ำ",
                    "Save as .xlsx and send it. The same file may be mended and sent again: nobody is counted twice."));

    private final Worksheet sheet;
    private int row;

    private ExplanationSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(Worksheet sheet, Methodology methodology, List<SurveyCode> surveys) {
        var explanation = new ExplanationSheet(sheet);
        sheet.width(0, 84);
        explanation.heading(new Label("คำอธิบายการกรอกแบบสำรวจ", "How to fill in this workbook"));
        explanation.text(methodology.title());
        explanation.text(new Label(
                "ระเบียบวิธี %s ฉบับที่ %d"
                        .formatted(methodology.ref().id(), methodology.ref().revision()),
                "Methodology %s, revision %d"
                        .formatted(methodology.ref().id(), methodology.ref().revision())));
        explanation.skip();
        STEPS.forEach(explanation::text);
        explanation.skip();
        explanation.heading(new Label("แบบสำรวจในไฟล์นี้", "Surveys in this file"));
        surveys.forEach(survey -> explanation.survey(methodology, survey));
    }

    private void survey(Methodology methodology, SurveyCode survey) {
        var instrument = methodology.instrumentOf(survey).orElseThrow();
        var who = instrument.parts().stream()
                .filter(part -> part.survey().equals(survey))
                .findFirst()
                .orElseThrow()
                .who();
        var sureness = word(instrument.formProvenance().confidence());
        skip();
        text(new Label(
                survey + " " + instrument.name().th(),
                survey + " " + instrument.name().en()));
        text(new Label("ผู้ตอบ: " + who.th(), "Respondents: " + who.en()));
        text(new Label("ความมั่นใจในข้อคำถาม: " + sureness.th(), "How sure the questions are: " + sureness.en()));
    }

    private static Label word(Confidence confidence) {
        return switch (confidence) {
            case CONFIRMED -> new Label("ยืนยันแล้ว", "confirmed");
            case ONE_SOURCE -> new Label("มีแหล่งเดียว", "one source");
            case INFERRED -> new Label("อนุมาน", "inferred");
            case UNSOURCED ->
                new Label(
                        "ไม่มีแหล่งอ้างอิง ให้เทียบกับแบบสำรวจจริงก่อนใช้",
                        "no source; compare them with the real survey before use");
            case UNKNOWN -> new Label("ไม่ทราบ", "unknown");
        };
    }

    private void heading(Label label) {
        sheet.style(row, 0).bold().fontSize(14).set();
        sheet.value(row++, 0, label.th() + " / " + label.en());
    }

    private void text(Label label) {
        line(label.th(), THAI_COLOUR);
        line(label.en(), ENGLISH_COLOUR);
    }

    private void line(String text, String colour) {
        sheet.style(row, 0)
                .fontColor(colour)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.value(row++, 0, text);
    }

    private void skip() {
        row++;
    }
}
