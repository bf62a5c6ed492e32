package org.prongsai.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.Check;
import org.prongsai.engine.forensics.Decoding;
import org.prongsai.engine.forensics.Figure;
import org.prongsai.engine.forensics.LevelReasoning;
import org.prongsai.engine.forensics.MeanCheck;
import org.prongsai.engine.forensics.Reconciled;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.forensics.Reconciliation.Conclusion;
import org.prongsai.engine.forensics.Verdict;
import org.prongsai.engine.golden.GoldenRow.Kind;
import org.prongsai.engine.methodology.BuiltInMethodologies;

/** Reconciliation of everything that was really published: silent where figures fit, and exact where they do not. */
class ReconciledRowsTest {
    private static final GoldenRow ROUNDED_TWICE = GoldenRows.the("2563", "ภาพรวมจังหวัดจันทบุรี", "67.54");
    private static final GoldenRow MISPRINTED = GoldenRows.the("2566", "มหาวิทยาลัยขอนแก่น", "90.06");
    private static final GoldenRow PLACEHOLDERS =
            GoldenRows.the("2563", "มหาวิทยาลัยพะเยา (ค่าเฉลี่ย 39 ส่วนงาน, UP-ITA)", "71.55");
    private static final GoldenRow LACKING = GoldenRows.the("2563", "คณะนิติศาสตร์", "71.21");

    private static final Map<GoldenRow, Reconciliation> RECONCILED = new ConcurrentHashMap<>();

