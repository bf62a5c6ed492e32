package org.prongsai.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.prongsai.query.problem.UnderWay;

/** Another rebuild is under way, in this process or in another one. */
public final class RebuildRunning extends UnderWay {
    /** @param id which; null where it has not been written down yet */
    RebuildRunning(@Nullable String id) {
        super(
                "rebuild",
                RebuildController.PATH,
                "กำลังสร้างใหม่อยู่แล้ว รอให้เสร็จ หรือยกเลิกก่อน",
                "a rebuild is under way already: wait for it, or cancel it",
                id);
    }
}
