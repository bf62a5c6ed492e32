package org.prongsai.command.feed.template;

import org.dhatim.fastexcel.Worksheet;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/** The checklists of many agencies: a row for each, with three columns for each item. */
record AgencyRows(Methodology methodology, Instrument checklist) implements ChecklistTemplate.Rows {
    private static final int AGENCIES_MAX = 20_000;
    private static final int GIVEN_COLUMNS = 2;

    @Override
    public void write(Worksheet sheet, Choices choices) {
        var table = new ChecklistSheet(sheet, choices);
        table.column(
                "รหัสหน่วยงาน",
                ChecklistSheet.mark(
                        methodology,
                        checklist,
                        new Label("รหัสในระบบ เช่น mueang-phai", "the id here, such as mueang-phai")),
                30);
        table.column("ชื่อหน่วยงาน", "ให้คนอ่าน เว้นว่างได้ / for people; may be empty", 40);
        table.column("ปีงบประมาณ", "พ.ศ. เช่น %s / Buddhist era".formatted(methodology.fiscalYear()), 14);
        for (var item : ChecklistSheet.items(methodology, checklist)) {
            int verdict = table.column(item.id(), topic(item), 20);
            table.column(item.id() + " ลิงก์หลักฐาน", "เว้นว่างได้ / may be empty", 24);
            table.column(item.id() + " หมายเหตุ", "เว้นว่างได้ / may be empty", 24);
            table.offer(item, ChecklistSheet.FIRST_ROW, ChecklistSheet.FIRST_ROW + AGENCIES_MAX - 1, verdict);
        }
        table.head(GIVEN_COLUMNS, 80);
    }

    private static String topic(Item item) {
        return ChecklistSheet.isSure(item)
                ? item.topic().th()
                : "%s (ที่มาของชื่อข้อ: %s)".formatted(item.topic().th(), ChecklistSheet.sureness(item));
    }
}
