package org.prongsai.query.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.comparison.Trend;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;

/**
 * All years from an agency's first assessment to its last, also those without one: a year that is missing is a gap, not a
 * shorter way.
 *
 * @param years oldest first, neighbours of each other
 */
record TrendYears(List<Year> years) {

    /**
     * One year.
     *
     * @param point null where there is no assessment
     */
    record Year(FiscalYear year, Trend.@Nullable Point point) {
        @Nullable
        ScoreSheet sheet() {
            return point == null ? null : point.sheet();
        }
    }

    TrendYears {
        years = List.copyOf(years);
    }

    static TrendYears of(Trend trend) {
        var years = new ArrayList<Year>();
        for (var point : trend.points()) {
            int next = point.sheet().assessmentId().fiscalYear().value();
            for (int missing = years.isEmpty() ? next : years.getLast().year().value() + 1; missing < next; missing++) {
                years.add(new Year(new FiscalYear(missing), null));
            }
            years.add(new Year(point.sheet().assessmentId().fiscalYear(), point));
        }
        return new TrendYears(years);
    }

    /** The rules of the latest year; empty where there is no year at all. */
    Optional<Methodology> latestRules() {
        return years.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(years.getLast().sheet()).map(ScoreSheet::methodology);
    }

    /** What changed in the form since the last year there was; null where nothing is known of it. */
    @Nullable
    FormChange formChange(int at) {
        var point = years.get(at).point();
        return point == null ? null : point.formChange();
    }

    List<FiscalYear> missing() {
        return years.stream()
                .filter(year -> year.point() == null)
                .map(Year::year)
                .toList();
    }
}
