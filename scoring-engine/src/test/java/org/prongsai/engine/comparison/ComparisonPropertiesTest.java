package org.prongsai.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomEvents;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;

/** What holds of every comparison, whatever the two forms and whatever is known of the two years. */
class ComparisonPropertiesTest {

    @ForManySeeds
    void contributionsAndTheUnattributedAddUpToTheChangeAtEveryDepth(long seed) {
        var pick = Pick.seeded(seed);
        var from = anySheet(pick, RandomForm.of(pick, 2565));
        var to = anySheet(pick, RandomForm.of(pick, 2566));

        assertAddsUp(Comparison.between(from, to));
    }

    private static void assertAddsUp(Comparison comparison) {
        var change = comparison.total().change();

        assertThat(comparison.total().contribution()).isEqualTo(change);
        assertThat(plus(comparison.unattributedToInstruments(), instruments(comparison)))
                .isEqualTo(change);
        assertThat(plus(comparison.unattributedToIndicators(), indicators(comparison)))
                .isEqualTo(change);
        assertThat(comparison.indicators())
                .allSatisfy(indicator -> assertThat(plus(indicator.unattributedToQuestions(), questions(indicator)))
                        .isEqualTo(indicator.movement().contribution()));
    }

    @ForManySeeds
    void nothingIsUnattributedWhereAllOfBothYearsWasAnswered(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var comparison = Comparison.between(complete(pick, methodology), complete(pick, methodology));

        assertThat(comparison.unattributedToInstruments()).isEqualTo(Rational.ZERO);
        assertThat(comparison.unattributedToIndicators()).isEqualTo(Rational.ZERO);
        for (var instrument : methodology.instruments()) {
            var within = comparison.indicators().stream()
                    .filter(indicator -> indicator.indicator().instrument().equals(instrument.code()));
            assertThat(plus(Rational.ZERO, within.map(Comparison.IndicatorMovement::movement)))
                    .isEqualTo(comparison.instruments().stream()
                            .filter(movement -> movement.instrument().equals(instrument))
                            .findFirst()
                            .orElseThrow()
                            .movement()
                            .contribution());
        }
        assertThat(comparison.indicators())
                .filteredOn(indicator -> !indicator.questions().isEmpty())
                .isNotEmpty()
                .extracting(Comparison.IndicatorMovement::unattributedToQuestions)
                .containsOnly(Rational.ZERO);
    }

    @ForManySeeds
    void instrumentsExplainTheWholeChangeEvenBetweenDifferentForms(long seed) {
        var pick = Pick.seeded(seed);
        var comparison = Comparison.between(
                complete(pick, RandomForm.of(pick, 2565)), complete(pick, RandomForm.of(pick, 2566)));

        assertThat(comparison.unattributedToInstruments()).isEqualTo(Rational.ZERO);
    }

    @ForManySeeds
    void contributionsAddUpBetweenAnyTwoRealYears(long seed) {
        var pick = Pick.seeded(seed);
        var from = anySheet(pick, pick.of(BuiltInMethodologies.all()));
        var to = anySheet(pick, pick.of(BuiltInMethodologies.all()));

        assertAddsUp(Comparison.between(from, to));
    }

    @ForManySeeds
    void aYearComparedWithItselfMovesNothing(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var sheet = Folds.sheet(methodology, log.events());
        var comparison = Comparison.between(sheet, sheet);

        assertThat(comparison.unattributedToInstruments())
                .isEqualTo(comparison.total().to() == null ? null : Rational.ZERO);
        assertThat(movements(comparison)).allSatisfy(movement -> {
            assertThat(movement.from()).isEqualTo(movement.to());
            assertThat(movement.change()).isEqualTo(movement.to() == null ? null : Rational.ZERO);
            assertThat(movement.contribution()).isEqualTo(movement.to() == null ? null : Rational.ZERO);
        });
        assertThat(comparison.form().breaks()).isEmpty();
        assertThat(comparison.fromLevel()).isEqualTo(comparison.toLevel());
    }

    @ForManySeeds
    void comparingBackwardsTurnsEverySignAround(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var one = complete(pick, methodology);
        var other = complete(pick, methodology);
        var there = movements(Comparison.between(one, other)).toList();
        var back = movements(Comparison.between(other, one)).toList();

        assertThat(back).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            var contribution = Objects.requireNonNull(there.get(i).contribution());
            assertThat(back.get(i))
                    .isEqualTo(new Movement(there.get(i).to(), there.get(i).from(), contribution.negated()));
        }
    }

    private static Stream<Movement> movements(Comparison comparison) {
        return Stream.of(
                        Stream.of(comparison.total()),
                        instruments(comparison),
                        indicators(comparison),
                        comparison.indicators().stream().flatMap(ComparisonPropertiesTest::questions))
                .flatMap(movements -> movements);
    }

    private static Stream<Movement> instruments(Comparison comparison) {
        return comparison.instruments().stream().map(Comparison.InstrumentMovement::movement);
    }

    private static Stream<Movement> indicators(Comparison comparison) {
        return comparison.indicators().stream().map(Comparison.IndicatorMovement::movement);
    }

    private static Stream<Movement> questions(Comparison.IndicatorMovement indicator) {
        return indicator.questions().stream().map(Comparison.QuestionMovement::movement);
    }

    private static @Nullable Rational plus(@Nullable Rational rest, Stream<Movement> movements) {
        if (rest == null) {
            return null;
        }
        return movements.map(Movement::contribution).filter(Objects::nonNull).reduce(rest, Rational::plus);
    }

    private static ScoreSheet complete(Pick pick, Methodology methodology) {
        return Folds.sheet(methodology, new RandomLog(methodology, pick).completeEvents());
    }

    /** From answers and verdicts, from announced figures, or from some of each. */
    private static ScoreSheet anySheet(Pick pick, Methodology methodology) {
        var log = new RandomLog(methodology, pick);
        var published = new ResultPublished(log.assessment(), new RandomEvents(pick).result(), "announced");
        var answered = pick.of(List.<AssessmentScoped>of(), log.events(), log.completeEvents());
        return Folds.sheet(
                methodology,
                pick.random().nextBoolean()
                        ? answered
                        : Stream.concat(answered.stream(), Stream.of(published)).toList());
    }
}
