package org.prongsai.command.survey;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;

/** Where one respondent's response stands. */
sealed interface ResponseState {

    /** Nothing was recorded. */
    record Missing() implements ResponseState {}

    /**
     * Counts with these answers.
     *
     * @param known all answers that ever counted, these among them
     */
    record Recorded(PackedAnswers answers, Set<PackedAnswers> known) implements ResponseState {
        public Recorded {
            known = Set.copyOf(known);
        }
    }

    /**
     * Counts no more.
     *
     * @param answers what counted last
     * @param known all answers that ever counted
     */
    record Withdrawn(PackedAnswers answers, Set<PackedAnswers> known) implements ResponseState {
        public Withdrawn {
            known = Set.copyOf(known);
        }
    }

    /** Whether just these answers count. */
    default boolean counts(@Nullable PackedAnswers answers) {
        return this instanceof Recorded(var held, var _) && held.equals(answers);
    }

    /**
     * Folds one event.
     *
     * @throws IllegalStateException when it cannot follow: the log is damaged
     */
    default ResponseState apply(ResponseEvent event) {
        return switch (this) {
            case Missing() ->
                switch (event) {
                    case SurveyResponseRecorded recorded ->
                        new Recorded(recorded.answers(), Set.of(recorded.answers()));
                    case SurveyResponseCorrected _, SurveyResponseWithdrawn _ -> throw corrupt(event);
                };
            case Recorded held ->
                switch (event) {
                    case SurveyResponseRecorded _ -> throw corrupt(event);
                    case SurveyResponseCorrected corrected ->
                        new Recorded(corrected.answers(), with(held.known(), corrected.answers()));
                    case SurveyResponseWithdrawn _ -> new Withdrawn(held.answers(), held.known());
                };
            case Withdrawn held ->
                switch (event) {
                    case SurveyResponseRecorded recorded ->
                        new Recorded(recorded.answers(), with(held.known(), recorded.answers()));
                    case SurveyResponseCorrected _, SurveyResponseWithdrawn _ -> throw corrupt(event);
                };
        };
    }

    private static Set<PackedAnswers> with(Set<PackedAnswers> known, PackedAnswers answers) {
        var more = new HashSet<>(known);
        more.add(answers);
        return more;
    }

    private IllegalStateException corrupt(ResponseEvent event) {
        return new IllegalStateException("%s cannot follow %s".formatted(event, this));
    }
}
