package org.prongsai.engine.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.audit.AuditFinding.Code;

/** Collects findings; of very many, the first are kept and the rest counted. */
final class Findings {
    private static final int KEPT_MAX = 100;
    private static final int TEXT_MAX = 300;

    private final List<AuditFinding> kept = new ArrayList<>();
    private int count;

    void add(Code code, String file, String messageTh, String messageEn) {
        add(new AuditFinding(code, file, null, null, null, null, messageTh, messageEn));
    }

    void event(Code code, long position, String messageTh, String messageEn) {
        add(new AuditFinding(code, BundleNames.EVENTS, position, null, null, null, messageTh, messageEn));
    }

    void figure(String file, String figure, @Nullable String printed, @Nullable String computed) {
        add(new AuditFinding(
                Code.FIGURE,
                file,
                null,
                figure,
                printed == null ? null : shortened(printed),
                computed == null ? null : shortened(computed),
                "%s: ในใบคะแนน %s แต่คำนวณจากเหตุการณ์ได้ %s"
                        .formatted(figure, shown(printed, "ไม่มี"), shown(computed, "ไม่มี")),
                "%s: the sheet says %s, the events make %s"
                        .formatted(figure, shown(printed, "nothing"), shown(computed, "nothing"))));
    }

    private static String shown(@Nullable String value, String nothing) {
        return value == null ? nothing : shortened(value);
    }

    private static String shortened(String value) {
        return value.length() <= TEXT_MAX ? value : value.substring(0, TEXT_MAX) + "…";
    }

    private void add(AuditFinding finding) {
        count++;
        if (kept.size() < KEPT_MAX) {
            kept.add(finding);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<AuditFinding> kept() {
        return kept;
    }
}
