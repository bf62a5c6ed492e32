package org.prongsai.engine.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification has shown.
 *
 * @param about the assessment's id, or {@code nation-} and the year
 * @param vkey the key that the bundle names
 * @param keyGiven whether the reader brought that key, rather than taking the bundle's word for it
 * @param events how many events were read
 * @param sheets how many score sheets were computed again
 * @param figures how many values in them were compared
 * @param history earlier checkpoints that this one was shown to follow
 * @param findings the first of them
 * @param findingCount how many there are
 */
public record AuditReport(
        String about,
        String origin,
        long treeSize,
        String root,
        String vkey,
        boolean keyGiven,
        long events,
        int sheets,
        long figures,
        List<Long> history,
        List<AuditFinding> findings,
        int findingCount) {

    public AuditReport {
        history = List.copyOf(history);
        findings = List.copyOf(findings);
    }

    /** Whether everything is as it should be. */
    public boolean isVerified() {
        return findingCount == 0;
    }

    /** The first finding; null where there is none. */
    public @Nullable AuditFinding first() {
        return findings.isEmpty() ? null : findings.getFirst();
    }
}
