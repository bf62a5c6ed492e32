package org.prongsai.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.golden.GoldenRow.Kind;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.ScoreSheet;

/** Published results of real agencies follow from the figures printed below them, digit for digit. */
class PublishedScoresTest {
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");

    /** Rows of which the total does not follow, and why: see {@link DocumentedExceptionsTest}. */
    private static final List<GoldenRow> MISPRINTED = List.of(
            GoldenRows.the("2563", "ภาพรวมจังหวัดจันทบุรี", "67.54"),
            GoldenRows.the("2566", "มหาวิทยาลัยขอนแก่น", "90.06"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithFigures")
    void printedInstrumentsFollowFromPrintedIndicators(GoldenRow row) {
        var sheet = Folds.sheet(row.methodology(), row.belowTheInstruments());

        for (var code : INSTRUMENTS) {
            var derived = sheet.instrument(code).orElseThrow().score().rounded(2);
            var printed = row.instrument(code);
            if (derived != null && printed.isPresent()) {
                assertThat(derived).isEqualTo(printed.get().setScale(2));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithFigures")
    void printedWeightedFiguresFollow(GoldenRow row) {
        var sheet = Folds.sheet(row.methodology(), row.belowTheTotal());

        for (var code : INSTRUMENTS) {
            var instrument = sheet.instrument(code).orElseThrow();
            var score = instrument.score().value();
            var printed = row.weighted(code);
            if (score != null && printed.isPresent()) {
                assertThat(score.times(instrument.instrument().weight()).rounded(2))
                        .isEqualTo(printed.get());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithFigures")
    void printedTotalsAndLevelsFollow(GoldenRow row) {
        var sheet = Folds.sheet(row.methodology(), row.belowTheTotal());
        var total = sheet.total().rounded(2);

        assertThat(total != null && !MISPRINTED.contains(row))
                .as("marked as reproducing")
                .isEqualTo(row.reproducesTotal().equals("yes"));
        if (total != null && !MISPRINTED.contains(row)) {
            assertThat(total).isEqualTo(row.total());
            assertThat(sheet.level().possible()).hasSize(1);
            assertThat(row.level()).isIn(null, sheet.level().level());
            assertThat(sheet.basis()).isEqualTo(Basis.PUBLISHED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsUnderAMethodology")
    void everythingPrintedFitsTogether(GoldenRow row) {
        var sheet = Folds.sheet(row.methodology(), row.everything());

        assertThat(sheet.total().rounded(2)).isEqualTo(printedOrDerived(row, sheet));
        assertThat(sheet.level().isContradicted()).isFalse();
        if (row.level() != null) {
            assertThat(sheet.level().level()).isEqualTo(row.level());
        }
        if (row.total() != null) {
            assertThat(sheet.level().possible()).isNotEmpty();
        }
        assertThat(sheet.findings()).hasSize(row.equals(MISPRINTED.getLast()) ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithATotalOnly")
    void aTotalAloneGivesALetterOrThePassesItAllows(GoldenRow row) {
        var sheet = Folds.sheet(row.methodology(), row.everything());

        assertThat(sheet.total().value()).isEqualTo(Rational.of(Objects.requireNonNull(row.total())));
        if (row.year().compareTo("2566") < 0) {
            assertThat(sheet.level().possible()).hasSize(1);
        } else {
            assertThat(sheet.level().possible())
                    .isSubsetOf("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsOfTheOldFrame")
    void beforeTheTenIndicatorsThereIsATotalAndNoMethodology(GoldenRow row) {
        assertThat(BuiltInMethodologies.find(row.year())).isEmpty();
        assertThat(row.total()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(row.indicators()).isEmpty();
        assertThat(row.instruments()).isEmpty();
        assertThat(row.level()).isIn(null, "สูงมาก", "B");
    }

    /** A college's figures of an unknown year: the letters say 2565 or before, and the arithmetic is the same in all of them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithoutAYear")
    void aRowWithoutAYearFitsEveryYearOfTheLetters(GoldenRow row) {
        for (var year : List.of("2562", "2563", "2564", "2565")) {
            var sheet = Folds.sheet(methodology(year), row.belowTheTotal());

            assertThat(sheet.total().rounded(2)).isEqualTo(row.total());
            assertThat(sheet.level().possible()).containsExactly(row.level());
        }
        for (var year : List.of("2566", "2567", "2568")) {
            var sheet = Folds.sheet(methodology(year), row.belowTheTotal());

            assertThat(sheet.total().rounded(2)).isEqualTo(row.total());
            assertThat(sheet.level().possible()).containsExactly("ผ่าน");
        }
    }

    @Test
    void everyRowIsAskedSomething() {
        var counted = new EnumMap<Kind, Integer>(Kind.class);
        GoldenRows.all().forEach(row -> counted.merge(row.kind(), 1, Integer::sum));

        assertThat(counted)
                .isEqualTo(Map.of(Kind.FIGURES, 38, Kind.TOTAL_ONLY, 29, Kind.OLD_FRAME, 31, Kind.WITHOUT_YEAR, 1));
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(GoldenRows.all().size());
        assertThat(GoldenRows.all()).hasSize(99);
    }

    @Test
    void whatIsAskedOfRowsWithFiguresIsNotNothing() {
        int instruments = 0;
        int weighted = 0;
        int totals = 0;
        int levels = 0;
        for (var row : rowsWithFigures()) {
            var indicatorsOnly = Folds.sheet(row.methodology(), row.belowTheInstruments());
            var sheet = Folds.sheet(row.methodology(), row.belowTheTotal());
            for (var code : INSTRUMENTS) {
                instruments +=
                        isKnown(indicatorsOnly, code) && row.instrument(code).isPresent() ? 1 : 0;
                weighted += isKnown(sheet, code) && row.weighted(code).isPresent() ? 1 : 0;
            }
            totals += sheet.total().value() == null ? 0 : 1;
            levels += sheet.total().value() == null || row.level() == null ? 0 : 1;
        }

        assertThat(List.of(instruments, weighted, totals, levels)).containsExactly(1, 69, 28, 22);
    }

    private static boolean isKnown(ScoreSheet sheet, String code) {
        return sheet.instrument(code).orElseThrow().score().value() != null;
    }

    private static @Nullable BigDecimal printedOrDerived(GoldenRow row, ScoreSheet sheet) {
        return row.total() != null ? row.total() : sheet.total().rounded(2);
    }

    private static Methodology methodology(String year) {
        return BuiltInMethodologies.find(year).orElseThrow();
    }

    static List<GoldenRow> rowsWithFigures() {
        return GoldenRows.of(Kind.FIGURES);
    }

    static List<GoldenRow> rowsWithATotalOnly() {
        return GoldenRows.of(Kind.TOTAL_ONLY);
    }

    static List<GoldenRow> rowsUnderAMethodology() {
        return List.of(rowsWithFigures(), rowsWithATotalOnly()).stream()
                .flatMap(Collection::stream)
                .toList();
    }

    static List<GoldenRow> rowsOfTheOldFrame() {
        return GoldenRows.of(Kind.OLD_FRAME);
    }

    static List<GoldenRow> rowsWithoutAYear() {
        return GoldenRows.of(Kind.WITHOUT_YEAR);
    }
}
