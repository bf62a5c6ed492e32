package org.prongsai.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.comparison.Trend.Point;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.score.ScoreSheet;

class TrendTest {

    @Test
    void putsYearsInOrderWithWhatChangedSinceThePreviousOne() {
        var first = sheet("2563", "total=60.10");
        var second = sheet("2564", "total=70.30");
        var third = sheet("2566", "total=90");
        var points = Trend.of(List.of(third, first, second)).points();

        assertThat(points)
                .containsExactly(
                        new Point(first, null, null),
                        new Point(second, Rational.parse("10.2"), change(first, second)),
                        new Point(third, Rational.parse("19.7"), change(second, third)));
        assertThat(points).extracting(Point::continuesPrevious).containsExactly(false, true, false);
    }

    @Test
    void aYearWithoutATotalHasNoChangeAndNeitherHasTheNext() {
        var points = Trend.of(List.of(sheet("2563", "total=60"), sheet("2564", "IIT=70"), sheet("2565", "total=80")))
                .points();

        assertThat(points).extracting(Point::change).containsExactly(null, null, null);
        assertThat(points).extracting(Point::continuesPrevious).containsExactly(false, true, true);
    }

    @Test
    void anAgencyWithoutYearsHasAnEmptyTrend() {
        assertThat(Trend.of(List.of()).points()).isEmpty();
    }

    private static FormChange change(ScoreSheet from, ScoreSheet to) {
        return FormChange.between(from.methodology(), to.methodology());
    }

    private static ScoreSheet sheet(String year, String announced) {
        return Folds.sheet(BuiltInMethodologies.find(year).orElseThrow(), Announced.of(announced));
    }
}
