package org.prongsai.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Refusals.assertRefused;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.command.assessment.AssessDisclosureItems.Judgement;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;

class ChecklistDeciderTest {
    private static final String URL = "https://example.go.th/o1";
    private static final AssessmentOpened OPENED = new AssessmentOpened(ASSESSMENT, METHODOLOGY.ref());

    private static AssessmentFacts given(AssessmentEvent... events) {
        AssessmentFacts facts = new AssessmentFacts.Missing();
        for (var event : events) {
            facts = facts.apply(event);
        }
        return facts;
    }

    private static List<AssessmentEvent> decide(
            AssessmentFacts facts, @Nullable String reason, Judgement... judgements) {
        return AssessmentDecider.decide(
                facts, new AssessDisclosureItems(ASSESSMENT, List.of(judgements), reason), _ -> METHODOLOGY);
    }

    private static Judgement verdict(String item, String verdict) {
        return new Judgement(item, verdict, null, null);
    }

    private static DisclosureItemAssessed judged(
            String item, String verdict, @Nullable String previous, @Nullable String url, @Nullable String note) {
        return new DisclosureItemAssessed(ASSESSMENT, item, verdict, previous, url, note);
    }

    @Test
    void judgesEveryItemInOrder() {
        assertThat(decide(given(OPENED), null, verdict("O2", "PASS"), new Judgement("O1", "FAIL", URL, "ไม่พบ")))
                .containsExactly(judged("O2", "PASS", null, null, null), judged("O1", "FAIL", null, URL, "ไม่พบ"));
    }

    @Test
    void recordsOnlyWhatIsNew() {
        assertThat(decide(
                        given(OPENED, judged("O1", "PASS", null, null, null)),
                        null,
                        verdict("O1", "PASS"),
                        verdict("O2", "FAIL")))
                .containsExactly(judged("O2", "FAIL", null, null, null));
    }

    @Test
    void takesNothingAwayWhereACellIsEmpty() {
        var facts = given(OPENED, judged("O1", "PASS", null, URL, "พบแล้ว"));

        assertThat(decide(facts, null, verdict("O1", "PASS"))).isEmpty();
        assertThat(decide(facts, "รอบสอง", verdict("O1", "PASS"))).isEmpty();
        assertThat(decide(facts, null, new Judgement("O1", "PASS", null, "ตรวจซ้ำ")))
                .containsExactly(judged("O1", "PASS", "PASS", URL, "ตรวจซ้ำ"));
    }

    @Test
    void putsTheReasonWhereAVerdictChangesAndHasNoNote() {
        var facts = given(OPENED, judged("O1", "PASS", null, URL, null), judged("O2", "PASS", null, null, null));

        assertThat(decide(
                        facts,
                        "ผลอุทธรณ์",
                        verdict("O1", "FAIL"),
                        new Judgement("O2", "FAIL", null, "ลิงก์เสีย"),
                        verdict("O3", "PASS")))
                .containsExactly(
                        judged("O1", "FAIL", "PASS", null, "ผลอุทธรณ์"),
                        judged("O2", "FAIL", "PASS", null, "ลิงก์เสีย"),
                        judged("O3", "PASS", null, null, null));
    }

    @Test
    void refusesAllForOneAndNamesEveryWrongItem() {
        assertRefused(
                () -> decide(
                        given(OPENED, judged("O3", "PASS", null, null, null)),
                        null,
                        verdict("O1", "PASS"),
                        verdict("O2", "MAYBE"),
                        verdict("O3", "FAIL"),
                        new Judgement("O4", "PASS", "ftp://example.go.th", null),
                        verdict("O99", "PASS")),
                Reason.INVALID_REQUEST,
                "O2.verdict:not-a-choice",
                "O3.note:required",
                "O4.evidenceUrl:not-a-web-address",
                "O99:item-unknown");
    }

    @Test
    void decidesTheLaterOfTwoVerdictsAfterTheEarlier() {
        assertRefused(
                () -> decide(given(OPENED), null, verdict("O1", "PASS"), verdict("O1", "FAIL")),
                Reason.INVALID_REQUEST,
                "O1.note:required");
    }

    @Test
    void saysOnceWhereTheAssessmentStands() {
        var closed = given(OPENED, judged("O1", "PASS", null, null, null), new AssessmentClosed(ASSESSMENT));
        var certified = closed.apply(new AssessmentCertified(ASSESSMENT, null));

        assertThat(decide(certified, null, verdict("O1", "PASS"))).isEmpty();
        assertRefused(
                () -> decide(closed, null, verdict("O1", "PASS"), verdict("O2", "PASS")), Reason.ASSESSMENT_CLOSED);
        assertRefused(() -> decide(certified, "x", verdict("O1", "FAIL")), Reason.ASSESSMENT_CERTIFIED);
        assertRefused(() -> decide(given(), null, verdict("O1", "PASS")), Reason.ASSESSMENT_UNKNOWN);
    }
}
