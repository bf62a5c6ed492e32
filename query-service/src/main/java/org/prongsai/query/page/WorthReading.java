package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.query.improvement.Improvement;

/** What the page about what pays most shows; without an improvement where the assessment was not open then. */
record WorthReading(
        AgencyFacts agency,
        AssessmentId assessment,
        Moment moment,
        @Nullable Improvement improvement) {}
