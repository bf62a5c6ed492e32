package org.prongsai.command.feed.template;

import org.dhatim.fastexcel.Worksheet;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.SubIndicator;

/** The checklist of one agency: a row for each item. */
record ItemRows(Methodology methodology, Instrument checklist) implements ChecklistTemplate.Rows {
    private static final int GROUP = 0;
    private static final int CODE = 1;
    private static final int TOPIC = 2;
    private static final int VERDICT = 3;
    private static final int SOURCE = 6;
    private static final int GIVEN_COLUMNS = 3;
    private static final int DESCRIPTION_HEIGHT = 64;

    @Override
    public void write(Worksheet sheet, Choices choices) {
        var table = new ChecklistSheet(sheet, choices);
        var items = ChecklistSheet.items(methodology, checklist);
        boolean unsure = !items.stream().allMatch(ChecklistSheet::isSure);
        columns(table, unsure);
        table.head(GIVEN_COLUMNS, DESCRIPTION_HEIGHT);
        table.lines(items.size());
        int row = ChecklistSheet.FIRST_ROW;
        for (var indicator : methodology.indicatorsOf(checklist)) {
            for (var sub : indicator.subIndicators()) {
                for (var item : sub.items()) {
                    item(sheet, row, sub, item);
                    if (unsure) {
                        sheet.value(row, SOURCE, ChecklistSheet.sureness(item));
                    }
                    table.offer(item, row, row, VERDICT);
                    row++;
                }
            }
        }
        sheet.range(ChecklistSheet.FIRST_ROW, GROUP, row - 1, TOPIC)
                .style()
                .fillColor(ChecklistSheet.GIVEN_COLOUR)
                .set();
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void columns(ChecklistSheet table, boolean unsure) {
        var group = new Label("ตัวชี้วัดย่อยของข้อ", "the item's sub-indicator");
        table.column("ตัวชี้วัดย่อย", ChecklistSheet.mark(methodology, checklist, group), 34);
        table.column("ข้อ", "ห้ามแก้ / leave as it is", 9);
        table.column("รายการ", "สิ่งที่ต้องเปิดเผย / what is to be published", 46);
        table.column(
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
        if (unsure) {
            table.column(
                    "ที่มาของชื่อข้อ", "เทียบกับแบบตรวจจริงก่อนใช้ / compare with the real checklist before use", 24);
        }
    }

    private static void item(Worksheet sheet, int row, SubIndicator sub, Item item) {
        sheet.value(row, GROUP, sub.id() + " " + sub.name().th());
        sheet.value(row, CODE, item.id());
        sheet.value(row, TOPIC, item.topic().th());
    }
}