    /** Of 99 rows, 67 are reconciled; the others tell nothing that arithmetic of a known year could be held against. */
    @Test
    void everyRowIsReconciledWhoseYearHasAMethodology() {
        var years = BuiltInMethodologies.all().stream()
                .map(methodology -> methodology.ref().id())
                .toList();
        var left = GoldenRows.all().stream()
                .filter(row -> rows().noneMatch(row::equals))
                .collect(Collectors.groupingBy(
                        row -> row.year().isEmpty() ? "no year" : "no methodology of " + row.year(),
                        Collectors.counting()));

        assertThat(GoldenRows.all()).hasSize(99);
        assertThat(rows()).hasSize(67).allSatisfy(row -> assertThat(years).contains(row.year()));
        assertThat(left).isEqualTo(Map.of("no methodology of 2560", 1L, "no methodology of 2561", 30L, "no year", 1L));
        assertThat(years).doesNotContain("2560", "2561");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void noRowThatReproducesRaisesAnAlarm(GoldenRow row) {
        var reconciliation = reconciled(row);

        assertThat(alarms(reconciliation)).isEqualTo(expectedAlarms(row));

        if (row.equals(ROUNDED_TWICE)) {
            assertThat(reconciliation.conclusion()).isEqualTo(Conclusion.WITHIN_ROUNDING);
        } else if (row.equals(MISPRINTED)) {
            assertThat(reconciliation.conclusion()).isEqualTo(Conclusion.DIFFERS);
        } else {
            assertThat(reconciliation.conclusion())
                    .isEqualTo(reconciliation.checks().isEmpty() ? Conclusion.NOT_CHECKABLE : Conclusion.REPRODUCES);
            assertThat(reconciliation.level().conflict()).isEqualTo(LevelReasoning.Conflict.NONE);
        }
        assertThat(reconciliation.means()).noneMatch(mean -> mean.isImpossible());
    }

    /** All that the page has alarming words for, by what they are about. */
    private static List<String> alarms(Reconciliation reconciliation) {
        var own = reconciliation.methodology().ref();
        var alarms = new ArrayList<String>();
        reconciliation.checks().stream()
                .filter(check -> check.verdict() == Verdict.DIFFERS)
                .forEach(check -> alarms.add(check.figure().code() + " differs"));
        if (reconciliation.level().conflict() != LevelReasoning.Conflict.NONE) {
            alarms.add("conflict " + reconciliation.level().conflict());
        }
        reconciliation.means().stream()
                .filter(MeanCheck::isImpossible)
                .forEach(mean -> alarms.add(mean.figure().code() + " impossible"));
        if (reconciliation.doubtsForm()) {
            alarms.add("form");
        }
        reconciliation.years().stream()
                .filter(year -> year.methodology().ref().equals(own) && !year.fits())
                .forEach(_ -> alarms.add("own year does not fit"));
        return alarms;
    }

    /** A list that cannot make an average over agencies, or a score with half credit, is said for what it is. */
    private static List<String> expectedAlarms(GoldenRow row) {
        if (row.equals(MISPRINTED)) {
            return List.of("total differs", "conflict TOTAL", "own year does not fit");
        }
        boolean impossible = reconciled(row).disclosures().stream()
                .anyMatch(decoding -> decoding.outcome() == Decoding.Outcome.IMPOSSIBLE);
        boolean countedOtherwise =
                row.type().equals("province average") || row.type().startsWith("internal");
        return impossible && countedOtherwise ? List.of("form", "own year does not fit") : List.of();
    }

    @Test
    void whatIsCheckedIsNotNothing() {
        var checks = rows().map(ReconciledRowsTest::reconciled)
                .flatMap(reconciliation -> reconciliation.checks().stream())
                .toList();

        assertThat(checks)
                .filteredOn(check -> check.figure().equals(Figure.TOTAL))
                .hasSize(28);
        assertThat(checks)
                .filteredOn(check -> check.verdict() == Verdict.REPRODUCES)
                .hasSize(checks.size() - 2);
    }

    @Test
    void averagesRoundedTwiceAreWithinWhatRoundingAllows() {
        var total = total(ROUNDED_TWICE);

        assertThat(total.computed()).isEqualTo(Rational.parse("67.5346"));
        assertThat(total.range()).hasToString("[42206/625, 168849/2500)"); // 67.5296 to 67.5396
        assertThat(total.verdict()).isEqualTo(Verdict.WITHIN_ROUNDING);
    }

    @Test
    void aMisprintIsBeyondWhatRoundingAllowsInEveryYear() {
        var reconciliation = reconciled(MISPRINTED);
        var total = total(MISPRINTED);

        assertThat(total.computed()).isEqualTo(Rational.parse("90.072"));
        assertThat(total.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(reconciliation.years())
                .allSatisfy(year -> assertThat(year.totalFits()).isFalse());
    }

    /** The printed boxes are no figures of the row; held against it, no box is an instrument's share of the total. */
    @Test
    void placeholdersOfAPageAreFarFromWhatTheIndicatorsMake() {
        var year = reconciled(PLACEHOLDERS);
        var boxes = new ArrayList<Verdict>();
        for (var box : List.of("IIT 20.95 0.3", "EIT 23.85 0.3", "OIT 26.75 0.4")) {
            var parts = box.split(" ");
            var points = new BigDecimal(parts[1]);
            var score = points.divide(new BigDecimal(parts[2]), 2, RoundingMode.HALF_UP);
            var result = PLACEHOLDERS.everything();
            var instruments = new TreeMap<>(result.instruments());
            instruments.put(parts[0], score);
            Reconciled.of(
                            PLACEHOLDERS.methodology(),
                            new PublishedResult(null, null, instruments, result.indicators(), result.items()))
                    .checks()
                    .forEach(check -> boxes.add(check.verdict()));
        }

        assertThat(year.conclusion()).isEqualTo(Conclusion.REPRODUCES);
        assertThat(boxes).containsOnly(Verdict.DIFFERS).hasSize(3);
    }

    @Test
    void aFigureThatOneFileLacksIsWorkedOutFromTheOthers() {
        var total = total(LACKING);

        assertThat(total.verdict()).isEqualTo(Verdict.REPRODUCES);
        assertThat(total.terms())
                .filteredOn(term -> term.figure().code().equals("EIT"))
                .singleElement()
                .satisfies(term -> assertThat(
                                term.value().value().times(term.weight()).rounded(2))
                        .isEqualTo(new BigDecimal("23.82")));
    }

    /**
     * Real agencies' disclosure scores can be made on the lists of their years. What cannot: averages over agencies, and one
     * university's own pre-assessment, which gives half credit and takes the flat mean.
     */
    @Test
    void onlyAveragesAndAnotherWayOfCountingCannotBeMadeOnTheList() {
        var impossible = rows().filter(row -> reconciled(row).disclosures().stream()
                        .anyMatch(decoding -> decoding.outcome() == Decoding.Outcome.IMPOSSIBLE))
                .map(GoldenRow::type)
                .map(type -> type.startsWith("internal") ? "internal" : type)
                .toList();

        assertThat(Set.copyOf(impossible)).containsExactlyInAnyOrder("province average", "internal");
        assertThat(otherwise("internal unit")).doesNotContainNull().hasSize(20);
        assertThat(otherwise("province average")).containsOnlyNulls();
    }

    /** How impossible scores of one kind of row can have been counted. */
    private static List<Decoding.Reading> otherwise(String type) {
        return rows().filter(row -> row.type().startsWith(type))
                .flatMap(row -> reconciled(row).disclosures().stream())
                .filter(decoding -> decoding.outcome() == Decoding.Outcome.IMPOSSIBLE)
                .map(Decoding::otherwise)
                .toList();
    }

    /** Each once. */
    private static Reconciliation reconciled(GoldenRow row) {
        return RECONCILED.computeIfAbsent(row, one -> Reconciled.of(one.methodology(), one.everything()));
    }

    private static Check total(GoldenRow row) {
        return reconciled(row).checks().stream()
                .filter(check -> check.figure().equals(Figure.TOTAL))
                .findFirst()
                .orElseThrow();
    }

    static Stream<GoldenRow> rows() {
        return GoldenRows.all().stream().filter(row -> row.kind() == Kind.FIGURES || row.kind() == Kind.TOTAL_ONLY);
    }
}
