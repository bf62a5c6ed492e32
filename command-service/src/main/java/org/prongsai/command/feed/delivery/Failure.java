package org.prongsai.command.feed.delivery;

import java.io.IOException;
import org.prongsai.command.refusal.CommandRejected;

/** Why a delivery ended before its end. */
public record Failure(String code, String messageTh, String messageEn) {
    private static final String AGAIN_TH = " แถวที่นับไว้ถูกบันทึกแล้ว ให้ส่งใหม่ทั้งหมด ระบบจะไม่บันทึกซ้ำ";
    private static final String AGAIN_EN =
            "; the rows counted here are recorded: send all of it again, nothing is recorded twice";

    static final Failure UNFORESEEN = new Failure(
            "unexpected", "เกิดข้อผิดพลาดที่ไม่คาดคิด" + AGAIN_TH, "something unexpected happened" + AGAIN_EN);

    static final Failure SILENT = new Failure(
            "silent",
            "ไม่มีความเคลื่อนไหว ระบบอาจหยุดกลางคัน" + AGAIN_TH,
            "nothing was heard of it for a while; the service may have stopped" + AGAIN_EN);

    static Failure of(Exception cause) {
        return switch (cause) {
            case DeliveryBroken broken -> broken.failure();
            case IOException _ ->
                new Failure("stream-broken", "ข้อมูลขาดกลางทาง" + AGAIN_TH, "the stream broke off" + AGAIN_EN);
            case DeliveryCancelled _ -> new Failure("cancelled", "ถูกยกเลิก" + AGAIN_TH, "it was cancelled" + AGAIN_EN);
            case CommandRejected rejection ->
                new Failure(rejection.reason().slug(), rejection.messageTh(), rejection.messageEn());
            default -> UNFORESEEN;
        };
    }
}
