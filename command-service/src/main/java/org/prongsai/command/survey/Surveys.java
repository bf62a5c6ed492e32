package org.prongsai.command.survey;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.springframework.stereotype.Component;

/**
 * Surveys as a whole. Whatever ends a survey, or must not come after the assessment's end, owns the survey's lock before it
 * reads anything: then no response and no certification can come in between.
 */
@Component
public class Surveys {
    /** More than the surveys of one year in the nation. */
    private static final int OPENED_KNOWN_MAX = 50_000;

    private final Set<SurveyLocks.Key> opened = ConcurrentHashMap.newKeySet();
    private final SurveyLocks locks;
    private final ResponseStreams streams;
    private final Assessments assessments;
    private final Repository<SurveyAggregate> aggregates;

    Surveys(
            SurveyLocks locks,
            ResponseStreams streams,
            Assessments assessments,
            Repository<SurveyAggregate> aggregates) {
        this.locks = locks;
        this.streams = streams;
        this.assessments = assessments;
        this.aggregates = aggregates;
    }

    /** A survey that has to be there, as committed so far. */
    public SurveyFacts.Opened require(AssessmentId assessment, SurveyCode survey) {
        var stream = Streams.survey(assessment, survey);
        var facts = streams.surveys(List.of(stream)).get(stream);
        if (facts == null) {
            assessments.require(assessment);
            throw SurveyRefusals.unknown(assessment, survey);
        }
        return facts;
    }

    /** Makes sure that a survey is there. A survey that was opened once is there for good: it is asked for once. */
    public void requireOpened(AssessmentId assessment, SurveyCode survey) {
        var key = new SurveyLocks.Key(assessment, survey);
        if (!opened.contains(key)) {
            require(assessment, survey);
            if (opened.size() >= OPENED_KNOWN_MAX) {
                opened.clear();
            }
            opened.add(key);
        }
    }

    @CommandHandler
    Outcome handle(SetSampleTarget command) {
        own(command.assessmentId(), List.of(command.survey()));
        var phase = assessments.require(command.assessmentId()).phase();
        return decide(command.assessmentId(), command.survey(), facts -> SurveyDecider.target(facts, command, phase));
    }

    @CommandHandler
    Outcome handle(CloseSurvey command) {
        own(command.assessmentId(), List.of(command.survey()));
        assessments.require(command.assessmentId());
        return close(command.assessmentId(), command.survey());
    }

    /** Keeps everybody else away from an assessment's surveys and responses until the transaction ends. */
    public void own(AssessmentId assessment, List<SurveyCode> surveys) {
        locks.own(surveys.stream()
                .map(survey -> new SurveyLocks.Key(assessment, survey))
                .toList());
    }

    /** Opens a survey within the unit of work at hand. */
    public Outcome open(AssessmentId assessment, SurveyCode survey, MethodologyRef methodology) {
        return decide(assessment, survey, facts -> SurveyDecider.open(facts, assessment, survey, methodology));
    }

    /** Closes a survey within the unit of work at hand, which owns it. */
    public Outcome close(AssessmentId assessment, SurveyCode survey) {
        return decide(assessment, survey, facts -> SurveyDecider.close(facts, new CloseSurvey(assessment, survey)));
    }

    private Outcome decide(
            AssessmentId assessment, SurveyCode survey, Function<SurveyFacts, List<SurveyEvent>> decision) {
        try {
            return aggregates
                    .loadOrCreate(Streams.survey(assessment, survey), SurveyAggregate::new)
                    .invoke(aggregate -> aggregate.decide(decision));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // Axon's signature: the factory may throw anything. This one throws nothing.
            throw new IllegalStateException(e);
        }
    }
}
