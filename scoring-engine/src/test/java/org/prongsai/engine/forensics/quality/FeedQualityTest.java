package org.prongsai.engine.forensics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheets;

/** Cautions: each at its threshold and just below it, and none of few people. */
class FeedQualityTest {
    private static final Methodology FORM = FormBuilder.of(2566)
            .survey("IIT", "0.3")
            .asking(1, Asked.split("i", Scales.SIX_STEPS, 5), Asked.plain("j", Scales.YES_IS_BAD))
            .survey("EIT", "0.3", Map.of("EIT-1", "1/2", "EIT-2", "1/2"))
            .asking(2, Asked.split("e", Scales.SIX_STEPS, 6))
            .checklist("OIT", "0.4", "list")
            .checking(3, new Checked("3.1", Scales.PASS_FAIL, List.of("O1")))
            .build();
    private static final String BEST = "666662";
    private static final LocalDate MONDAY = LocalDate.of(2023, 3, 6);

    private final List<AssessmentScoped> events = new ArrayList<>();
    private int people;

    FeedQualityTest() {
        FORM.surveys().forEach(survey -> events.add(new SurveyOpened(Folds.assessment(FORM), survey, FORM.ref())));
    }

    @Test
    void manyWithTheSameAnswersAreACautionFromATenthOn() {
        answer("IIT", 5, "254312");
        differently("IIT", 45);
        close("IIT");

        assertThat(observed(Signal.IDENTICAL_ANSWERS, "IIT"))
                .isEqualTo(new Observation(Signal.IDENTICAL_ANSWERS, "IIT", true, Rational.of(1, 10), 50));

        differently("IIT", 1);

        assertThat(observed(Signal.IDENTICAL_ANSWERS, "IIT").raised()).isFalse();
    }

    @Test
    void oneLevelThroughoutIsALineAndTheBestOfEverythingIsNot() {
        answer("IIT", 8, "444441");
        answer("IIT", 24, BEST);
        differently("IIT", 8);
        close("IIT");

        assertThat(observed(Signal.STRAIGHT_LINES, "IIT"))
                .isEqualTo(new Observation(Signal.STRAIGHT_LINES, "IIT", true, Rational.of(1, 5), 40));
        assertThat(observed(Signal.ALL_BEST, "IIT"))
                .isEqualTo(new Observation(Signal.ALL_BEST, "IIT", false, Rational.of(3, 5), 40));
        assertThat(observed(Signal.IDENTICAL_ANSWERS, "IIT").raised()).isFalse();
    }

    @Test
    void nineOfTenWithTheBestOfEverythingAreACaution() {
        answer("EIT-1", 45, "666666");
        answer("EIT-1", 5, "123456");

        assertThat(observed(Signal.ALL_BEST, "EIT-1"))
                .isEqualTo(new Observation(Signal.ALL_BEST, "EIT-1", true, Rational.of(9, 10), 50));
    }

    @Test
    void aShareThatTellsOfAFewIsNotShown() {
        answer("EIT-1", 47, "666666");
        answer("EIT-1", 3, "123456");

        assertThat(observed(Signal.ALL_BEST, "EIT-1"))
                .isEqualTo(new Observation(Signal.ALL_BEST, "EIT-1", true, null, null));
        assertThat(observed(Signal.IDENTICAL_ANSWERS, "EIT-1"))
                .isEqualTo(new Observation(Signal.IDENTICAL_ANSWERS, "EIT-1", false, null, null));
    }

    @Test
    void aDayWithMostOfTheResponsesIsACaution() {
        for (int i = 0; i < 20; i++) {
            answer("EIT-2", 1, "65432" + (1 + i % 6), i < 14 ? MONDAY : MONDAY.plusDays(1));
        }
        answer("EIT-2", 10, "111222", null);

        assertThat(observed(Signal.ONE_DAY, "EIT-2"))
                .isEqualTo(new Observation(Signal.ONE_DAY, "EIT-2", true, Rational.of(7, 10), 20));
    }

    @Test
    void fewerThanTwentyShowNoShares() {
        answer("EIT-1", 19, "666666", MONDAY);

        assertThat(observations()).extracting(Observation::signal).isEmpty();
    }

