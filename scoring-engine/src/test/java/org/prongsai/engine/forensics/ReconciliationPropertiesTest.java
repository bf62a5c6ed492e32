package org.prongsai.engine.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.forensics.Reconciliation.Conclusion;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;

/** What this engine computes and rounds once, it never finds fault with. */
class ReconciliationPropertiesTest {

    @ForManySeeds
    void aSheetThatWasComputedIsReconcilableAndReachable(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var events = answeredInFull(methodology, pick);
        var published = published(Folds.sheet(methodology, events), pick);
        var reconciliation = Reconciled.of(methodology, events, published);

        assertThat(reconciliation.conclusion())
                .isIn(Conclusion.REPRODUCES, Conclusion.WITHIN_ROUNDING, Conclusion.NOT_CHECKABLE);
        assertThat(reconciliation.level().conflict()).isEqualTo(LevelReasoning.Conflict.NONE);
        assertThat(reconciliation.disclosures())
                .extracting(Decoding::outcome)
                .doesNotContain(Decoding.Outcome.IMPOSSIBLE);
        assertThat(reconciliation.means())
                .allSatisfy(mean -> assertThat(mean.reach()).isNotNull())
                .noneMatch(MeanCheck::isImpossible);
        assertThat(reconciliation.checks())
                .filteredOn(check -> check.against() == Check.Against.DATA)
                .extracting(Check::verdict)
                .containsOnly(Verdict.REPRODUCES);
    }

    @ForManySeeds
    void theSameWithoutTheAnswersAndVerdicts(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var sheet = Folds.sheet(methodology, new RandomLog(methodology, pick).completeEvents());
        var reconciliation = Reconciled.of(methodology, published(sheet, pick));

        assertThat(reconciliation.checks()).extracting(Check::verdict).doesNotContain(Verdict.DIFFERS);
        assertThat(reconciliation.level().conflict()).isEqualTo(LevelReasoning.Conflict.NONE);
        assertThat(reconciliation.level().bounds())
                .allSatisfy(bound -> assertThat(bound.range()
                                .contains(sheet.instrument(bound.instrument())
                                        .orElseThrow()
                                        .score()
                                        .computed()))
                        .isTrue());
        assertThat(reconciliation.disclosures())
                .extracting(Decoding::outcome)
                .doesNotContain(Decoding.Outcome.IMPOSSIBLE);
    }

    @ForManySeeds
    void aTotalFurtherOffThanRoundingAllowsIsFound(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var sheet = Folds.sheet(methodology, new RandomLog(methodology, pick).completeEvents());
        var instruments = new TreeMap<String, BigDecimal>();
        sheet.instruments()
                .forEach(one ->
                        instruments.put(one.instrument().code(), one.score().rounded(2)));
        var total = sheet.total().rounded(2);
        var wrong = total.add(new BigDecimal(total.intValue() >= 50 ? "-0.02" : "0.02"));
        var reconciliation = Reconciled.of(
                methodology, new PublishedResult(wrong, null, instruments, new TreeMap<>(), new TreeMap<>()));

        assertThat(reconciliation.checks().getFirst().figure()).isEqualTo(Figure.TOTAL);
        assertThat(reconciliation.checks().getFirst().verdict()).isEqualTo(Verdict.DIFFERS);
    }

    /** Five people and more, who leave nothing out. */
    private static List<AssessmentScoped> answeredInFull(Methodology methodology, Pick pick) {
        var log = new RandomLog(methodology, pick);
        var events = new ArrayList<>(log.openings());
        for (var survey : methodology.surveys()) {
            for (int person = pick.between(5, 12); person > 0; person--) {
                events.add(log.recorded(survey, "p" + person, log.fullAnswers(survey)));
            }
            events.add(new SurveyClosed(Folds.assessment(methodology), survey));
        }
        methodology.items().forEach(item -> events.add(log.verdict(item)));
        return events;
    }

    /** Everything as displayed, of which some is published. */
    private static PublishedResult published(ScoreSheet sheet, Pick pick) {
        var instruments = new TreeMap<String, BigDecimal>();
        var indicators = new TreeMap<Integer, BigDecimal>();
        var items = new TreeMap<String, BigDecimal>();
        for (var instrument : sheet.instruments()) {
            some(
                    instrument.score(),
                    pick,
                    rounded -> instruments.put(instrument.instrument().code(), rounded));
            instrument
                    .surveys()
                    .forEach(survey -> some(
                            survey.score(),
                            pick,
                            rounded -> instruments.put(survey.survey().value(), rounded)));
        }
        for (var indicator : sheet.indicators()) {
            some(
                    indicator.score(),
                    pick,
                    rounded -> indicators.put(indicator.indicator().number(), rounded));
            indicator
                    .subIndicators()
                    .forEach(sub -> sub.items()
                            .forEach(item -> some(
                                    item.score(),
                                    pick,
                                    rounded -> items.put(item.item().id(), rounded))));
            if (indicator.parts().size() == 1) {
                indicator
                        .parts()
                        .getFirst()
                        .questions()
                        .forEach(question -> some(
                                question.score(),
                                pick,
                                rounded -> items.put(question.question().id(), rounded)));
            }
        }
        return new PublishedResult(sheet.total().rounded(2), sheet.level().level(), instruments, indicators, items);
    }

    private static void some(Score score, Pick pick, Consumer<BigDecimal> taker) {
        @Nullable BigDecimal rounded = score.rounded(2);
        if (rounded != null && !pick.oneIn(3)) {
            taker.accept(rounded);
        }
    }
}
