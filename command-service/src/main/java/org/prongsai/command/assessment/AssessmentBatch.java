package org.prongsai.command.assessment;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.bulk.Fold;
import org.prongsai.command.bulk.Streamed;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.log.methodology.Methodologies;

/** Commands about many assessments, decided one after the other as {@link AssessmentDecider} decides single ones. */
public final class AssessmentBatch {
    private static final Fold<AssessmentEvent, AssessmentFacts> FOLD =
            new Fold<>("Assessment", AssessmentEvent.class, new AssessmentFacts.Missing(), AssessmentFacts::apply);

    private final Streamed<AssessmentEvent, AssessmentFacts> streams;
    private final Methodologies methodologies;

    public AssessmentBatch(Batch batch, Methodologies methodologies) {
        streams = batch.streams(FOLD);
        this.methodologies = methodologies;
    }

    /** Reads the assessments that the next decisions are about. */
    public void know(Collection<AssessmentId> assessments) {
        streams.know(assessments.stream().map(Streams::assessment).toList());
    }

    public AssessmentFacts facts(AssessmentId assessment) {
        return streams.state(Streams.assessment(assessment));
    }

    /** An assessment that has to be there. */
    public AssessmentFacts.Opened require(AssessmentId assessment) {
        return switch (facts(assessment)) {
            case AssessmentFacts.Missing() -> throw AssessmentRefusals.unknown(assessment);
            case AssessmentFacts.Opened opened -> opened;
        };
    }

    /** @throws CommandRejected when it is refused; the batch goes on without it */
    public Outcome decide(AssessmentCommand command) {
        return decided(
                command.assessmentId(),
                AssessmentDecider.decide(facts(command.assessmentId()), command, methodologies::get));
    }

    /**
     * Publishes a result, or corrects the one that is there.
     *
     * @param reason stands for a missing reason wherever something has to be corrected
     */
    public Outcome decide(PublishResult command, @Nullable String reason) {
        var corrects = require(command.assessmentId()).published() != null;
        return decide(corrects && command.reason() == null ? command.because(reason) : command);
    }

    /** Opens an assessment. Its agency has to be registered, and the methodology in the log: that is the caller's to see to. */
    public Outcome open(OpenAssessment command, MethodologyRef methodology) {
        return decided(
                command.assessmentId(), AssessmentDecider.open(facts(command.assessmentId()), command, methodology));
    }

    private Outcome decided(AssessmentId assessment, List<AssessmentEvent> events) {
        streams.decided(Streams.assessment(assessment), events);
        return events.stream().allMatch(AssessmentAggregate::isFirst)
                ? Outcome.creating(events)
                : Outcome.changing(events);
    }

    /** Forgets the assessments that nothing was decided about. */
    public void forgetUnchanged() {
        streams.forgetUnchanged();
    }

    /** How many assessments are held in memory. */
    public int size() {
        return streams.size();
    }
}
