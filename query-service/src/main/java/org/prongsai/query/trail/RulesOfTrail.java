package org.prongsai.query.trail;

import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.AsOf;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.stereotype.Component;

/** The rules that an assessment was opened under: verdicts have their names there. */
@Component
public class RulesOfTrail {
    private final AssessmentReader assessments;
    private final PinnedMethodologies methodologies;

    RulesOfTrail(AssessmentReader assessments, PinnedMethodologies methodologies) {
        this.assessments = assessments;
        this.methodologies = methodologies;
    }

    /** @throws QuestionRefused when there is no such assessment */
    public Methodology of(AssessmentId id) {
        var known = assessments.read(id, AsOf.latest()).orElseThrow(() -> QuestionRefused.unknown(id));
        return methodologies.get(known.state().methodology());
    }
}
