package org.prongsai.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Refusals.assertRefused;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;
import static org.prongsai.command.testing.Samples.OTHER_YEAR;
import static org.prongsai.command.testing.Samples.nothing;
import static org.prongsai.command.testing.Samples.scores;
import static org.prongsai.command.testing.Samples.total;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.id.AssessmentId;

class PublicationDeciderTest {
    private static final AssessmentOpened OPENED = new AssessmentOpened(ASSESSMENT, METHODOLOGY.ref());
    private static final AssessmentClosed CLOSED = new AssessmentClosed(ASSESSMENT);
    private static final AssessmentCertified CERTIFIED = new AssessmentCertified(ASSESSMENT, null);
    private static final String SOURCE = "ประกาศ";
    private static final ResultPublished PUBLISHED = new ResultPublished(ASSESSMENT, total("92.85"), SOURCE);

    private static AssessmentFacts given(AssessmentEvent... events) {
        AssessmentFacts facts = new AssessmentFacts.Missing();
        for (var event : events) {
            facts = facts.apply(event);
        }
        return facts;
    }

    private static List<AssessmentEvent> decide(AssessmentFacts facts, PublishResult command) {
        return AssessmentDecider.decide(facts, command, _ -> METHODOLOGY);
    }

    private static PublishResult publish(PublishedResult result) {
        return new PublishResult(ASSESSMENT, result, SOURCE, null, null, null);
    }

    private static PublishResult correct(
            PublishedResult result,
            @Nullable String reason,
            @Nullable AssessmentId movedFrom,
            @Nullable AssessmentId movedTo) {
        return new PublishResult(ASSESSMENT, result, SOURCE, reason, movedFrom, movedTo);
    }

    @Test
    void publishesTheFirstResultAsDeepAsItIs() {
        var result = new PublishedResult(
                new BigDecimal("92.85"),
                "ผ่าน",
                scores("IIT", "87.52", "EIT-1", "70"),
                new TreeMap<>(Map.of(1, new BigDecimal("91.46"), 10, BigDecimal.ZERO)),
                scores("O1", "100", "i5", "33.333333"));

        assertThat(decide(given(OPENED), publish(result)))
                .containsExactly(new ResultPublished(ASSESSMENT, result, SOURCE));
    }

    @Test
    void takesTheSameFiguresForNoNewsHoweverTheyAreWritten() {
        assertThat(decide(given(OPENED, PUBLISHED), publish(total("92.850")))).isEmpty();
        assertThat(decide(given(OPENED, PUBLISHED, CLOSED, CERTIFIED), publish(total("92.85"))))
                .isEmpty();
    }

    @Test
    void correctsARecordOnlyWithAReason() {
        var facts = given(OPENED, PUBLISHED);

        assertRefused(() -> decide(facts, publish(total("92.86"))), Reason.INVALID_REQUEST, "reason:required");
        assertThat(decide(facts, correct(total("92.86"), "พิมพ์ผิด", null, null)))
                .containsExactly(
                        new PublishedResultCorrected(ASSESSMENT, total("92.86"), SOURCE, "พิมพ์ผิด", null, null));
    }

    @Test
    void countsAnotherSourceAsACorrection() {
        var otherSource = new PublishResult(ASSESSMENT, total("92.85"), "ราชกิจจานุเบกษา", null, null, null);

        assertRefused(() -> decide(given(OPENED, PUBLISHED), otherSource), Reason.INVALID_REQUEST, "reason:required");
    }

    @Test
    void saysWhereRemovedFiguresBelong() {
        assertThat(decide(given(OPENED, PUBLISHED), correct(nothing(), "เป็นของปี 2565", null, OTHER_YEAR)))
                .containsExactly(new PublishedResultCorrected(
                        ASSESSMENT, nothing(), SOURCE, "เป็นของปี 2565", null, OTHER_YEAR));
    }

    @Test
    void recordsAFirstResultThatWasRecordedElsewhereAsACorrection() {
        var moved = correct(total("50.36"), "เคยบันทึกไว้ที่ปี 2565", OTHER_YEAR, null);

        assertThat(decide(given(OPENED), moved))
                .containsExactly(new PublishedResultCorrected(
                        ASSESSMENT, total("50.36"), SOURCE, "เคยบันทึกไว้ที่ปี 2565", OTHER_YEAR, null));
        assertRefused(
                () -> decide(given(OPENED), correct(total("50.36"), null, OTHER_YEAR, null)),
                Reason.INVALID_REQUEST,
                "reason:required");
    }

    @Test
    void refusesAReasonOrAMoveWhereThereIsNothingToCorrect() {
        assertRefused(
                () -> decide(given(OPENED), correct(total("50.36"), "แก้", null, OTHER_YEAR)),
                Reason.INVALID_REQUEST,
                "reason:nothing-to-correct",
                "movedTo:nothing-to-correct");
    }

    @Test
    void refusesToMoveFiguresToTheAssessmentTheyAreIn() {
        assertRefused(
                () -> decide(given(OPENED, PUBLISHED), correct(nothing(), "ย้าย", ASSESSMENT, ASSESSMENT)),
                Reason.INVALID_REQUEST,
                "movedFrom:same-assessment",
                "movedTo:same-assessment");
    }

    @Test
    void refusesToPublishNothing() {
        assertRefused(() -> decide(given(OPENED), publish(nothing())), Reason.INVALID_REQUEST, ":nothing-published");
    }

    @Test
    void namesEveryFigureThatTheMethodologyDoesNotHave() {
        var result = new PublishedResult(
                null,
                "AA",
                scores("EIT-3", "1"),
                new TreeMap<>(Map.of(11, BigDecimal.ONE)),
                scores("O44", "1", "i31", "2"));

        assertRefused(
                () -> decide(given(OPENED), publish(result)),
                Reason.INVALID_REQUEST,
                "level:not-a-choice",
                "instruments.EIT-3:not-in-methodology",
                "indicators.11:not-in-methodology",
                "items.O44:not-in-methodology",
                "items.i31:not-in-methodology");
    }

    @Test
    void goesOnAfterClosingAndEndsWithCertification() {
        assertThat(decide(given(OPENED, CLOSED), publish(total("92.85")))).containsExactly(PUBLISHED);
        assertRefused(
                () -> decide(given(OPENED, CLOSED, CERTIFIED), publish(total("92.85"))), Reason.ASSESSMENT_CERTIFIED);
    }

    @Test
    void refusesAResultForAnAssessmentThatIsNotThere() {
        assertRefused(() -> decide(given(), publish(total("92.85"))), Reason.ASSESSMENT_UNKNOWN);
    }
}
