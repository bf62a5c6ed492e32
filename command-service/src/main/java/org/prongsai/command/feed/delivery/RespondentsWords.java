package org.prongsai.command.feed.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** @param outcomes of the entries among the rows, in their order */
    void keep(List<DeliveryRow> rows, List<SubmissionOutcome> outcomes) {
        Map<Place, Map<ResponseId, String>> kept = new LinkedHashMap<>();
        var next = outcomes.iterator();
        for (var row : rows) {
            if (row instanceof DeliveryRow.Entry entry) {
                var response = response(next.next());
                var words = entry.suggestion();
                if (response != null && words != null) {
                    kept.computeIfAbsent(Place.of(entry.entry()), _ -> new LinkedHashMap<>())
                            .put(response, words);
                }
            }
        }
        kept.forEach((place, words) -> suggestions.keep(place.assessment(), place.survey(), words));
    }

    /** The response that counts after this; null when none does. */
    private static @Nullable ResponseId response(SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Accepted(var id) -> id;
            case SubmissionOutcome.Duplicate(var id) -> id;
            case SubmissionOutcome.Corrected(var id) -> id;
            case SubmissionOutcome.Withdrawn _, SubmissionOutcome.Skipped _, SubmissionOutcome.Refused _ -> null;
        };
    }
}
