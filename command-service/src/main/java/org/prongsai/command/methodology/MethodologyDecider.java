package org.prongsai.command.methodology;

import java.util.List;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.id.MethodologyRef;

/** Decides about methodologies: revisions follow each other without a gap, and none is ever replaced. */
final class MethodologyDecider {
    private MethodologyDecider() {}

    /** @param known every revision of that id, built-in or registered */
    static List<MethodologyRegistered> decide(List<MethodologyRef> known, RegisterMethodology command) {
        var ref = command.methodology().ref();
        if (known.contains(ref)) {
            return List.of();
        }
        int last = known.stream().mapToInt(MethodologyRef::revision).max().orElse(0);
        if (ref.revision() <= last) {
            throw new CommandRejected(
                    Reason.METHODOLOGY_REVISION_TAKEN,
                    "ระเบียบวิธี %s มีฉบับปรับปรุงที่ %d แล้วด้วยเนื้อหาอื่น ให้ใช้ revision: %d"
                            .formatted(ref.id(), ref.revision(), last + 1),
                    "methodology %s has a revision %d already, with other content: use revision: %d"
                            .formatted(ref.id(), ref.revision(), last + 1));
        }
        if (ref.revision() > last + 1) {
            throw new CommandRejected(
                    Reason.METHODOLOGY_REVISION_SKIPPED,
                    "ฉบับปรับปรุงถัดไปของระเบียบวิธี %s คือ revision: %d".formatted(ref.id(), last + 1),
                    "the next revision of methodology %s is revision: %d".formatted(ref.id(), last + 1));
        }
        return List.of(new MethodologyRegistered(ref, command.methodology().document(), command.reason()));
    }
}
