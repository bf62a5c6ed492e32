package org.prongsai.command.assessment;

import java.util.function.Function;
import org.axonframework.modelling.command.Repository;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Assessments as the rest of the write side sees them. */
@Component
public class Assessments {
    private final EventLog log;
    private final Methodologies methodologies;
    private final Repository<AssessmentAggregate> aggregates;

    Assessments(EventLog log, Methodologies methodologies, Repository<AssessmentAggregate> aggregates) {
        this.log = log;
        this.methodologies = methodologies;
        this.aggregates = aggregates;
    }

    /** Where an assessment stands, as committed so far. */
    public AssessmentFacts facts(AssessmentId id) {
        var fold = new Object() {
            AssessmentFacts facts = new AssessmentFacts.Missing();
        };
        log.readStream(Streams.assessment(id), AsOf.latest(), logged -> {
            if (!(logged.event() instanceof AssessmentEvent event)) {
                throw new IllegalStateException("stream %s holds %s".formatted(logged.stream(), logged.name()));
            }
            fold.facts = fold.facts.apply(event);
        });
        return fold.facts;
    }

    /** An assessment that has to be there. */
    public AssessmentFacts.Opened require(AssessmentId id) {
        return switch (facts(id)) {
            case AssessmentFacts.Missing() -> throw AssessmentRefusals.unknown(id);
            case AssessmentFacts.Opened opened -> opened;
        };
    }

    /** The methodology that an assessment pinned. */
    public Methodology methodologyOf(AssessmentId id) {
        return methodologies.get(require(id).methodology());
    }

    /** Opens an assessment within the unit of work at hand. */
    public Outcome open(OpenAssessment command, MethodologyRef methodology) {
        return decide(command.assessmentId(), aggregate -> aggregate.open(command, methodology));
    }

    /** Closes an assessment within the unit of work at hand. */
    public Outcome close(CloseAssessment command) {
        return decide(command.assessmentId(), aggregate -> aggregate.close(command, methodologies));
    }

    /** Certifies an assessment within the unit of work at hand. */
    public Outcome certify(CertifyAssessment command) {
        return decide(command.assessmentId(), aggregate -> aggregate.certify(command, methodologies));
    }

    private Outcome decide(AssessmentId id, Function<AssessmentAggregate, Outcome> decision) {
        try {
            return aggregates
                    .loadOrCreate(Streams.assessment(id), AssessmentAggregate::new)
                    .invoke(decision);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // Axon's signature: the factory may throw anything. This one throws nothing.
            throw new IllegalStateException(e);
        }
    }
}
