package org.prongsai.command.survey;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.ResponseId;

/** A submission held against its survey's questions, before anybody asks what the respondent sent earlier. */
sealed interface CheckedSubmission {

    record Usable(
            SurveyFacts.Opened survey,
            ResponseId responseId,
            PackedAnswers answers,
            @Nullable LocalDate submittedOn) implements CheckedSubmission {

        String stream() {
            return Streams.response(survey.assessmentId(), survey.survey(), responseId);
        }
    }

    record Refused(SubmissionOutcome.Refused refusal) implements CheckedSubmission {}

    /** The streams of all responses that usable submissions are for, each once. */
    static Set<String> streams(List<CheckedSubmission> submissions) {
        var streams = new LinkedHashSet<String>();
        for (var submission : submissions) {
            switch (submission) {
                case Usable usable -> streams.add(usable.stream());
                case Refused _ -> {}
            }
        }
        return streams;
    }
}
