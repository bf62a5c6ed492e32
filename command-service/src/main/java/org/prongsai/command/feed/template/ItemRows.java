package org.prongsai.command.feed.template;

import org.dhatim.fastexcel.Worksheet;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/** The checklist of one agency: a row for each item. */
record ItemRows(Methodology methodology, Instrument checklist) implements ChecklistTemplate.Rows {
    private static final int GIVEN_COLUMNS = 3;
    private static final int NONE = -1;
    private static final String ITEM_SOURCE = "ที่มาของชื่อข้อ";

    @Override
    public void write(Worksheet sheet, Choices choices) {
        var table = new ChecklistSheet(sheet, choices);
        int group = table.column(
                "ตัวชี้วัดย่อย",
                ChecklistSheet.mark(
                        methodology, checklist, new Label("ตัวชี้วัดย่อยของข้อ", "the item's sub-indicator")),
                34);
        int code = table.column("ข้อ", "ห้ามแก้ / leave as it is", 9);
        int topic = table.column("รายการ", "สิ่งที่ต้องเปิดเผย / what is to be published", 46);
        int verdict = table.column(
                "ผลการตรวจ", "เลือกจากรายการ ยังไม่ได้ตรวจให้เว้นว่าง / choose from the list; empty until judged", 20);
        table.column(
                "ลิงก์หลักฐาน",
                "ที่อยู่หน้าเว็บที่พบ ขึ้นต้นด้วย https:// หรือ http:// เว้นว่างได้ / where it was found; may be empty",
                46);
        table.column(
                "หมายเหตุ",
                "เว้นว่างได้ ถ้าเปลี่ยนผลที่เคยส่งให้บอกเหตุผล ห้ามใส่ชื่อคน / may be empty; why, where a verdict changes;"
                        + " nobody's name",
                46);
        var items = ChecklistSheet.items(methodology, checklist);
        int sureness = items.stream().allMatch(ChecklistSheet::isSure)
                ? NONE
                : table.column(
                        ITEM_SOURCE, "เทียบกับแบบตรวจจริงก่อนใช้ / compare with the real checklist before use", 24);
        table.head(GIVEN_COLUMNS, 64);
        table.lines(items.size());
        int row = ChecklistSheet.FIRST_ROW;
        for (var indicator : methodology.indicatorsOf(checklist)) {
            for (var sub : indicator.subIndicators()) {
                for (var item : sub.items()) {
                    sheet.value(row, group, sub.id() + " " + sub.name().th());
                    sheet.value(row, code, item.id());
                    sheet.value(row, topic, item.topic().th());
                    if (sureness != NONE) {
                        sheet.value(row, sureness, ChecklistSheet.sureness(item));
                    }
                    table.offer(item, row, row, verdict);
                    row++;
                }
            }
        }
        sheet.range(ChecklistSheet.FIRST_ROW, group, row - 1, topic)
                .style()
                .fillColor(ChecklistSheet.GIVEN_COLOUR)
                .set();
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
