package org.prongsai.query.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/**
 * One event of the trail that changed what the page shows.
 *
 * @param event its logical name
 * @param survey the one it is about; null where it is about the whole assessment
 * @param reason why, where the event says so
 */
record Change(
        long position,
        Instant at,
        AssessmentId assessment,
        String event,
        @Nullable SurveyCode survey,
        @Nullable String reason) {}
