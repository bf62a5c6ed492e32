package org.prongsai.engine.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;

/**
 * What a ranking shows of one assessment.
 *
 * @param complete whether everything that the computed total should rest on was there
 * @param passed whether the total reaches the national target of its methodology; null where there is no total
 * @param instruments by code, those that have a score
 * @param indicators by number as displayed, those that have a score
 * @param responses by survey of the methodology
 * @param sample the weakest of the surveys' samples
 */
public record ScoreLine(
        AssessmentId assessmentId,
        Methodology methodology,
        Basis basis,
        Figure total,
        boolean complete,
        @Nullable String level,
        @Nullable Boolean passed,
        Map<String, Figure> instruments,
        Map<Integer, BigDecimal> indicators,
        SortedMap<String, Integer> responses,
        SampleCheck.Verdict sample) {

    /**
     * A figure as displayed and as it is; neither where there is none.
     *
     * @param exact as {@code p/q}
     */
    public record Figure(
            @Nullable BigDecimal rounded, @Nullable String exact) {
        public static final Figure NONE = new Figure(null, null);

        static Figure of(@Nullable Rational value, int decimals) {
            return value == null ? NONE : new Figure(value.rounded(decimals), value.toString());
        }
    }

    /** What a sheet says. */
    static ScoreLine of(ScoreSheet sheet) {
        int decimals = sheet.methodology().decimals();
        Map<String, Figure> instruments = new LinkedHashMap<>();
        for (var instrument : sheet.instruments()) {
            var value = instrument.score().value();
            if (value != null) {
                instruments.put(instrument.instrument().code(), Figure.of(value, decimals));
            }
        }
        Map<Integer, BigDecimal> indicators = new LinkedHashMap<>();
        for (var indicator : sheet.indicators()) {
            var rounded = indicator.score().rounded(decimals);
            if (rounded != null) {
                indicators.put(indicator.indicator().number(), rounded);
            }
        }
        var total = sheet.total().value();
        return new ScoreLine(
                sheet.assessmentId(),
                sheet.methodology(),
                sheet.basis(),
                Figure.of(total, decimals),
                sheet.total().complete(),
                sheet.level().level(),
                total == null ? null : passed(sheet.methodology(), total),
                instruments,
                indicators,
                responses(sheet),
                sample(sheet));
    }

    private static boolean passed(Methodology methodology, Rational total) {
        var levels = methodology.levels();
        var held = levels.comparesRounded() ? Rational.of(total.rounded(methodology.decimals())) : total;
        return held.compareTo(levels.passMin()) >= 0;
    }

    private static SortedMap<String, Integer> responses(ScoreSheet sheet) {
        var responses = new TreeMap<String, Integer>();
        sheet.instruments().stream()
                .flatMap(instrument -> instrument.surveys().stream())
                .forEach(survey ->
                        responses.put(survey.survey().value(), survey.sample().n()));
        return responses;
    }

    private static SampleCheck.Verdict sample(ScoreSheet sheet) {
        return SampleCheck.Verdict.weakest(sheet.instruments().stream()
                .flatMap(instrument -> instrument.surveys().stream())
                .map(survey -> survey.sample().verdict())
                .toList());
    }
}
