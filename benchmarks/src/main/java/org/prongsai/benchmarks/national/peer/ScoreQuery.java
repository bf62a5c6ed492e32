package org.prongsai.benchmarks.national.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Slot;

/**
 * One SQL query from answers to all figures under one methodology, in the dialect that PostgreSQL and DuckDB share. Answers
 * stand one row a response, {@code a1} and on, in a relation per instrument; verdicts one row an item.
 */
final class ScoreQuery {
    private final Methodology methodology;
    private final boolean signed;

    /**
     * Lays the query out.
     *
     * @param signed whether a row may also take back an earlier one, and says so in its column {@code sign}
     */
    ScoreQuery(Methodology methodology, boolean signed) {
        this.methodology = methodology;
        this.signed = signed;
    }

    /** Where the rows of each instrument come from, by its code; the checklist's with {@code assessment, item, value}. */
    interface Relations {
        String of(Instrument instrument);
    }

    String sql(Relations relations) {
        var parts = new ArrayList<String>();
        var joined = new StringBuilder();
        for (var instrument : methodology.instruments()) {
            var code = instrument.code();
            parts.addAll(
                    instrument.isChecklist()
                            ? checklist(instrument, relations.of(instrument))
                            : survey(instrument, relations.of(instrument)));
            joined.append(joined.isEmpty() ? "r_" + code : " full join r_%s using (assessment)".formatted(code));
        }
        return "with %s,%nfigures as (select assessment, %s, %s from %s)%nselect assessment, %s, %s from figures"
                .formatted(
                        String.join(",\n", parts),
                        methodology.indicators().stream()
                                .map(indicator -> "i" + indicator.number())
                                .collect(Collectors.joining(", ")),
                        methodology.instruments().stream()
                                .map(this::instrumentMean)
                                .collect(Collectors.joining(", ")),
                        joined,
                        NationalScores.COLUMNS.replace(", total", ""),
                        methodology.instruments().stream()
                                        .map(instrument -> "%s * %s"
                                                .formatted(instrument.weight().rounded(6), name(instrument)))
                                        .collect(Collectors.joining(" + "))
                                + " as total");
    }

    private static String name(Instrument instrument) {
        return instrument.code().toLowerCase(java.util.Locale.ROOT);
    }

    private String instrumentMean(Instrument instrument) {
        return meanOfPresent(indicators(instrument)) + " as " + name(instrument);
    }

    private List<String> indicators(Instrument instrument) {
        return methodology.indicatorsOf(instrument).stream()
                .map(indicator -> "i" + indicator.number())
                .toList();
    }

    private List<String> survey(Instrument instrument, String rows) {
        var code = instrument.code();
        var slots = methodology.slots(instrument.parts().getFirst().survey());
        var weights = instrument.parts().stream()
                .map(part -> "when '%s' then %s"
                        .formatted(part.survey(), part.weight().rounded(6)))
                .collect(Collectors.joining(" "));
        return List.of(
                "s_%s as (select assessment, survey, %s from %s group by assessment, survey)"
                        .formatted(
                                code,
                                slots.stream()
                                        .map(slot -> "%s as s%d".formatted(slotMean(slot), slot.index() + 1))
                                        .collect(Collectors.joining(", ")),
                                rows),
                "p_%s as (select assessment, (case survey %s end)::float8 as weight, %s from s_%s)"
                        .formatted(
                                code,
                                weights,
                                methodology.indicatorsOf(instrument).stream()
                                        .map(indicator -> "%s as i%d".formatted(part(indicator), indicator.number()))
                                        .collect(Collectors.joining(", ")),
                                code),
                "r_%s as (select assessment, %s from p_%s group by assessment)"
                        .formatted(
                                code,
                                indicators(instrument).stream()
                                        .map(one ->
                                                ("sum(weight * %1$s) / sum(case when %1$s is not null then weight end)"
                                                                + " as %1$s")
                                                        .formatted(one))
                                        .collect(Collectors.joining(", ")),
                                code));
    }

    private static String part(Indicator indicator) {
        return meanOfPresent(
                indicator.questions().stream().map(ScoreQuery::question).toList());
    }

    private static String question(Question question) {
        return meanOfPresent(
                question.slots().stream().map(slot -> "s" + (slot.index() + 1)).toList());
    }

    private static String meanOfPresent(List<String> values) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        var sum = values.stream().map("coalesce(%s, 0)"::formatted).collect(Collectors.joining(" + "));
        var count = values.stream()
                .map("case when %s is null then 0 else 1 end"::formatted)
                .collect(Collectors.joining(" + "));
        return "((%s) / nullif(%s, 0))".formatted(sum, count);
    }

    /** Where worth rises evenly with the level, levels are averaged and the mean is turned into worth: cheaper than row by row. */
    private String slotMean(Slot slot) {
        var column = "a" + (slot.index() + 1);
        int levels = slot.scale().levels();
        double first = worth(slot, 1);
        double step = (worth(slot, levels) - first) / (levels - 1);
        boolean even = IntStream.rangeClosed(1, levels)
                .allMatch(level -> Math.abs(worth(slot, level) - first - step * (level - 1)) < 1e-9);
        if (even) {
            return "((%s - 1) * %s + %s)".formatted(mean(column, column), step, first);
        }
        var worths = IntStream.rangeClosed(1, levels)
                .mapToObj(level -> "when %d then %s".formatted(level, worth(slot, level)))
                .collect(Collectors.joining(" "));
        return mean("(case %s %s end)::float8".formatted(column, worths), column);
    }

    private String mean(String value, String column) {
        return signed
                ? "(sum(sign * %s)::float8 / nullif(sum(case when %s is not null then sign else 0 end), 0))"
                        .formatted(value, column)
                : "avg(%s)::float8".formatted(value);
    }

    private static double worth(Slot slot, int level) {
        return slot.value(level).rounded(6).doubleValue();
    }

    private List<String> checklist(Instrument instrument, String rows) {
        var code = instrument.code();
        var items = methodology.indicatorsOf(instrument).stream()
                .flatMap(indicator -> indicator.subIndicators().stream()
                        .flatMap(sub -> sub.items().stream()
                                .map(item -> "('%s', %d, '%s')".formatted(item.id(), indicator.number(), sub.id()))))
                .collect(Collectors.joining(", "));
        return List.of(
                "m_%s(item, indicator, sub) as (values %s)".formatted(code, items),
                ("s_%1$s as (select v.assessment, m.indicator, avg(v.value)::float8 as score from %2$s v"
                                + " join m_%1$s m on m.item = v.item group by v.assessment, m.indicator, m.sub)")
                        .formatted(code, rows),
                "r_%s as (select assessment, %s from s_%1$s group by assessment)"
                        .formatted(
                                code,
                                methodology.indicatorsOf(instrument).stream()
                                        .map(indicator -> "avg(case when indicator = %1$d then score end) as i%1$d"
                                                .formatted(indicator.number()))
                                        .collect(Collectors.joining(", "))));
    }
}
