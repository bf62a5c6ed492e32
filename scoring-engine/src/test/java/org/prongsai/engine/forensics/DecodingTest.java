package org.prongsai.engine.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Fraction;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.forensics.Decoding.Outcome;
import org.prongsai.engine.score.PrintedFigure;

/** Checklist scores taken apart into the counts of items that make them. */
class DecodingTest {
    private static final int[] NINE = {9, 8, 7, 4, 5};
    private static final int[] TEN = {8, 2};

    @ParameterizedTest(name = "{0} of indicator {1} is {2}")
    @CsvSource({
        "97.78, 9, 8 8 7 4 5",
        "97.50, 9, 9 7 7 4 5",
        "97.14, 9, 9 8 6 4 5",
        "96.00, 9, 9 8 7 4 4",
        "100.00, 9, 9 8 7 4 5",
        "15.75, 9, 4 0 1 0 1",
        "0.00, 9, 0 0 0 0 0",
        "93.75, 10, 7 2",
        "87.50, 10, 6 2",
        "100, 10, 8 2",
        "0.00, 10, 0 0"
    })
    void theseAreMadeInOneWayOnly(String printed, String indicator, String counts) {
        var decoding = only(Reconciled.of("2564", indicator + "=" + printed));

        assertThat(decoding.outcome()).isEqualTo(Outcome.POSSIBLE);
        assertThat(decoding.isUnique()).isTrue();
        assertThat(counts(decoding)).containsExactly(counts);
        assertThat(decoding.listed().getFirst().score().rounded(2)).isEqualTo(new BigDecimal(printed).setScale(2));
    }

