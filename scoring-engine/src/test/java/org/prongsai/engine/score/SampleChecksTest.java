package org.prongsai.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Provenance;
import org.prongsai.engine.methodology.SampleRule;

class SampleChecksTest {
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final SurveyCode EIT = new SurveyCode("EIT");
    private static final Provenance RULE = new Provenance(Confidence.ONE_SOURCE, List.of("S13"), null);

    @ParameterizedTest(name = "{0} people: {1}")
    @CsvSource({
        "0, 0",
        "29, 29",
        "30, 30",
        "31, 30",
        "299, 30",
        "300, 30",
        "301, 31",
        "310, 31",
        "311, 32",
        "3999, 400",
        "4000, 400",
        "4001, 401",
        "9000, 900"
    })
    void asksForAShareButNotFewerThanTheFloorAndEverybodyBelowIt(int population, int required) {
        assertThat(SampleChecks.required(share(null), population)).isEqualTo(required);
    }

    @ParameterizedTest(name = "{0} people: {1}")
    @CsvSource({"2000, 200", "4000, 400", "4001, 400", "9000, 400"})
    void asksForNoMoreThanTheCap(int population, int required) {
        assertThat(SampleChecks.required(share(400), population)).isEqualTo(required);
    }

    @ParameterizedTest(name = "{0} people: {1}")
    @CsvSource({"1000, 50", "1001, 120", "4000, 120", "4001, 400", "9000, 400"})
    void asksForMoreOfLargePopulations(int population, int required) {
        var steps = List.of(new SampleRule.AtLeast(1000, 120), new SampleRule.AtLeast(4000, 400));
        var rule = new SampleRule.Share(IIT, 50, Rational.of(1, 100), null, steps, RULE);

        assertThat(SampleChecks.required(rule, population)).isEqualTo(required);
    }

    @Test
    void aStepNeverLowersWhatTheShareAsksFor() {
        var rule =
                new SampleRule.Share(IIT, 30, Rational.of(1, 10), null, List.of(new SampleRule.AtLeast(100, 40)), RULE);

        assertThat(SampleChecks.required(rule, 1000)).isEqualTo(100);
    }

    @Test
    void doesNotKnowWithoutPopulationGroupOrRule() {
        assertThat(SampleChecks.required(share(null), null)).isNull();
        assertThat(SampleChecks.required(new SampleRule.Unknown(IIT, RULE), 100))
                .isNull();
        assertThat(SampleChecks.required(
                        new SampleRule.PerGroup(IIT, List.of(new SampleRule.Group(Scales.label("S"), 30)), RULE), 100))
                .isNull();
    }

    @Test
    void holdsASurveyAgainstItsOwnRule() {
        var form = form(new SampleRule.Unknown(EIT, Scales.SOURCED), share(null));

        assertThat(check(form, IIT, 2, 40, null)).isEqualTo(new SampleCheck(2, 40, 30, RULE));
        assertThat(check(form, IIT, 2, null, null)).isEqualTo(new SampleCheck(2, null, null, RULE));
        assertThat(check(form, IIT, -1, null, null)).isEqualTo(new SampleCheck(0, null, null, RULE));
    }

    @Test
    void whatIsAskedOfThisAgencyInParticularGoesBeforeTheRule() {
        assertThat(check(form(share(null)), IIT, 2, 40, 12))
                .isEqualTo(new SampleCheck(
                        2, 40, 12, new Provenance(Confidence.ONE_SOURCE, List.of(), "set for this agency")));
    }

    @Test
    void saysWhereThereIsNoRule() {
        assertThat(check(form(), IIT, 2, 40, null))
                .isEqualTo(new SampleCheck(
                        2,
                        40,
                        null,
                        new Provenance(Confidence.UNKNOWN, List.of(), "the methodology has no rule for this survey")));
    }

    @Test
    void judgesASample() {
        assertThat(new SampleCheck(30, null, 30, RULE).verdict()).isEqualTo(SampleCheck.Verdict.ENOUGH);
        assertThat(new SampleCheck(29, null, 30, RULE).verdict()).isEqualTo(SampleCheck.Verdict.SHORT);
        assertThat(new SampleCheck(29, null, null, RULE).verdict()).isEqualTo(SampleCheck.Verdict.UNKNOWN);
        assertThat(new SampleCheck(29, null, 30, RULE).missing()).isEqualTo(1);
        assertThat(new SampleCheck(31, null, 30, RULE).missing()).isZero();
        assertThat(new SampleCheck(29, null, null, RULE).missing()).isNull();
    }

    private static SampleRule.Share share(@Nullable Integer cap) {
        return new SampleRule.Share(IIT, 30, Rational.of(1, 10), cap, List.of(), RULE);
    }

    private static Methodology form(SampleRule... rules) {
        var form = FormBuilder.of(2564).survey("IIT", "1").asking(1, Asked.plain("i1", Scales.YES_IS_BAD));
        for (var rule : rules) {
            form.sample(rule);
        }
        return form.build();
    }

    /** @param n respondents; below zero, the survey was never opened */
    private static SampleCheck check(
            Methodology form, SurveyCode survey, int n, @Nullable Integer population, @Nullable Integer minimum) {
        var id = Folds.assessment(form);
        var events = new ArrayList<AssessmentScoped>();
        if (n >= 0) {
            events.add(new SurveyOpened(id, survey, form.ref()));
            events.add(new SampleTargetSet(id, survey, population, minimum));
        }
        for (int i = 0; i < n; i++) {
            var response = new ResponseId("respondent000000" + i);
            events.add(new SurveyResponseRecorded(id, survey, response, new PackedAnswers("1"), null));
        }
        return SampleChecks.check(
                form, survey, Folds.state(form, events).surveys().get(survey));
    }
}