    @Test
    void nothingIsToldOfTheStaffsAnswersWhileTheySurveyIsOpen() {
        answer("IIT", 50, BEST, MONDAY);

        assertThat(observations()).isEmpty();

        close("IIT");

        assertThat(observations()).extracting(Observation::signal).contains(Signal.ALL_BEST, Signal.ONE_DAY);
    }

    @Test
    void missingResponsesAreCounted() {
        events.add(new SampleTargetSet(Folds.assessment(FORM), new SurveyCode("EIT-1"), 100, 30));
        answer("EIT-1", 28, "666666");

        assertThat(observed(Signal.SHORT_SAMPLE, "EIT-1"))
                .isEqualTo(new Observation(Signal.SHORT_SAMPLE, "EIT-1", true, Rational.of(2), 28));
    }

    @Test
    void correctionsAndWithdrawalsAreUndone() {
        answer("EIT-1", 20, "666666");
        var first = (SurveyResponseRecorded) events.get(FORM.surveys().size());
        events.add(new SurveyResponseCorrected(
                first.assessmentId(),
                first.survey(),
                first.responseId(),
                new PackedAnswers("123456"),
                first.answers(),
                "typo"));
        events.add(new SurveyResponseWithdrawn(
                first.assessmentId(), first.survey(), first.responseId(), new PackedAnswers("123456"), "twice"));
        answer("EIT-1", 1, "666666");

        assertThat(observed(Signal.ALL_BEST, "EIT-1").measured()).isEqualTo(Rational.ONE);
    }

    @Test
    void scoresThatAreFarApartAreCautionsOfPublishedFiguresToo() {
        events.add(new ResultPublished(
                Folds.assessment(FORM), Announced.of("IIT=90 EIT-1=80 EIT-2=64.99 OIT=100"), "test"));

        assertThat(observed(Signal.STAFF_ABOVE_PUBLIC, "IIT/EIT").measured()).isEqualTo(Rational.parse("17.505"));
        assertThat(observed(Signal.STAFF_ABOVE_PUBLIC, "IIT/EIT").raised()).isTrue();
        assertThat(observed(Signal.PARTS_APART, "EIT-1/EIT-2").measured()).isEqualTo(Rational.parse("15.01"));
        assertThat(observed(Signal.PARTS_APART, "EIT-1/EIT-2").raised()).isTrue();
        assertThat(observed(Signal.DISCLOSED_BUT_LOW, "OIT/EIT").measured()).isEqualTo(Rational.parse("12.505"));
        assertThat(observed(Signal.DISCLOSED_BUT_LOW, "OIT/EIT").raised()).isTrue();
    }

    @Test
    void scoresJustBelowTheThresholdsAreNot() {
        events.add(new ResultPublished(
                Folds.assessment(FORM), Announced.of("IIT=99.99 EIT-1=92.49 EIT-2=77.51 OIT=100"), "test"));

        assertThat(observations()).extracting(Observation::raised).containsExactly(false, false, false);
    }

    private void answer(String survey, int times, String answers) {
        answer(survey, times, answers, null);
    }

    private void answer(String survey, int times, String answers, @Nullable LocalDate day) {
        for (int i = 0; i < times; i++) {
            events.add(new SurveyResponseRecorded(
                    Folds.assessment(FORM),
                    new SurveyCode(survey),
                    new ResponseId("respondent%010d".formatted(people++)),
                    new PackedAnswers(answers),
                    day));
        }
    }

    /** So many people of whom no two answer alike, none in a line. */
    private void differently(String survey, int times) {
        for (int i = 0; i < times; i++) {
            int number = people;
            answer(survey, 1, "12%d%d%d1".formatted(1 + number % 6, 1 + number / 6 % 6, 1 + number / 36 % 6));
        }
    }

    private void close(String survey) {
        events.add(new SurveyClosed(Folds.assessment(FORM), new SurveyCode(survey)));
    }

    private Observation observed(Signal signal, String about) {
        return observations().stream()
                .filter(one -> one.signal() == signal && one.about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private List<Observation> observations() {
        var answers = new TreeMap<SurveyCode, SurveyAnswers>();
        for (var event : events) {
            if (event instanceof ResponseEvent response) {
                answers.computeIfAbsent(response.survey(), _ -> new SurveyAnswers())
                        .apply(response);
            }
        }
        var state = Folds.state(FORM, events);
        return FeedQuality.of(ScoreSheets.of(state, FORM), state, answers);
    }
}
