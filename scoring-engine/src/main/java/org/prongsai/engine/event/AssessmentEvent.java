package org.prongsai.engine.event;

/** What happens to an assessment itself: opening, disclosure verdicts, published results, closing, certification. */
public sealed interface AssessmentEvent extends AssessmentScoped
        permits AssessmentOpened,
                DisclosureItemAssessed,
                ResultPublished,
                PublishedResultCorrected,
                AssessmentClosed,
                AssessmentCertified {

    @Override
    default String stream() {
        return Streams.assessment(assessmentId());
    }
}
