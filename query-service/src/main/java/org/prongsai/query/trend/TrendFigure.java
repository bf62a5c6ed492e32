package org.prongsai.query.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.page.chart.LineChart.Join;

/**
 * A figure that is followed over the years, by the name it has in the latest year that has it.
 *
 * @param key as explanations call it: {@code total}, {@code IIT}, {@code indicator:9}
 * @param code the instrument's code or the indicator's number; null for the total
 * @param name null for the total
 * @param instrument the instrument it belongs to; null for the total
 * @param score the figure of one year; null where its rules do not have it
 */
record TrendFigure(
        String key,
        @Nullable String code,
        @Nullable Label name,
        @Nullable String instrument,
        Function<ScoreSheet, @Nullable Score> score) {
    static final TrendFigure TOTAL = new TrendFigure("total", null, null, null, ScoreSheet::total);

    /** The instruments of all years. */
    static List<TrendFigure> instruments(TrendYears years) {
        var byCode = new LinkedHashMap<String, TrendFigure>();
        rules(years)
                .flatMap(rules -> rules.instruments().stream())
                .forEach(instrument -> byCode.computeIfAbsent(instrument.code(), _ -> of(instrument)));
        return List.copyOf(byCode.values());
    }

    /** The indicators of all years by their numbers. */
    static List<TrendFigure> indicators(TrendYears years) {
        var byNumber = new TreeMap<Integer, TrendFigure>();
        rules(years)
                .flatMap(rules -> rules.indicators().stream())
                .forEach(indicator -> byNumber.computeIfAbsent(indicator.number(), _ -> of(indicator)));
        return List.copyOf(byNumber.values());
    }

    private static Stream<Methodology> rules(TrendYears years) {
        return years.years().reversed().stream()
                .map(TrendYears.Year::sheet)
                .filter(Objects::nonNull)
                .map(ScoreSheet::methodology);
    }

    private static TrendFigure of(Instrument instrument) {
        var code = instrument.code();
        return new TrendFigure(
                code,
                code,
                instrument.name(),
                code,
                sheet -> sheet.instrument(code).map(found -> found.score()).orElse(null));
    }

    private static TrendFigure of(Indicator indicator) {
        int number = indicator.number();
        return new TrendFigure(
                "indicator:" + number,
                Integer.toString(number),
                indicator.name(),
                indicator.instrument(),
                sheet -> sheet.indicator(number).map(found -> found.score()).orElse(null));
    }

    /** One year's figure, and the other one where there are two. */
    TwoFigures of(ScoreSheet sheet) {
        return TwoFigures.of(score.apply(sheet), sheet.methodology().decimals());
    }

    /** How one year's figure goes on from the year before it. */
    Join join(TrendYears years, int at) {
        var form = years.formChange(at);
        if (form == null) {
            return Join.NONE;
        }
        if (!isComparable(form)) {
            return Join.BREAK;
        }
        if (years.years().get(at - 1).point() == null) {
            return Join.NONE;
        }
        return isUnsure(form) ? Join.UNSURE : Join.LINE;
    }

    private boolean isComparable(FormChange form) {
        return instrument == null ? form.isComparable() : form.isComparable(instrument);
    }

    private boolean isUnsure(FormChange form) {
        var breaks = instrument == null ? form.breaks() : form.of(instrument);
        return breaks.stream().anyMatch(found -> found.severity() == FormChange.Severity.CAUTION);
    }
}
