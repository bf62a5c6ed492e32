package org.prongsai.command.survey;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;

/** What decisions about one survey rest on. Its responses have streams of their own. */
public sealed interface SurveyFacts {

    /** Nobody has opened it. */
    record Missing() implements SurveyFacts {}

    /**
     * Opened, and perhaps closed since.
     *
     * @param open whether it takes responses
     */
    record Opened(
            AssessmentId assessmentId,
            SurveyCode survey,
            MethodologyRef methodology,
            @Nullable Integer population,
            @Nullable Integer minimum,
            boolean open)
            implements SurveyFacts {}

    /**
     * Folds one event.
     *
     * @throws IllegalStateException when it cannot follow: the log is damaged
     */
    default SurveyFacts apply(SurveyEvent event) {
        return switch (this) {
            case Missing() ->
                switch (event) {
                    case SurveyOpened(var assessment, var survey, var methodology) ->
                        new Opened(assessment, survey, methodology, null, null, true);
                    case SampleTargetSet _, SurveyClosed _ -> throw corrupt(event);
                };
            case Opened(var assessment, var survey, var methodology, var population, var minimum, var open) ->
                switch (event) {
                    case SurveyOpened _ -> throw corrupt(event);
                    case SampleTargetSet target ->
                        new Opened(assessment, survey, methodology, target.population(), target.minimum(), open);
                    case SurveyClosed _ -> new Opened(assessment, survey, methodology, population, minimum, false);
                };
        };
    }

    private IllegalStateException corrupt(SurveyEvent event) {
        return new IllegalStateException("%s cannot follow %s".formatted(event, this));
    }
}
