package org.prongsai.command.survey;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.ResponseId;

/** What a source said, held against its survey and the survey's questions, before anybody asks what it said earlier. */
sealed interface CheckedSubmission {

    record Usable(
            SurveyFacts.Opened survey,
            ResponseId responseId,
            PackedAnswers answers,
            @Nullable LocalDate submittedOn,
            @Nullable SourceVersion version)
            implements CheckedSubmission {

        String stream() {
            return Streams.response(survey.assessmentId(), survey.survey(), responseId);
        }
    }

    record Withdrawing(
            SurveyFacts.Opened survey,
            ResponseId responseId,
            String reason,
            @Nullable SourceVersion version) implements CheckedSubmission {

        String stream() {
            return Streams.response(survey.assessmentId(), survey.survey(), responseId);
        }
    }

    record Refused(SubmissionOutcome.Refused refusal) implements CheckedSubmission {}

    /** The streams of responses whose source tells versions apart, each once. */
    static Set<String> versionedStreams(List<CheckedSubmission> submissions) {
        return streams(submissions.stream()
                .filter(submission -> switch (submission) {
                    case Usable usable -> usable.version() != null;
                    case Withdrawing withdrawing -> withdrawing.version() != null;
                    case Refused _ -> false;
                })
                .toList());
    }

    /** The streams of all responses that anything is to happen to, each once. */
    static Set<String> streams(List<CheckedSubmission> submissions) {
        var streams = new LinkedHashSet<String>();
        for (var submission : submissions) {
            switch (submission) {
                case Usable usable -> streams.add(usable.stream());
                case Withdrawing withdrawing -> streams.add(withdrawing.stream());
                case Refused _ -> {}
            }
        }
        return streams;
    }
}
