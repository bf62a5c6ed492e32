package org.prongsai.command.assessment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;

/** What can be asked of an assessment that is there. Opening one is {@link OpenAssessment}. */
public sealed interface AssessmentCommand
        permits AssessDisclosureItem, AssessDisclosureItems, PublishResult, CloseAssessment, CertifyAssessment {

    AssessmentId assessmentId();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.assessment(assessmentId());
    }
}
