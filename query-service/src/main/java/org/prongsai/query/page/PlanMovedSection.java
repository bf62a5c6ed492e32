package org.prongsai.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.plan.Moved;
import org.prongsai.query.plan.Movements;
import org.prongsai.query.plan.WeakPoint;

/** What moved where the year before took a measure. */
record PlanMovedSection(String earlier, String later, List<Measure> measures) {

    /** A measure of the year before. */
    record Measure(String number, String title, Status status, List<Row> rows) {}

    /**
     * One figure in both years.
     *
     * @param change null where the two are not comparable, or one is not known
     * @param mark whether they may be compared, for the style sheet: {@code breaks}, {@code caution}; null when they may
     * @param verdict the same in words
     * @param why null when they may
     */
    record Row(
            String figure,
            @Nullable String from,
            @Nullable String to,
            @Nullable String change,
            @Nullable String mark,
            String verdict,
            @Nullable String why) {}

    /** Null where there is no year before to hold against, or it took no measure that names what it should raise. */
    static @Nullable PlanMovedSection of(PlanReading reading, Wording wording) {
        var earlier = reading.before();
        var later = reading.own();
        if (earlier == null || later == null) {
            return null;
        }
        var moved = Movements.of(
                reading.planBefore(),
                new Movements.Year(earlier.sheet(), earlier.state()),
                new Movements.Year(later.sheet(), later.state()));
        if (moved.isEmpty()) {
            return null;
        }
        int decimals = reading.methodology().decimals();
        return new PlanMovedSection(
                earlier.sheet().assessmentId().fiscalYear().toString(),
                reading.id().fiscalYear().toString(),
                moved.stream().map(one -> measure(one, decimals, wording)).toList());
    }

    private static Measure measure(Moved moved, int decimals, Wording wording) {
        return new Measure(
                Figures.count(moved.measure().plan().number()),
                moved.measure().plan().title(),
                Status.of(moved.measure(), wording),
                moved.figures().stream()
                        .map(figure -> row(figure, decimals, wording))
                        .toList());
    }

    private static Row row(Moved.Figure figure, int decimals, Wording wording) {
        var mark = figure.breaks().isEmpty() ? null : figure.isComparable() ? "caution" : "breaks";
        return new Row(
                named(figure, wording),
                Figures.score(figure.from(), decimals),
                Figures.score(figure.to(), decimals),
                Figures.difference(figure.change(), decimals),
                mark,
                wording.text(
                        mark == null
                                ? "plans.comparable"
                                : mark.equals("caution") ? "comparable.caution" : "comparable.changed"),
                mark == null
                        ? null
                        : wording.list(figure.breaks().stream()
                                .map(found -> wording.name(found.reason()))
                                .toList()));
    }

    private static String named(Moved.Figure figure, Wording wording) {
        var name = wording.name(figure.topic());
        if (figure.kind() == WeakPoint.Kind.INDICATOR) {
            return wording.text("plan.indicator", figure.id()) + " " + name;
        }
        return figure.survey() == null
                ? figure.id() + " " + name
                : figure.id() + " " + name + " (" + figure.survey() + ")";
    }
}
