package org.prongsai.query.comparison;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.Trend;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.figure.Figures;

/** All years of one agency as the API shows them, oldest first. */
record TrendJson(String agencyId, String nameTh, @Nullable String nameEn, LogPoint asOf, List<PointJson> points) {

    /**
     * One year.
     *
     * @param change of the total since the point before; null for the first, or when either total is not known
     * @param continuesPrevious whether the totals of this point and the one before measure the same thing
     * @param breaks what changed in the form since the point before
     * @param instruments scores by code
     * @param indicators scores by number
     */
    record PointJson(
            int fiscalYear,
            String assessmentId,
            String methodology,
            int methodologyRevision,
            Basis basis,
            @Nullable BigDecimal score,
            @Nullable String exact,
            @Nullable String level,
            @Nullable BigDecimal change,
            @Nullable String changeExact,
            boolean continuesPrevious,
            List<BreakJson> breaks,
            Map<String, @Nullable BigDecimal> instruments,
            Map<Integer, @Nullable BigDecimal> indicators) {

        static PointJson of(Trend.Point point) {
            var sheet = point.sheet();
            var methodology = sheet.methodology();
            var formChange = point.formChange();
            return new PointJson(
                    sheet.assessmentId().fiscalYear().value(),
                    sheet.assessmentId().value(),
                    methodology.ref().id(),
                    methodology.ref().revision(),
                    sheet.basis(),
                    sheet.total().rounded(methodology.decimals()),
                    Figures.exact(sheet.total().value()),
                    sheet.level().level(),
                    Figures.rounded(point.change(), methodology.decimals()),
                    Figures.exact(point.change()),
                    point.continuesPrevious(),
                    formChange == null ? List.of() : BreakJson.of(formChange.breaks()),
                    instruments(sheet),
                    indicators(sheet));
        }

        private static Map<String, @Nullable BigDecimal> instruments(ScoreSheet sheet) {
            Map<String, @Nullable BigDecimal> scores = new LinkedHashMap<>();
            sheet.instruments()
                    .forEach(found -> scores.put(
                            found.instrument().code(),
                            found.score().rounded(sheet.methodology().decimals())));
            return scores;
        }

        private static Map<Integer, @Nullable BigDecimal> indicators(ScoreSheet sheet) {
            Map<Integer, @Nullable BigDecimal> scores = new LinkedHashMap<>();
            sheet.indicators()
                    .forEach(found -> scores.put(
                            found.indicator().number(),
                            found.score().rounded(sheet.methodology().decimals())));
            return scores;
        }
    }

    static TrendJson of(AgencyTrend trend) {
        return new TrendJson(
                trend.agency().agencyId(),
                trend.agency().nameTh(),
                trend.agency().nameEn(),
                trend.asOf(),
                trend.trend().points().stream().map(PointJson::of).toList());
    }
}
