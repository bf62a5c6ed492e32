package org.prongsai.command.feed.delivery;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.suggestion.Suggestions;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.springframework.stereotype.Component;

/** Keeps the suggestions that came with rows, in the rows' own transaction. */
@Component
class RespondentsWords {
    private final Suggestions suggestions;

    RespondentsWords(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    private record Place(AssessmentId assessment, SurveyCode survey) {
        static Place of(SurveyEntry entry) {
            return new Place(entry.assessmentId(), entry.survey());
        }
    }

    /**
     * Keeps words of responses that count now, and forgets those of responses that were withdrawn.
     *
     * @param outcomes of the entries among the rows, in their order
     */
    void keep(List<DeliveryRow> rows, List<SubmissionOutcome> outcomes) {
        Map<Place, Map<ResponseId, String>> kept = new LinkedHashMap<>();
        Map<Place, Set<ResponseId>> withdrawn = new LinkedHashMap<>();
        var next = outcomes.iterator();
        for (var row : rows) {
            if (row instanceof DeliveryRow.Entry entry) {
                var place = Place.of(entry.entry());
                var outcome = next.next();
                var response = response(outcome);
                var words = entry.suggestion();
                if (response != null && words != null) {
                    kept.computeIfAbsent(place, _ -> new LinkedHashMap<>()).put(response, words);
                }
                if (outcome instanceof SubmissionOutcome.Withdrawn(var id)) {
                    kept.getOrDefault(place, new LinkedHashMap<>()).remove(id);
                    withdrawn.computeIfAbsent(place, _ -> new LinkedHashSet<>()).add(id);
                }
            }
        }
        withdrawn.forEach((place, responses) ->
                responses.forEach(response -> suggestions.forget(place.assessment(), place.survey(), response)));
        kept.forEach((place, words) -> suggestions.keep(place.assessment(), place.survey(), words));
    }

    /** The response that counts just as it came; null when none does. */
    private static @Nullable ResponseId response(SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Accepted(var id) -> id;
            case SubmissionOutcome.Duplicate(var id, var counts) -> counts ? id : null;
            case SubmissionOutcome.Corrected(var id) -> id;
            case SubmissionOutcome.Withdrawn _, SubmissionOutcome.Skipped _, SubmissionOutcome.Refused _ -> null;
        };
    }
}
