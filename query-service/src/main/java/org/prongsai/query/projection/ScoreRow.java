package org.prongsai.query.projection;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;

/** One line of the ranking: a score sheet's figures as displayed, with the agency they belong to. */
record ScoreRow(ScoreSheet sheet, Phase phase, AgencyRow agency, long position) {

    /**
     * A figure as displayed and as it is.
     *
     * @param exact as {@code p/q}
     */
    record Figure(@Nullable BigDecimal rounded, @Nullable String exact) {
        static final Figure NONE = new Figure(null, null);
    }

    Figure total() {
        return figure(sheet.total());
    }

    Figure instrument(String code) {
        return sheet.instrument(code).map(found -> figure(found.score())).orElse(Figure.NONE);
    }

    @Nullable
    BigDecimal indicator(int number) {
        return sheet.indicator(number)
                .map(found -> figure(found.score()).rounded())
                .orElse(null);
    }

    /** Whether the total reaches the national target of its methodology; null where there is no total. */
    @Nullable
    Boolean passed() {
        var total = sheet.total().value();
        if (total == null) {
            return null;
        }
        var levels = sheet.methodology().levels();
        var held = levels.comparesRounded()
                ? Rational.of(total.rounded(sheet.methodology().decimals()))
                : total;
        return held.compareTo(levels.passMin()) >= 0;
    }

    /** Responses by survey. */
    SortedMap<String, Integer> responses() {
        var responses = new TreeMap<String, Integer>();
        sheet.instruments().stream()
                .flatMap(instrument -> instrument.surveys().stream())
                .forEach(survey ->
                        responses.put(survey.survey().value(), survey.sample().n()));
        return responses;
    }

    /** The weakest of the surveys' samples. */
    SampleCheck.Verdict sample() {
        var verdicts = sheet.instruments().stream()
                .flatMap(instrument -> instrument.surveys().stream())
                .map(survey -> survey.sample().verdict())
                .toList();
        if (verdicts.contains(SampleCheck.Verdict.SHORT)) {
            return SampleCheck.Verdict.SHORT;
        }
        return verdicts.contains(SampleCheck.Verdict.UNKNOWN) || verdicts.isEmpty()
                ? SampleCheck.Verdict.UNKNOWN
                : SampleCheck.Verdict.ENOUGH;
    }

    private Figure figure(Score score) {
        var value = score.value();
        return value == null
                ? Figure.NONE
                : new Figure(value.rounded(sheet.methodology().decimals()), value.toString());
    }
}
