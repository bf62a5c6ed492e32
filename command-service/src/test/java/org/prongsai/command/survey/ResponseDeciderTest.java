package org.prongsai.command.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.command.testing.Refusals.assertRefused;
import static org.prongsai.command.testing.Refusals.codes;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.survey.ResponseDecider.Decision;
import org.prongsai.command.survey.ResponseDecider.Given;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

class ResponseDeciderTest {
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final SurveyFacts.Opened OPEN =
            new SurveyFacts.Opened(ASSESSMENT, IIT, METHODOLOGY.ref(), null, null, true);
    private static final SurveyFacts.Opened CLOSED =
            new SurveyFacts.Opened(ASSESSMENT, IIT, METHODOLOGY.ref(), null, null, false);
    private static final ResponseId ID = new ResponseId("abcdefghijklmnopqrstuvwxyz");
    private static final PackedAnswers FIRST = new PackedAnswers("12-");
    private static final PackedAnswers SECOND = new PackedAnswers("13-");
    private static final PackedAnswers THIRD = new PackedAnswers("14-");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
    private static final SurveyResponseRecorded RECORDED = new SurveyResponseRecorded(ASSESSMENT, IIT, ID, FIRST, DAY);
    private static final SurveyResponseWithdrawn WITHDRAWN =
            new SurveyResponseWithdrawn(ASSESSMENT, IIT, ID, FIRST, "ขอถอน");
    private static final SurveyResponseWithdrawn WITHDRAWN_SECOND =
            new SurveyResponseWithdrawn(ASSESSMENT, IIT, ID, SECOND, "ขอถอน");

    private static ResponseState given(ResponseEvent... events) {
        ResponseState state = new ResponseState.Missing();
        for (var event : events) {
            state = state.apply(event);
        }
        return state;
    }

    private static Decision send(SurveyFacts.Opened survey, ResponseState state, PackedAnswers answers) {
        return ResponseDecider.decide(survey, state, ID, new Given(answers, DAY, null), HeardVersion.NOTHING);
    }

    private static SurveyResponseCorrected corrected(String reason) {
        return new SurveyResponseCorrected(ASSESSMENT, IIT, ID, SECOND, FIRST, reason);
    }

    @Test
    void recordsTheFirstResponseOfARespondent() {
        assertThat(send(OPEN, given(), FIRST)).isEqualTo(new Decision.Recorded(RECORDED));
    }

    @Test
    void takesTheSameAnswersForNoNewsWhateverTheirDay() {
        assertThat(send(OPEN, given(RECORDED), FIRST)).isEqualTo(new Decision.NoChange());
        assertThat(ResponseDecider.decide(
                        OPEN, given(RECORDED), ID, new Given(FIRST, DAY.plusDays(1), null), HeardVersion.NOTHING))
                .isEqualTo(new Decision.NoChange());
    }

    @Test
    void correctsTheResponseOfARespondentWhoIsSentAgainWithOtherAnswers() {
        assertThat(send(OPEN, given(RECORDED), SECOND))
                .isEqualTo(new Decision.Corrected(corrected("ส่งซ้ำด้วยคำตอบใหม่ / sent again with other answers")));
    }

    @Test
    void takesAnswersThatWereSentBeforeForNoNewsSoThatRepeatingAStreamUndoesNoCorrection() {
        assertThat(send(OPEN, given(RECORDED, corrected("แก้")), SECOND)).isEqualTo(new Decision.NoChange());
        assertThat(send(OPEN, given(RECORDED, corrected("แก้")), FIRST)).isEqualTo(new Decision.NoChange());
        assertThat(send(CLOSED, given(RECORDED, corrected("แก้")), FIRST)).isEqualTo(new Decision.NoChange());
        assertThat(send(OPEN, given(RECORDED, corrected("แก้"), WITHDRAWN_SECOND), FIRST))
                .isEqualTo(new Decision.NoChange());
        assertThat(send(OPEN, given(RECORDED, corrected("แก้")), THIRD))
                .isEqualTo(new Decision.Corrected(
                        new SurveyResponseCorrected(ASSESSMENT, IIT, ID, THIRD, SECOND, ResponseDecider.SENT_AGAIN)));
    }

    @Test
    void goesBackToEarlierAnswersByName() {
        assertThat(ResponseDecider.correct(OPEN, given(RECORDED, corrected("แก้")), ID, FIRST, "แก้ผิด"))
                .containsExactly(new SurveyResponseCorrected(ASSESSMENT, IIT, ID, FIRST, SECOND, "แก้ผิด"));
    }

    @Test
    void takesOnlyWhatWasWithdrawnAfterAWithdrawal() {
        assertThat(send(OPEN, given(RECORDED, WITHDRAWN), FIRST)).isEqualTo(new Decision.NoChange());
        assertRejected(send(OPEN, given(RECORDED, WITHDRAWN), SECOND), "respondentKey:response-withdrawn");
    }

    @Test
    void takesNothingNewAfterClosingButStillKnowsACopy() {
        assertRejected(send(CLOSED, given(), FIRST), "survey:survey-closed");
        assertRejected(send(CLOSED, given(RECORDED), SECOND), "survey:survey-closed");
        assertThat(send(CLOSED, given(RECORDED), FIRST)).isEqualTo(new Decision.NoChange());
    }

    @Test
    void correctsByNameWithAReasonEvenAfterClosing() {
        assertThat(ResponseDecider.correct(CLOSED, given(RECORDED), ID, SECOND, "อ่านผิด"))
                .containsExactly(corrected("อ่านผิด"));
        assertThat(ResponseDecider.correct(OPEN, given(RECORDED), ID, FIRST, "อ่านผิด"))
                .isEmpty();
    }

    @Test
    void refusesToCorrectWhatIsNotThereOrWasWithdrawn() {
        assertRefused(() -> ResponseDecider.correct(OPEN, given(), ID, FIRST, "แก้"), Reason.RESPONSE_UNKNOWN);
        assertRefused(
                () -> ResponseDecider.correct(OPEN, given(RECORDED, WITHDRAWN), ID, FIRST, "แก้"),
                Reason.RESPONSE_WITHDRAWN);
    }

    @Test
    void withdrawsOnceAndNamesWhatIsUndone() {
        assertThat(ResponseDecider.withdraw(CLOSED, given(RECORDED), ID, "ขอถอน"))
                .containsExactly(WITHDRAWN);
        assertThat(ResponseDecider.withdraw(OPEN, given(RECORDED, WITHDRAWN), ID, "ขอถอนอีก"))
                .isEmpty();
        assertRefused(() -> ResponseDecider.withdraw(OPEN, given(), ID, "ขอถอน"), Reason.RESPONSE_UNKNOWN);
    }

    @Test
    void failsOnALogWhoseEventsCannotFollow() {
        assertThatThrownBy(() -> given(WITHDRAWN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(RECORDED, RECORDED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(RECORDED, WITHDRAWN, corrected("แก้")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void assertRejected(Decision decision, String wrong) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected ->
                                assertThat(codes(rejected.refusal().problems())).containsExactly(wrong));
    }
}
