package org.prongsai.command.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.answer.AnswerSheets;
import org.prongsai.engine.answer.Packing;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Holds answers against the methodology that their survey pinned, and gives respondents their names. */
@Component
class SubmissionCheck {
    private final ResponseStreams streams;
    private final Methodologies methodologies;
    private final ResponseIds ids;
    private final AnswerSheets sheets = new AnswerSheets();

    SubmissionCheck(ResponseStreams streams, Methodologies methodologies, ResponseIds ids) {
        this.streams = streams;
        this.methodologies = methodologies;
        this.ids = ids;
    }

    /** Checks entries in their order, against surveys as they stand now. */
    List<CheckedSubmission> check(List<? extends SurveyEntry> entries) {
        var names = new HashMap<SurveyLocks.Key, String>();
        entries.forEach(entry -> names.computeIfAbsent(entry.key(), SurveyLocks.Key::stream));
        var surveys = streams.surveys(names.values());
        return entries.stream()
                .map(entry -> check(entry, surveys.get(names.get(entry.key()))))
                .toList();
    }

    /** @param survey null when nobody opened the one that the entry is for */
    private CheckedSubmission check(SurveyEntry entry, SurveyFacts.@Nullable Opened survey) {
        if (survey == null) {
            return new CheckedSubmission.Refused(SubmissionOutcome.Refused.because(
                    Reason.SURVEY_UNKNOWN,
                    "survey",
                    "ไม่มีแบบวัด %s ของการประเมิน %s ให้เปิดการประเมินก่อน"
                            .formatted(entry.survey(), entry.assessmentId()),
                    "there is no survey %s of assessment %s: open the assessment first"
                            .formatted(entry.survey(), entry.assessmentId())));
        }
        return switch (entry) {
            case Submission submission -> check(submission, survey);
            case SourceWithdrawal withdrawal ->
                new CheckedSubmission.Withdrawing(survey, ids.of(withdrawal), withdrawal.reason(), version(withdrawal));
        };
    }

    private CheckedSubmission check(Submission submission, SurveyFacts.Opened survey) {
        return switch (pack(survey, submission.answers())) {
            case Packing.Packed(var answers) ->
                new CheckedSubmission.Usable(
                        survey, ids.of(submission), answers, submission.submittedOn(), version(submission));
            case Packing.Refused(var problems) ->
                new CheckedSubmission.Refused(new SubmissionOutcome.Refused(Reason.INVALID_REQUEST, problems));
        };
    }

    /** What a source calls its versions would name the response there: it is hashed like the respondent's key. */
    private @Nullable SourceVersion version(SurveyEntry entry) {
        var version = entry.version();
        return version == null
                ? null
                : version.renamed(name -> ids.of(entry.assessmentId(), entry.survey(), "version:" + name)
                        .value());
    }

    /** @throws CommandRejected naming every wrong answer */
    PackedAnswers require(SurveyFacts.Opened survey, Map<String, @Nullable Object> answers) {
        return switch (pack(survey, answers)) {
            case Packing.Packed(var packed) -> packed;
            case Packing.Refused(var problems) -> throw CommandRejected.invalid(problems);
        };
    }

    private Packing pack(SurveyFacts.Opened survey, Map<String, @Nullable Object> answers) {
        return sheets.sheet(methodologies.get(survey.methodology()), survey.survey())
                .pack(answers);
    }
}
