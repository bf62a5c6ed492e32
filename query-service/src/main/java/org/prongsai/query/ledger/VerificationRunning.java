package org.prongsai.query.ledger;

import org.jspecify.annotations.Nullable;
import org.prongsai.query.problem.UnderWay;

/** There is a verification under way; one at a time. */
public final class VerificationRunning extends UnderWay {
    /** @param id of the one under way; null where it has just ended */
    VerificationRunning(@Nullable String id) {
        super(
                "verification",
                VerificationController.PATH,
                "กำลังตรวจสอบบันทึกอยู่แล้ว รอให้เสร็จก่อน",
                "a verification is under way already: wait for it",
                id);
    }
}
