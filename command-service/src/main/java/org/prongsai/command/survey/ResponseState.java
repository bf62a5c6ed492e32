package org.prongsai.command.survey;

import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;

/** Where one respondent's response stands. */
sealed interface ResponseState {

    /** Nothing was recorded. */
    record Missing() implements ResponseState {}

    /** Counts with these answers. */
    record Recorded(PackedAnswers answers) implements ResponseState {}

    /** Counts no more; these were the answers. */
    record Withdrawn(PackedAnswers answers) implements ResponseState {}

    /**
     * Folds one event.
     *
     * @throws IllegalStateException when it cannot follow: the log is damaged
     */
    default ResponseState apply(ResponseEvent event) {
        return switch (this) {
            case Missing() ->
                switch (event) {
                    case SurveyResponseRecorded recorded -> new Recorded(recorded.answers());
                    case SurveyResponseCorrected _, SurveyResponseWithdrawn _ -> throw corrupt(event);
                };
            case Recorded _ ->
                switch (event) {
                    case SurveyResponseRecorded _ -> throw corrupt(event);
                    case SurveyResponseCorrected corrected -> new Recorded(corrected.answers());
                    case SurveyResponseWithdrawn withdrawn -> new Withdrawn(withdrawn.previousAnswers());
                };
            case Withdrawn _ -> throw corrupt(event);
        };
    }

    private IllegalStateException corrupt(ResponseEvent event) {
        return new IllegalStateException("%s cannot follow %s".formatted(event, this));
    }
}
