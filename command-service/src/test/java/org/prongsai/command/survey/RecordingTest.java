package org.prongsai.command.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.survey.ResponseStreams.Append;
import org.prongsai.command.survey.ResponseStreams.Stored;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

class RecordingTest {
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final SurveyFacts.Opened OPEN =
            new SurveyFacts.Opened(ASSESSMENT, IIT, METHODOLOGY.ref(), null, null, true);
    private static final ResponseId ANNA = new ResponseId("a".repeat(26));
    private static final ResponseId BOON = new ResponseId("b".repeat(26));

    private static CheckedSubmission from(ResponseId respondent, String answers) {
        return new CheckedSubmission.Usable(OPEN, respondent, new PackedAnswers(answers), null, null);
    }

    private static SurveyResponseRecorded recorded(ResponseId respondent, String answers) {
        return new SurveyResponseRecorded(ASSESSMENT, IIT, respondent, new PackedAnswers(answers), null);
    }

    @Test
    void decidesARespondentTwiceInOneBatchInOrder() {
        var recording = new Recording(Map.of(), Map.of());

        var outcomes = List.of(from(ANNA, "1"), from(BOON, "2"), from(ANNA, "1"), from(ANNA, "3")).stream()
                .map(recording::decide)
                .toList();

        assertThat(outcomes)
                .containsExactly(
                        new SubmissionOutcome.Accepted(ANNA),
                        new SubmissionOutcome.Accepted(BOON),
                        new SubmissionOutcome.Duplicate(ANNA, true),
                        new SubmissionOutcome.Corrected(ANNA));
        assertThat(recording.appends())
                .containsExactly(
                        new Append(recorded(ANNA, "1"), 0),
                        new Append(recorded(BOON, "2"), 0),
                        new Append(
                                new SurveyResponseCorrected(
                                        ASSESSMENT,
                                        IIT,
                                        ANNA,
                                        new PackedAnswers("3"),
                                        new PackedAnswers("1"),
                                        ResponseDecider.SENT_AGAIN),
                                1));
    }

    @Test
    void withdrawsWhatItsSourceWithdrewAndNothingElse() {
        var recording = new Recording(Map.of(), Map.of());

        var outcomes = List.of(
                        new CheckedSubmission.Withdrawing(OPEN, ANNA, "gone", null),
                        from(ANNA, "1"),
                        new CheckedSubmission.Withdrawing(OPEN, ANNA, "gone", null),
                        new CheckedSubmission.Withdrawing(OPEN, ANNA, "gone", null),
                        from(ANNA, "1"))
                .stream()
                .map(recording::decide)
                .toList();

        assertThat(outcomes)
                .containsExactly(
                        new SubmissionOutcome.Skipped(ANNA),
                        new SubmissionOutcome.Accepted(ANNA),
                        new SubmissionOutcome.Withdrawn(ANNA),
                        new SubmissionOutcome.Duplicate(ANNA, false),
                        new SubmissionOutcome.Duplicate(ANNA, false));
        assertThat(recording.appends())
                .containsExactly(
                        new Append(recorded(ANNA, "1"), 0),
                        new Append(
                                new SurveyResponseWithdrawn(ASSESSMENT, IIT, ANNA, new PackedAnswers("1"), "gone"), 1));
    }

    @Test
    void refusesAWithdrawalAtTheSourceOnceTheSurveyIsClosed() {
        var closed = new SurveyFacts.Opened(ASSESSMENT, IIT, METHODOLOGY.ref(), null, null, false);
        var recording = new Recording(
                Map.of(Streams.response(ASSESSMENT, IIT, ANNA), Stored.NOTHING.apply(recorded(ANNA, "1"))), Map.of());

        assertThat(recording.decide(new CheckedSubmission.Withdrawing(closed, ANNA, "gone", null)))
                .isInstanceOfSatisfying(
                        SubmissionOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.SURVEY_CLOSED));
        assertThat(recording.appends()).isEmpty();
    }

    @Test
    void goesOnWhereAStoredStreamEnds() {
        var stream = Streams.response(ASSESSMENT, IIT, ANNA);
        var recording = new Recording(Map.of(stream, Stored.NOTHING.apply(recorded(ANNA, "1"))), Map.of());

        assertThat(recording.decide(from(ANNA, "2"))).isEqualTo(new SubmissionOutcome.Corrected(ANNA));
        assertThat(recording.appends()).extracting(Append::sequence).containsExactly(1L);
    }

    @Test
    void passesARefusalOnAndAppendsNothing() {
        var refusal = SubmissionOutcome.Refused.because(Reason.SURVEY_UNKNOWN, "survey", "ไม่มี", "none");
        var recording = new Recording(Map.of(), Map.of());

        assertThat(recording.decide(new CheckedSubmission.Refused(refusal))).isEqualTo(refusal);
        assertThat(recording.appends()).isEmpty();
    }
}
