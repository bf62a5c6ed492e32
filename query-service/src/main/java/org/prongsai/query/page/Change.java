package org.prongsai.query.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * One event of the trail that changed what the page shows.
 *
 * @param event its logical name
 * @param reason why, where the event says so
 */
record Change(
        long position,
        Instant at,
        AssessmentId assessment,
        String event,
        @Nullable String reason) {}
