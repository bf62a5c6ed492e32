package org.prongsai.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.command.testing.Refusals.assertRefused;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PinnedCheckpoint;

class AssessmentDeciderTest {
    private static final AssessmentOpened OPENED = new AssessmentOpened(ASSESSMENT, METHODOLOGY.ref());
    private static final AssessmentClosed CLOSED = new AssessmentClosed(ASSESSMENT);
    private static final PinnedCheckpoint CHECKPOINT = new PinnedCheckpoint("log", 7, "root", "note");
    private static final AssessmentCertified CERTIFIED = new AssessmentCertified(ASSESSMENT, CHECKPOINT);
    private static final CloseAssessment CLOSE = new CloseAssessment(ASSESSMENT);
    private static final CertifyAssessment CERTIFY =
            new CertifyAssessment(ASSESSMENT, new CertifyAssessment.Covering(CHECKPOINT, 9));

    private static AssessmentFacts given(AssessmentEvent... events) {
        AssessmentFacts facts = new AssessmentFacts.Missing();
        for (var event : events) {
            facts = facts.apply(event);
        }
        return facts;
    }

    private static List<AssessmentEvent> decide(AssessmentFacts facts, AssessmentCommand command) {
        return AssessmentDecider.decide(facts, command, _ -> METHODOLOGY);
    }

    private static List<AssessmentEvent> open(AssessmentFacts facts, @Nullable String methodology) {
        return AssessmentDecider.open(facts, new OpenAssessment(ASSESSMENT, methodology), METHODOLOGY.ref());
    }

    private static AssessDisclosureItem judge(String verdict, @Nullable String url, @Nullable String note) {
        return new AssessDisclosureItem(ASSESSMENT, "O1", verdict, url, note);
    }

    private static DisclosureItemAssessed judged(
            String verdict, @Nullable String previous, @Nullable String url, @Nullable String note) {
        return new DisclosureItemAssessed(ASSESSMENT, "O1", verdict, previous, url, note);
    }

    @Test
    void opensUnderTheMethodologyGiven() {
        assertThat(open(given(), null)).containsExactly(OPENED);
    }

    @Test
    void takesOpeningAgainForNoNewsAtAnyTime() {
        assertThat(open(given(OPENED), null)).isEmpty();
        assertThat(open(given(OPENED), "2566")).isEmpty();
        assertThat(open(given(OPENED, CLOSED, CERTIFIED), "2566")).isEmpty();
    }

    @Test
    void refusesToOpenAgainUnderAnotherMethodology() {
        assertRefused(() -> open(given(OPENED), "own-rules"), Reason.ASSESSMENT_DIFFERS);
    }

    @Test
    void closesOnce() {
        assertThat(decide(given(OPENED), CLOSE)).containsExactly(CLOSED);
        assertThat(decide(given(OPENED, CLOSED), CLOSE)).isEmpty();
        assertThat(decide(given(OPENED, CLOSED, CERTIFIED), CLOSE)).isEmpty();
    }

    @Test
    void certifiesOnceWhatIsClosed() {
        assertThat(decide(given(OPENED, CLOSED), CERTIFY)).containsExactly(CERTIFIED);
        assertThat(decide(given(OPENED, CLOSED, CERTIFIED), CERTIFY)).isEmpty();
        assertThat(decide(given(OPENED, CLOSED, CERTIFIED), new CertifyAssessment(ASSESSMENT, null)))
                .isEmpty();
    }

    @Test
    void certifiesNothingThatNoCheckpointCovers() {
        assertThatExceptionOfType(NotCovered.class)
                .isThrownBy(() -> decide(given(OPENED, CLOSED), new CertifyAssessment(ASSESSMENT, null)));
    }

    @Test
    void refusesToCertifyWhatIsOpen() {
        assertRefused(() -> decide(given(OPENED), CERTIFY), Reason.ASSESSMENT_NOT_CLOSED);
    }

    @Test
    void refusesEverythingAboutAnAssessmentThatIsNotThere() {
        for (var command : List.of(CLOSE, CERTIFY, judge("PASS", null, null))) {
            assertRefused(() -> decide(given(), command), Reason.ASSESSMENT_UNKNOWN);
        }
    }

    @Test
    void judgesAnItemTheFirstTimeWithoutANote() {
        assertThat(decide(given(OPENED), judge("PASS", "https://bangrak.go.th/o1", null)))
                .containsExactly(judged("PASS", null, "https://bangrak.go.th/o1", null));
    }

    @Test
    void takesTheSameJudgementForNoNewsEvenAfterClosing() {
        var first = judged("PASS", null, "https://bangrak.go.th/o1", "ดูแล้ว");
        var again = judge("PASS", "https://bangrak.go.th/o1", "ดูแล้ว");

        assertThat(decide(given(OPENED, first), again)).isEmpty();
        assertThat(decide(given(OPENED, first, CLOSED, CERTIFIED), again)).isEmpty();
    }

    @Test
    void changesAVerdictOnlyWithANote() {
        var facts = given(OPENED, judged("PASS", null, null, null));

        assertRefused(() -> decide(facts, judge("FAIL", null, null)), Reason.INVALID_REQUEST, "note:required");
        assertThat(decide(facts, judge("FAIL", null, "ลิงก์เสีย")))
                .containsExactly(judged("FAIL", "PASS", null, "ลิงก์เสีย"));
    }

    @Test
    void takesNewEvidenceForAnUnchangedVerdictWithoutANote() {
        assertThat(decide(given(OPENED, judged("PASS", null, null, null)), judge("PASS", "https://a.go.th", null)))
                .containsExactly(judged("PASS", "PASS", "https://a.go.th", null));
    }

    @Test
    void refusesAnItemThatTheMethodologyDoesNotHave() {
        var elsewhere = new AssessDisclosureItem(ASSESSMENT, "O99", "PASS", null, null);

        assertRefused(() -> decide(given(OPENED), elsewhere), Reason.ITEM_UNKNOWN);
    }

    @Test
    void namesEveryWrongFieldOfAJudgementAtOnce() {
        assertRefused(
                () -> decide(given(OPENED, judged("PASS", null, null, null)), judge("MAYBE", "ftp://a.go.th", null)),
                Reason.INVALID_REQUEST,
                "verdict:not-a-choice",
                "note:required",
                "evidenceUrl:not-a-web-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://a.go.th/o1",
                "//a.go.th",
                "a.go.th",
                "https://",
                "https://user:pw@a.go.th",
                "https://a b.go.th",
                "https:o1"
            })
    void refusesAnEvidenceAddressThatIsNoWebAddress(String address) {
        assertRefused(
                () -> decide(given(OPENED), judge("PASS", address, null)),
                Reason.INVALID_REQUEST,
                "evidenceUrl:not-a-web-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.go.th", "HTTPS://a.go.th/x?y=1#z", "https://a.go.th/โครงสร้าง"})
    void takesAnyWebAddressForEvidence(String address) {
        assertThat(decide(given(OPENED), judge("PASS", address, null)))
                .containsExactly(judged("PASS", null, address, null));
    }

    @Test
    void takesNoVerdictAfterClosing() {
        assertRefused(() -> decide(given(OPENED, CLOSED), judge("PASS", null, null)), Reason.ASSESSMENT_CLOSED);
        assertRefused(
                () -> decide(given(OPENED, CLOSED, CERTIFIED), judge("PASS", null, null)), Reason.ASSESSMENT_CERTIFIED);
    }

    @Test
    void failsOnALogWhoseEventsCannotFollow() {
        assertThatThrownBy(() -> given(CLOSED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(OPENED, OPENED)).isInstanceOf(IllegalStateException.class);
    }
}
