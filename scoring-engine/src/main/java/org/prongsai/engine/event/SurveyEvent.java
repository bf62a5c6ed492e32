package org.prongsai.engine.event;

import org.prongsai.engine.id.SurveyCode;

/** What happens to one survey as a whole. Its responses have streams of their own; see {@link ResponseEvent}. */
public sealed interface SurveyEvent extends AssessmentScoped permits SurveyOpened, SampleTargetSet, SurveyClosed {

    SurveyCode survey();

    @Override
    default String stream() {
        return Streams.survey(assessmentId(), survey());
    }
}
