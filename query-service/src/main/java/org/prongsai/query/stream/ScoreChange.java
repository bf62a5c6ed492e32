package org.prongsai.query.stream;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet that changed.
 *
 * @param position of the last event that is in it
 * @param total null where there is none
 */
record ScoreChange(
        String assessmentId,
        long position,
        @Nullable BigDecimal total,
        @Nullable String level) {}
