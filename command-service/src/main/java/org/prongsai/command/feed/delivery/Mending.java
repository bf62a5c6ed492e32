package org.prongsai.command.feed.delivery;

/** What to do about a refused row, by what is wrong with it. */
record Mending(String th, String en) {

    static Mending of(String code) {
        return switch (code) {
            case "malformed-json" ->
                new Mending(
                        "ตรวจวงเล็บ เครื่องหมายคำพูด และจุลภาค หนึ่งบรรทัดมีได้หนึ่งคำตอบ",
                        "check brackets, quotes and commas; one response per line");
            case "not-utf-8" ->
                new Mending("บันทึกไฟล์ใหม่เป็น UTF-8 แล้วส่งอีกครั้ง", "save the file as UTF-8 and send it again");
            case "line-too-long" -> new Mending("แยกให้เป็นหนึ่งคำตอบต่อบรรทัด", "write one response per line");
            case "required", "empty" -> new Mending("เติมข้อมูลในช่องนี้", "fill this field in");
            case "unknown-field" -> new Mending("ลบช่องนี้ออก", "take this field out");
            case "survey-unknown" ->
                new Mending("เปิดการประเมินก่อน หรือแก้รหัสให้ถูกต้อง", "open the assessment first, or mend the codes");
            case "survey-closed" ->
                new Mending(
                        "แบบวัดปิดแล้ว ส่งเพิ่มไม่ได้ คำตอบเดิมแก้หรือถอนได้ทีละรายการพร้อมเหตุผล",
                        "closed for good; single responses can still be corrected or withdrawn, with a reason");
            case "response-withdrawn" ->
                new Mending("คำตอบนี้ถูกถอนแล้ว ไม่ต้องส่งอีก", "this response was withdrawn: do not send it again");
            default ->
                new Mending(
                        "แก้ตามข้อความแล้วส่งแถวนี้ใหม่ แถวที่รับแล้วส่งซ้ำได้",
                        "mend it as the message says and send the row again; rows already taken may be sent along");
        };
    }
}
