package org.prongsai.query.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.id.AssessmentId;

/**
 * A published result that was corrected, and what arithmetic said before and says after.
 *
 * @param other the assessment that figures were moved to, or had been recorded under; null when they were not moved
 * @param movedAway whether they were moved to the other one, and not from it
 * @param before null when nothing was published before
 * @param elsewhere the other assessment as of the question; null when there is none, or it was not opened by then
 */
public record Correction(
        long position,
        Instant at,
        String reason,
        String source,
        @Nullable AssessmentId other,
        boolean movedAway,
        @Nullable Reconciliation before,
        Reconciliation after,
        @Nullable Reconciliation elsewhere) {}
