package org.prongsai.engine.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.forensics.AnswerMeans.Part;
import org.prongsai.engine.forensics.AnswerSums.Share;
import org.prongsai.engine.forensics.Reach.Outcome;
import org.prongsai.engine.methodology.Indicator;

/** Which printed means answers can make at all. */
class AnswerMeansTest {
    private static final List<Share> FOUR_STEPS = slots(Asked.plain("q", Scales.FOUR_STEPS));
    private static final List<Share> SIX_STEPS = slots(Asked.plain("q", Scales.SIX_STEPS));
    private static final List<Share> YES_OR_NO = slots(Asked.plain("q", Scales.YES_IS_GOOD));
    private static final List<Share> MIXED = slots(
            Asked.split("a", Scales.FOUR_STEPS, 2),
            Asked.reversed("b", Scales.FOUR_STEPS),
            Asked.plain("c", Scales.YES_IS_BAD));
    private static final List<Share> UNEVEN =
            slots(Asked.plain("a", Scales.answers("uneven", 0, 1, 50, 51, 99)), Asked.plain("b", Scales.SIX_STEPS));

    @ParameterizedTest(name = "{0} slots answered by {1}")
    @MethodSource("smallCases")
    void aFigureIsReachableExactlyWhereSomeAnswersMakeIt(List<Share> slots, int people) {
        var made = new TreeSet<BigDecimal>();
        sums(slots, people).forEach(sum -> made.add(sum.rounded(2)));

        assertThat(reachable(slots, List.of(new Part(Rational.ONE, people)))).isEqualTo(made);
    }

    static Stream<Arguments> smallCases() {
        return Stream.of(FOUR_STEPS, SIX_STEPS, YES_OR_NO, MIXED, UNEVEN)
                .flatMap(slots -> Stream.of(1, 2, 3, 5).map(people -> Arguments.of(slots, people)));
    }

    @Test
    void twoPartsReachWhatAnswersToBothMake() {
        var made = new TreeSet<BigDecimal>();
        var firsts = sums(SIX_STEPS, 3);
        var seconds = sums(SIX_STEPS, 4);
        firsts.forEach(first -> seconds.forEach(
                second -> made.add(first.plus(second).dividedBy(Rational.of(2)).rounded(2))));

        assertThat(reachable(SIX_STEPS, List.of(new Part(Rational.of(1, 2), 3), new Part(Rational.of(1, 2), 4))))
                .isEqualTo(made);
    }

    @Test
    void manyPeopleLeaveGapsOnlyNextToTheEnds() {
        assertThat(outcome(FOUR_STEPS, 1_000, "85.23")).isEqualTo(Outcome.REACHABLE);
        assertThat(outcome(FOUR_STEPS, 1_000, "99.97")).isEqualTo(Outcome.REACHABLE); // One lacks 33 points.
        assertThat(outcome(FOUR_STEPS, 1_000, "99.98")).isEqualTo(Outcome.UNREACHABLE);
        assertThat(outcome(FOUR_STEPS, 1_000, "0.01")).isEqualTo(Outcome.UNREACHABLE);
        assertThat(outcome(MIXED, 50_000, "61.48")).isEqualTo(Outcome.REACHABLE);
    }

    @Test
    void yesAndNoLeaveGapsAsLongAsStepsAreWiderThanTheLastPlace() {
        assertThat(outcome(YES_OR_NO, 5_000, "50.02")).isEqualTo(Outcome.REACHABLE);
        assertThat(outcome(YES_OR_NO, 5_000, "50.01")).isEqualTo(Outcome.UNREACHABLE);
        assertThat(AnswerMeans.reach(YES_OR_NO, List.of(new Part(Rational.ONE, 5_000)), printed("50.01")))
                .isEqualTo(new Reach(Outcome.UNREACHABLE, Rational.of(1, 50)));
    }

    @Test
    void numbersOfPeopleAreTriedUntilNoneIsExcludedAnyMore() {
        var counts = AnswerMeans.counts(SIX_STEPS, printed("33.33"), 20, 100);

        assertThat(counts.tried()).isEqualTo(100);
        assertThat(counts.excluded()).doesNotContain(3, 6, 60).contains(1, 2, 4, 5, 100);
        assertThat(AnswerMeans.counts(FOUR_STEPS, printed("100.00"), 20, 100))
                .isEqualTo(new AnswerMeans.Counts(List.of(), 20));
        assertThat(AnswerMeans.counts(FOUR_STEPS, printed("50.00"), 20, 100).from())
                .contains(66); // Odd numbers need fifty who answer 33 or 67, and others to make up for them.
    }

    private static Outcome outcome(List<Share> slots, int people, String figure) {
        return AnswerMeans.reach(slots, List.of(new Part(Rational.ONE, people)), printed(figure))
                .outcome();
    }

    private static Interval printed(String figure) {
        return Interval.roundedTo(new BigDecimal(figure), 2);
    }

    private static Set<BigDecimal> reachable(List<Share> slots, List<Part> parts) {
        var reachable = new TreeSet<BigDecimal>();
        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            var figure = BigDecimal.valueOf(hundredths, 2);
            var outcome = AnswerMeans.reach(slots, parts, Interval.roundedTo(figure, 2))
                    .outcome();
            if (outcome == Outcome.REACHABLE) {
                reachable.add(figure);
            } else {
                assertThat(outcome).isEqualTo(Outcome.UNREACHABLE);
            }
        }
        return reachable;
    }

    /** Answer by answer, everything that has been possible so far. */
    private static Set<Rational> sums(List<Share> slots, int people) {
        Set<Rational> sums = new HashSet<>(Set.of(Rational.ZERO));
        for (var slot : slots) {
            for (int person = 0; person < people; person++) {
                var next = new HashSet<Rational>();
                for (var sum : sums) {
                    for (var value : slot.values()) {
                        next.add(sum.plus(value.times(slot.weight()).dividedBy(Rational.of(people))));
                    }
                }
                sums = next;
            }
        }
        return sums;
    }

    private static List<Share> slots(Asked... questions) {
        Indicator indicator = FormBuilder.of(2566)
                .survey("IIT", "1")
                .asking(1, questions)
                .build()
                .indicators()
                .getFirst();
        return AnswerMeans.indicator(indicator);
    }
}
