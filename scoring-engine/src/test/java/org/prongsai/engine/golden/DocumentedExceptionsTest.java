package org.prongsai.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.score.Finding;
import org.prongsai.engine.score.ScoreSheet;

/** The four published cases that do not reproduce, each with the figure that does follow, and the reason. */
class DocumentedExceptionsTest {

    @Test
    void averagesThatWereRoundedMayMissThePrintedTotalByTheirOwnRounding() {
        var row = GoldenRows.the("2563", "ภาพรวมจังหวัดจันทบุรี", "67.54");
        var computed = Folds.sheet(row.methodology(), row.belowTheTotal()).total();

        assertThat(row.reproducesTotal()).isEqualTo("no");
        assertThat(computed.value()).isEqualTo(Rational.parse("67.5346"));
        assertThat(computed.rounded(2)).isEqualTo(new BigDecimal("67.53"));
        assertThat(Folds.sheet(row.methodology(), row.everything()).findings()).isEmpty();
    }

    @Test
    void aMisprintIsFound() {
        var row = GoldenRows.the("2566", "มหาวิทยาลัยขอนแก่น", "90.06");

        assertThat(row.reproducesTotal()).isEqualTo("no");
        assertThat(Folds.sheet(row.methodology(), row.belowTheTotal()).total().value())
                .isEqualTo(Rational.parse("90.072"));
        assertThat(Folds.sheet(row.methodology(), row.everything()).findings())
                .containsExactly(new Finding.PublishedFiguresDisagree(
                        "total", Rational.parse("90.06"), Rational.parse("90.072")));
    }

    @Test
    void theCorrectedArticleReproduces() {
        var row = GoldenRows.the("2566", "มหาวิทยาลัยขอนแก่น (EIT ตามข่าวปี 2567)", "90.06");

        assertThat(Folds.sheet(row.methodology(), row.belowTheTotal()).total().value())
                .isEqualTo(Rational.parse("90.06"));
    }

    @Test
    void threeBoxesOfAPageArePlaceholdersBesideARightTotal() {
        var row = GoldenRows.the("2563", "มหาวิทยาลัยพะเยา (ค่าเฉลี่ย 39 ส่วนงาน, UP-ITA)", "71.55");
        var sheet = Folds.sheet(row.methodology(), row.belowTheTotal());

        assertThat(row.note()).contains("IIT 20.95, EIT 23.85, OIT 26.75");
        assertThat(points(sheet, "IIT")).isEqualTo(new BigDecimal("25.24"));
        assertThat(points(sheet, "EIT")).isEqualTo(new BigDecimal("24.67"));
        assertThat(points(sheet, "OIT")).isEqualTo(new BigDecimal("21.64"));
        assertThat(sheet.total().rounded(2)).isEqualTo(row.total());
    }

    @Test
    void aWeightedFigureThatOneFileLacksFollowsAsTheOtherFileHasIt() {
        var row = GoldenRows.the("2563", "คณะนิติศาสตร์", "71.21");
        var sheet = Folds.sheet(row.methodology(), row.belowTheTotal());

        assertThat(row.note()).contains("weighted EIT absent");
        assertThat(points(sheet, "EIT")).isEqualTo(new BigDecimal("23.82"));
    }

    private static BigDecimal points(ScoreSheet sheet, String code) {
        var instrument = sheet.instrument(code).orElseThrow();
        var score = Objects.requireNonNull(instrument.score().value());
        return score.times(instrument.instrument().weight()).rounded(2);
    }
}
