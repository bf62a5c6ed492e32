package org.prongsai.command.feed.template;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/**
 * How to fill in a checklist.
 *
 * @param steps what to do in a sheet of this kind, before what is the same in both
 */
record ChecklistExplanation(List<Label> steps) {
    static final ChecklistExplanation OF_ITEMS = new ChecklistExplanation(List.of(
            new Label(
                    "กรอกในแผ่นงาน \"แบบตรวจ …\" ตั้งแต่แถวที่ 3 หนึ่งแถวคือข้อตรวจหนึ่งข้อ ทั้งไฟล์เป็นของหน่วยงานเดียวและปีงบประมาณเดียว",
                    "Fill in the sheet \"แบบตรวจ …\" from row 3 on; one row is one item. The whole file is about one agency"
                            + " and one fiscal year."),
            new Label(
                    "อย่าลบหรือแก้แถวที่ 1 แถวที่ 2 และคอลัมน์ \"ข้อ\" ระบบใช้รู้ว่าผลการตรวจเป็นของข้อใด ลบแถวของข้อที่ไม่ต้องการส่งได้",
                    "Leave rows 1 and 2 and the column \"ข้อ\" as they are: they tell which item a verdict is of. Rows of items"
                            + " that are not to be sent may be deleted.")));
    static final ChecklistExplanation OF_AGENCIES = new ChecklistExplanation(
            List.of(
                    new Label(
                            "กรอกในแผ่นงาน \"แบบตรวจ …\" ตั้งแต่แถวที่ 3 หนึ่งแถวคือหน่วยงานหนึ่งแห่งในปีงบประมาณหนึ่ง แต่ละข้อตรวจมีสามคอลัมน์: ผลการตรวจ"
                                    + " ลิงก์หลักฐาน และหมายเหตุ",
                            "Fill in the sheet \"แบบตรวจ …\" from row 3 on; one row is one agency in one fiscal year. Each item has three"
                                    + " columns: its verdict, the address of the evidence, and a remark."),
                    new Label(
                            "อย่าลบหรือแก้แถวที่ 1 และแถวที่ 2 ระบบใช้แถวที่ 1 รู้ว่าคอลัมน์ใดคือข้อใด ลบคอลัมน์ที่ไม่ใช้ได้",
                            "Leave rows 1 and 2 as they are: row 1 tells which column is which item. Columns that are not used may be"
                                    + " deleted."),
                    new Label(
                            "แถวหนึ่งรับทั้งแถวหรือไม่รับเลย หน่วยงานดูจากรหัสเท่านั้น ไม่ดูจากชื่อ",
                            "A row is taken as a whole or not at all. Agencies are known by their ids, never by their names.")));
    private static final List<Label> ALWAYS = List.of(
            new Label(
                    "ลิงก์หลักฐาน: ที่อยู่หน้าเว็บที่พบข้อมูล ขึ้นต้นด้วย https:// หรือ http:// เว้นว่างได้",
                    "Evidence: the address of the web page where it was found, beginning with https:// or http://; it may stay"
                            + " empty."),
            new Label(
                    "หมายเหตุ: เว้นว่างได้ แต่ถ้าเปลี่ยนผลที่เคยส่งแล้วต้องบอกเหตุผลในช่องนี้ ห้ามใส่ชื่อคน เลขบัตรประชาชน เบอร์โทรศัพท์"
                            + " หรืออีเมล เพราะสิ่งที่บันทึกแล้วลบไม่ได้",
                    "Remark: it may stay empty, but has to say why where a verdict changes that was sent before; never a name,"
                            + " citizen id, phone number or e-mail address, for what is recorded cannot be deleted."),
            new Label(
                    "บันทึกเป็น .xlsx หรือ CSV แล้วส่งเข้าระบบ แก้แล้วส่งไฟล์เดิมซ้ำได้ ผลที่เหมือนเดิมจะไม่ถูกบันทึกซ้ำ",
                    "Save as .xlsx or CSV and send it. The same file may be mended and sent again: what is the same is not"
                            + " recorded twice."));

    ChecklistExplanation {
        steps = List.copyOf(steps);
    }

    void write(Explanation explanation, Methodology methodology, Instrument checklist) {
        explanation.heading(new Label(
                "คำอธิบายการกรอกแบบตรวจ " + checklist.code(), "How to fill in the checklist " + checklist.code()));
        explanation.rules(methodology);
        explanation.skip();
        Stream.of(steps.stream(), verdicts(methodology, checklist), ALWAYS.stream())
                .flatMap(all -> all)
                .forEach(explanation::text);
        explanation.skip();
        explanation.heading(new Label("แบบตรวจในไฟล์นี้", "The checklist in this file"));
        explanation.text(checklist.name());
        var confidence = Explanation.word(checklist.formProvenance().confidence());
        explanation.text(new Label(
                "ความเชื่อมั่นของแหล่งที่มาของรายการข้อตรวจ: " + confidence.th(),
                "How sure the list of items is: " + confidence.en()));
        if (hasUnsureItems(methodology, checklist)) {
            explanation.text(
                    new Label(
                            "ข้อที่ \"ที่มาของชื่อข้อ\" เป็น ไม่มีแหล่งอ้างอิง อนุมาน หรือไม่ทราบ ยังไม่มีแหล่งใดยืนยันว่าแบบตรวจจริงเรียกข้อนั้นเช่นนี้ ให้เทียบกับแบบตรวจจริงก่อนใช้",
                            "Items whose \"ที่มาของชื่อข้อ\" is ไม่มีแหล่งอ้างอิง (no source), อนุมาน (inferred) or ไม่ทราบ (unknown):"
                                    + " no source confirms what they are called; compare them with the real checklist before use."));
        }
    }

    private static Stream<Label> verdicts(Methodology methodology, Instrument checklist) {
        return ChecklistSheet.items(methodology, checklist).stream()
                .map(item -> String.join(" / ", Choices.verdicts(item.scale())))
                .distinct()
                .map(words -> new Label(
                        "ผลการตรวจ: เลือกจากรายการในช่อง (%s) ข้อที่ยังไม่ได้ตรวจให้เว้นว่าง".formatted(words),
                        "Verdict: choose from the list in the cell (%s); what was not judged yet stays empty."
                                .formatted(words)));
    }

    private static boolean hasUnsureItems(Methodology methodology, Instrument checklist) {
        return ChecklistSheet.items(methodology, checklist).stream()
                .anyMatch(item -> !item.provenance().confidence().isSourced());
    }
}
