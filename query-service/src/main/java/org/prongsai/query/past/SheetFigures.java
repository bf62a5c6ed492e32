package org.prongsai.query.past;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.ScoreSheet;

/** The figures of a ranking line, read off a whole score sheet. */
record SheetFigures(
        Basis basis,
        boolean complete,
        @Nullable BigDecimal total,
        @Nullable String level,
        @Nullable Boolean passed,
        Map<String, BigDecimal> instruments,
        Map<String, Double> nearly,
        Map<Integer, BigDecimal> indicators) {

    private static final int NEARLY_PLACES = 14;

    static SheetFigures of(ScoreSheet sheet) {
        int decimals = sheet.methodology().decimals();
        Map<String, BigDecimal> instruments = new LinkedHashMap<>();
        Map<String, Double> nearly = new HashMap<>();
        for (var instrument : sheet.instruments()) {
            var value = instrument.score().value();
            if (value != null) {
                var code = instrument.instrument().code();
                instruments.put(code, value.rounded(decimals));
                nearly.put(code, nearly(value));
            }
        }
        Map<Integer, BigDecimal> indicators = new LinkedHashMap<>();
        for (var indicator : sheet.indicators()) {
            var value = indicator.score().value();
            if (value != null) {
                indicators.put(indicator.indicator().number(), value.rounded(decimals));
            }
        }
        var total = sheet.total().value();
        if (total != null) {
            nearly.put(PastLine.TOTAL, nearly(total));
        }
        return new SheetFigures(
                sheet.basis(),
                sheet.total().complete(),
                total == null ? null : total.rounded(decimals),
                sheet.level().level(),
                total == null ? null : passed(sheet, total),
                instruments,
                nearly,
                indicators);
    }

    private static boolean passed(ScoreSheet sheet, Rational total) {
        var levels = sheet.methodology().levels();
        var held = levels.comparesRounded()
                ? Rational.of(total.rounded(sheet.methodology().decimals()))
                : total;
        return held.compareTo(levels.passMin()) >= 0;
    }

    private static double nearly(Rational value) {
        return value.rounded(NEARLY_PLACES).doubleValue();
    }
}
