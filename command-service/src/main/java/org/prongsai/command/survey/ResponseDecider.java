package org.prongsai.command.survey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.survey.HeardVersion.News;
import org.prongsai.command.survey.SourceVersion.Age;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.ResponseId;

/**
 * Decides about single responses: one per respondent, and what was counted once is undone by name only.
 *
 * <p>A later copy of the same answers is no news whatever its day says: the first day stands. Neither are answers that the
 * respondent gave before the latest: sources send what they sent already, and that must not undo what was corrected since.
 * Whoever means to go back to earlier answers corrects by name. Where a source tells its versions apart it decides itself: the
 * later version counts, even when it goes back, and brings back what the source withdrew; an earlier one is no news.
 */
final class ResponseDecider {
    /** The reason that a correction gets when the source sent the respondent again with other answers. */
    static final String SENT_AGAIN = "ส่งซ้ำด้วยคำตอบใหม่ / sent again with other answers";

    private ResponseDecider() {}

    /** What follows from a submission. */
    sealed interface Decision {
        record Recorded(SurveyResponseRecorded event) implements Decision {}

        record NoChange() implements Decision {}

        /** There is nothing to withdraw. */
        record NeverHere() implements Decision {}

        record Corrected(SurveyResponseCorrected event) implements Decision {}

        record Withdrawn(SurveyResponseWithdrawn event) implements Decision {}

        record Rejected(SubmissionOutcome.Refused refusal) implements Decision {}
    }

    /** What a source gives. */
    record Given(
            PackedAnswers answers,
            @Nullable LocalDate submittedOn,
            @Nullable SourceVersion version) {}

    static Decision decide(
            SurveyFacts.Opened survey, ResponseState state, ResponseId response, Given given, HeardVersion heard) {
        var answers = given.answers();
        var news = heard.newsOf(given.version(), answers);
        return switch (state) {
            case ResponseState.Missing() when news == News.OLD -> new Decision.NeverHere();
            case ResponseState.Missing() -> recorded(survey, response, answers, given.submittedOn());
            case ResponseState.Recorded held when held.answers().equals(answers) -> new Decision.NoChange();
            case ResponseState.Recorded _ when news == News.OLD -> new Decision.NoChange();
            case ResponseState.Recorded held
            when news == News.UNTOLD && held.known().contains(answers) -> new Decision.NoChange();
            case ResponseState.Recorded held ->
                survey.open()
                        ? new Decision.Corrected(correction(survey, response, answers, held.answers(), SENT_AGAIN))
                        : new Decision.Rejected(closed(survey));
            case ResponseState.Withdrawn held
            when news == News.NEW && heard.withdrawn() ->
                // What was corrected here stays so, unless the source has other answers since.
                recorded(
                        survey,
                        response,
                        answers.equals(heard.answers()) ? held.answers() : answers,
                        given.submittedOn());
            case ResponseState.Withdrawn _ when news == News.OLD -> new Decision.NoChange();
            case ResponseState.Withdrawn held when held.known().contains(answers) -> new Decision.NoChange();
            case ResponseState.Withdrawn _ -> new Decision.Rejected(withdrawn());
        };
    }

    /** What follows when the source says that it withdrew a response. Nothing follows for one that does not count. */
    static Decision withdrawAtSource(
            SurveyFacts.Opened survey, ResponseState state, ResponseId response, String reason, Age age) {
        return switch (state) {
            case ResponseState.Missing() -> new Decision.NeverHere();
            case ResponseState.Recorded _ when age == Age.OLDER -> new Decision.NoChange();
            case ResponseState.Withdrawn _ -> new Decision.NoChange();
            case ResponseState.Recorded held ->
                survey.open()
                        ? new Decision.Withdrawn(new SurveyResponseWithdrawn(
                                survey.assessmentId(), survey.survey(), response, held.answers(), reason))
                        : new Decision.Rejected(closed(survey));
        };
    }

    /** @throws org.prongsai.command.refusal.CommandRejected when there is no such response, or it was withdrawn */
    static List<ResponseEvent> correct(
            SurveyFacts.Opened survey, ResponseState state, ResponseId response, PackedAnswers answers, String reason) {
        return switch (state) {
            case ResponseState.Missing() ->
                throw SurveyRefusals.responseUnknown(survey.assessmentId(), survey.survey(), response.value());
            case ResponseState.Recorded held ->
                held.answers().equals(answers)
                        ? List.of()
                        : List.of(correction(survey, response, answers, held.answers(), reason));
            case ResponseState.Withdrawn _ -> throw SurveyRefusals.responseWithdrawn(response.value());
        };
    }

    /** @throws org.prongsai.command.refusal.CommandRejected when there is no such response */
    static List<ResponseEvent> withdraw(
            SurveyFacts.Opened survey, ResponseState state, ResponseId response, String reason) {
        return switch (state) {
            case ResponseState.Missing() ->
                throw SurveyRefusals.responseUnknown(survey.assessmentId(), survey.survey(), response.value());
            case ResponseState.Recorded held ->
                List.of(new SurveyResponseWithdrawn(
                        survey.assessmentId(), survey.survey(), response, held.answers(), reason));
            case ResponseState.Withdrawn _ -> List.of();
        };
    }

    private static Decision recorded(
            SurveyFacts.Opened survey, ResponseId response, PackedAnswers answers, @Nullable LocalDate submittedOn) {
        return survey.open()
                ? new Decision.Recorded(new SurveyResponseRecorded(
                        survey.assessmentId(), survey.survey(), response, answers, submittedOn))
                : new Decision.Rejected(closed(survey));
    }

    private static SurveyResponseCorrected correction(
            SurveyFacts.Opened survey, ResponseId response, PackedAnswers answers, PackedAnswers held, String reason) {
        return new SurveyResponseCorrected(survey.assessmentId(), survey.survey(), response, answers, held, reason);
    }

    private static SubmissionOutcome.Refused closed(SurveyFacts.Opened survey) {
        return SubmissionOutcome.Refused.because(
                Reason.SURVEY_CLOSED,
                "survey",
                "แบบวัด %s ของการประเมิน %s ปิดรับคำตอบแล้ว".formatted(survey.survey(), survey.assessmentId()),
                "survey %s of assessment %s takes no more responses".formatted(survey.survey(), survey.assessmentId()));
    }

    private static SubmissionOutcome.Refused withdrawn() {
        return SubmissionOutcome.Refused.because(
                Reason.RESPONSE_WITHDRAWN,
                "respondentKey",
                "คำตอบของผู้ตอบรายนี้ถูกถอนแล้ว และคำตอบที่ส่งมาไม่เหมือนเดิม",
                "this respondent's response was withdrawn, and these answers are not the ones withdrawn");
    }
}