    /** 95.00 is one miss of four in 9.4, and two of eight in 9.2 just as well. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"95.00", "93.50", "93.78", "94.64", "92.50", "72.89", "50.00", "15.75", "33.33"})
    void everyWayOfIndicatorNineIsFoundAndNoOther(String printed) {
        var decoding = only(Reconciled.of("2565", "9=" + printed));
        var ways = ways(NINE, new BigDecimal(printed));

        assertThat(decoding.ways()).isEqualTo(ways.size());
        assertThat(counts(decoding)).isEqualTo(ways.subList(0, Math.min(ways.size(), Reconciliations.LISTED_MAX)));
    }

    @Test
    void everyFigureOfIndicatorTenIsPossibleOrNotAsTryingAllShows() {
        var form = Reconciled.methodology("2565");
        var ten = form.indicator(10).orElseThrow();
        var all = new HashMap<BigDecimal, List<String>>();
        for (int first = 0; first <= 8; first++) {
            for (int second = 0; second <= 2; second++) {
                var counts = first + " " + second;
                all.computeIfAbsent(mean(counts, TEN).printed(), _ -> new ArrayList<>())
                        .add(counts);
            }
        }

        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            var printed = BigDecimal.valueOf(hundredths, 2);
            var decoding = Decoder.indicator(form, ten, PrintedFigure.of(printed, 2), Reconciliations.LISTED_MAX);

            assertThat(counts(decoding)).as("%s", printed).isEqualTo(all.getOrDefault(printed, List.of()));
        }
    }

    @Test
    void ninetyFiveIsAmbiguousAndNinetyNineIsImpossible() {
        assertThat(counts(only(Reconciled.of("2564", "9=95.00")))).containsExactly("9 6 7 4 5", "9 8 7 3 5");
        assertThat(only(Reconciled.of("2564", "9=99.00")).outcome()).isEqualTo(Outcome.IMPOSSIBLE);
    }

    @Test
    void onlyThreeYearsListsMakeTheSampleReportsDisclosureScore() {
        var years = Reconciled.of("2565", "9=15.75 10=0.00").years();

        assertThat(years)
                .extracting(year -> year.methodology().ref().id() + " "
                        + year.disclosures().getFirst().outcome())
                .containsExactly(
                        "2562 UNKNOWN",
                        "2563 POSSIBLE",
                        "2564 POSSIBLE",
                        "2565 POSSIBLE",
                        "2566 IMPOSSIBLE",
                        "2567 IMPOSSIBLE",
                        "2568 IMPOSSIBLE",
                        "2569 IMPOSSIBLE");
    }

    @Test
    void anInstrumentAloneIsTakenApartOverAllItsIndicators() {
        var form = FormBuilder.of(2566)
                .checklist("OIT", "1", "list")
                .checking(
                        1,
                        new Checked("1.1", Scales.PASS_FAIL, FormBuilder.items(1, 3)),
                        new Checked("1.2", Scales.PASS_FAIL, FormBuilder.items(4, 5)))
                .checking(2, new Checked("2.1", Scales.PASS_FAIL, FormBuilder.items(6, 9)))
                .build();
        var all = new TreeMap<BigDecimal, List<String>>();
        for (int first = 0; first <= 3; first++) {
            for (int second = 0; second <= 2; second++) {
                for (int third = 0; third <= 4; third++) {
                    var one = mean(first + " " + second, new int[] {3, 2});
                    var score = one.plus(Fraction.of(100L * third, 4)).times(Fraction.of(1, 2));
                    all.computeIfAbsent(score.printed(), _ -> new ArrayList<>())
                            .add(first + " " + second + " " + third);
                }
            }
        }

        all.forEach((printed, ways) -> {
            var decoding = Decoder.instrument(
                    form, form.instruments().getFirst(), PrintedFigure.of(printed, 2), Reconciliations.LISTED_MAX);
            assertThat(decoding.figure()).isEqualTo(Figure.instrument("OIT"));
            assertThat(counts(decoding)).as("%s", printed).isEqualTo(ways);
        });
    }

    @Test
    void anInstrumentIsNotTakenApartWhereItsIndicatorsWerePublished() {
        assertThat(Reconciled.of("2565", "OIT=7.88 9=15.75 10=0.00").disclosures())
                .extracting(Decoding::figure)
                .containsExactly(Figure.indicator(9), Figure.indicator(10));
    }

    @Test
    void halfCreditIsCountedInHalves() {
        var form = FormBuilder.of(2566)
                .checklist("OIT", "1", "list")
                .checking(
                        1,
                        new Checked("1.1", Scales.HALF_CREDIT, List.of("O1", "O2")),
                        new Checked("1.2", Scales.PASS_FAIL, List.of("O3")))
                .build();
        var decoding = only(Reconciled.of(form, Announced.of("1=62.5")));

        assertThat(decoding.listed())
                .extracting(solution ->
                        solution.parts().stream().map(Decoding.Part::earned).toList())
                .containsExactly(List.of(Rational.of(1, 2), Rational.ONE));
    }

    @Test
    void aFlatMeanWithHalfCreditIsRecognised() {
        var university = only(Reconciled.of("2563", "10=55.00")).otherwise();

        assertThat(university).isEqualTo(new Decoding.Reading(Rational.of(11, 2), 10));
        assertThat(university.isHalved()).isTrue();
        assertThat(only(Reconciled.of("2563", "10=40.00")).otherwise())
                .isEqualTo(new Decoding.Reading(Rational.of(4), 10));
        assertThat(only(Reconciled.of("2563", "9=99.00")).otherwise()).isNull();
        assertThat(only(Reconciled.of("2563", "9=15.75")).otherwise()).isNull();
    }

    private static Decoding only(Reconciliation reconciliation) {
        assertThat(reconciliation.disclosures()).hasSize(1);
        return reconciliation.disclosures().getFirst();
    }

    private static List<String> counts(Decoding decoding) {
        return decoding.listed().stream()
                .map(solution -> String.join(
                        " ",
                        solution.parts().stream()
                                .map(part -> part.earned().toString())
                                .toList()))
                .toList();
    }

    /** By trying all counts, the first sub-indicator's slowest. */
    private static List<String> ways(int[] sizes, BigDecimal printed) {
        var ways = new ArrayList<String>();
        var counts = new int[sizes.length];
        while (true) {
            var text = text(counts);
            if (mean(text, sizes).printed().equals(printed.setScale(2))) {
                ways.add(text);
            }
            int at = sizes.length - 1;
            while (at >= 0 && counts[at] == sizes[at]) {
                counts[at--] = 0;
            }
            if (at < 0) {
                return ways;
            }
            counts[at]++;
        }
    }

    private static String text(int[] counts) {
        var text = new ArrayList<String>();
        for (int count : counts) {
            text.add(Integer.toString(count));
        }
        return String.join(" ", text);
    }

    private static Fraction mean(String counts, int[] sizes) {
        var subs = new ArrayList<Fraction>();
        var written = counts.split(" ");
        for (int sub = 0; sub < sizes.length; sub++) {
            subs.add(Fraction.of(100L * Integer.parseInt(written[sub]), sizes[sub]));
        }
        return Fraction.mean(subs);
    }
}
