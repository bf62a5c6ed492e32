package org.prongsai.command.feed.delivery;

/** Rows of other deliveries filled the memory for as long as anybody can be kept waiting. What came before is recorded. */
public final class NoRoom extends DeliveryBroken {
    NoRoom() {
        super(new Failure(
                "too-many-files",
                "ระบบกำลังรับข้อมูลขนาดใหญ่อื่นอยู่ จึงรับต่อไม่ทัน แถวที่นับไว้ถูกบันทึกแล้ว ให้ส่งใหม่ทั้งหมดในอีกสักครู่"
                        + " ระบบจะไม่บันทึกซ้ำ",
                "other large deliveries leave no memory for this one; the rows counted here are recorded: send all of it"
                        + " again in a while, nothing is recorded twice"));
    }
}
