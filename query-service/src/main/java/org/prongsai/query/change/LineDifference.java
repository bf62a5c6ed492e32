package org.prongsai.query.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.past.PastLine;

/**
 * One assessment on both sides.
 *
 * @param before null where it was not open yet
 */
record LineDifference(@Nullable PastLine before, PastLine after) {
    private static final int DECIMALS = 2;
    private static final String TOTAL = "total";
    private static final String INDICATOR = "indicator-";

    boolean isAny() {
        return before == null
                || !Objects.equals(before.total(), after.total())
                || !before.instruments().equals(after.instruments())
                || !before.indicators().equals(after.indicators())
                || !before.responses().equals(after.responses())
                || !words().isEmpty();
    }

    /** How far the total moved, as displayed; null where one side has none. */
    @Nullable
    BigDecimal size() {
        var from = before == null ? null : before.total();
        var to = after.total();
        return from == null || to == null ? null : to.subtract(from).abs();
    }

    ChangeList.Item item() {
        var agency = after.agency();
        return new ChangeList.Item(
                after.id().value(),
                agency.agencyId().value(),
                after.id().fiscalYear().value(),
                agency.nameTh(),
                agency.nameEn(),
                agency.type(),
                agency.province(),
                before == null,
                figures(),
                words(),
                responses());
    }

    private List<ChangeList.Figure> figures() {
        var figures = new ArrayList<ChangeList.Figure>();
        add(figures, TOTAL, before == null ? null : before.total(), after.total());
        both(before == null ? Map.<String, BigDecimal>of() : before.instruments(), after.instruments(), "", figures);
        both(
                before == null ? Map.<Integer, BigDecimal>of() : before.indicators(),
                after.indicators(),
                INDICATOR,
                figures);
        return figures;
    }

    private <K extends Comparable<K>> void both(
            Map<K, BigDecimal> from, Map<K, BigDecimal> to, String prefix, List<ChangeList.Figure> figures) {
        var keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        keys.forEach(key -> add(figures, prefix + key, from.get(key), to.get(key)));
    }

    private void add(
            List<ChangeList.Figure> figures, String figure, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (!Objects.equals(from, to)) {
            figures.add(new ChangeList.Figure(figure, from, to, from == null || to == null ? null : change(figure)));
        }
    }

    private @Nullable BigDecimal change(String figure) {
        var earlier = before == null ? null : exact(before.sheet().get(), figure);
        var later = exact(after.sheet().get(), figure);
        return earlier == null || later == null ? null : later.minus(earlier).rounded(DECIMALS);
    }

    private static @Nullable Rational exact(ScoreSheet sheet, String figure) {
        if (figure.equals(TOTAL)) {
            return sheet.total().value();
        }
        if (figure.startsWith(INDICATOR)) {
            return sheet.indicator(Integer.parseInt(figure.substring(INDICATOR.length())))
                    .map(indicator -> indicator.score().value())
                    .orElse(null);
        }
        return sheet.instrument(figure)
                .map(instrument -> instrument.score().value())
                .orElse(null);
    }

    private List<ChangeList.Word> words() {
        var words = new ArrayList<ChangeList.Word>();
        add(words, "level", before == null ? null : before.level(), after.level());
        add(
                words,
                "phase",
                before == null ? null : before.phase().name(),
                after.phase().name());
        return words;
    }

    private static void add(List<ChangeList.Word> words, String what, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            words.add(new ChangeList.Word(what, from, to));
        }
    }

    private List<ChangeList.Count> responses() {
        var counts = new ArrayList<ChangeList.Count>();
        var earlier = before == null ? Map.<String, Integer>of() : before.responses();
        after.responses().forEach((survey, to) -> {
            int from = earlier.getOrDefault(survey, 0);
            if (from != to) {
                counts.add(new ChangeList.Count(survey, from, to));
            }
        });
        return counts;
    }
}
