package org.prongsai.command.survey;

import java.util.List;
import java.util.Objects;
import org.prongsai.command.assessment.AssessmentRefusals;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.problem.FieldProblem;

/** Decides about one survey as a whole. */
final class SurveyDecider {
    private SurveyDecider() {}

    static List<SurveyEvent> open(
            SurveyFacts facts, AssessmentId assessment, SurveyCode survey, MethodologyRef methodology) {
        return switch (facts) {
            case SurveyFacts.Missing() -> List.of(new SurveyOpened(assessment, survey, methodology));
            case SurveyFacts.Opened _ -> List.of();
        };
    }

    static List<SurveyEvent> close(SurveyFacts facts, CloseSurvey command) {
        return switch (facts) {
            case SurveyFacts.Missing() -> throw SurveyRefusals.unknown(command.assessmentId(), command.survey());
            case SurveyFacts.Opened opened ->
                opened.open() ? List.of(new SurveyClosed(command.assessmentId(), command.survey())) : List.of();
        };
    }

    /** @param phase where the assessment stands: targets may come late, but not after certification */
    static List<SurveyEvent> target(SurveyFacts facts, SetSampleTarget command, Phase phase) {
        return switch (facts) {
            case SurveyFacts.Missing() -> throw SurveyRefusals.unknown(command.assessmentId(), command.survey());
            case SurveyFacts.Opened opened -> {
                if (Objects.equals(opened.population(), command.population())
                        && Objects.equals(opened.minimum(), command.minimum())) {
                    yield List.of();
                }
                if (phase == Phase.CERTIFIED) {
                    throw AssessmentRefusals.certified(command.assessmentId());
                }
                check(command);
                yield List.of(new SampleTargetSet(
                        command.assessmentId(), command.survey(), command.population(), command.minimum()));
            }
        };
    }

    private static void check(SetSampleTarget command) {
        var population = command.population();
        var minimum = command.minimum();
        if (population != null && minimum != null && minimum > population) {
            throw CommandRejected.invalid(new FieldProblem(
                    "minimum",
                    "above-population",
                    "จำนวนขั้นต่ำ %d มากกว่าจำนวนผู้มีสิทธิตอบ %d".formatted(minimum, population),
                    "a minimum of %d is more than the %d people who could answer".formatted(minimum, population)));
        }
    }
}
