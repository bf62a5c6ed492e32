package org.prongsai.engine.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.ScoreSheet;

/**
 * All years of one agency in order, each with what changed in the form since the year before it in the list.
 *
 * @param points oldest first
 */
public record Trend(List<Point> points) {

    /**
     * One year.
     *
     * @param change of the total since the previous point; null for the first, or when either total is not known
     * @param formChange since the previous point; null for the first
     */
    public record Point(
            ScoreSheet sheet,
            @Nullable Rational change,
            @Nullable FormChange formChange) {

        /** Whether the line from the previous point may be drawn: the totals measure the same thing. */
        public boolean continuesPrevious() {
            return formChange != null && formChange.isComparable();
        }
    }

    public Trend {
        points = List.copyOf(points);
    }

    /** Puts sheets of one agency in order. */
    public static Trend of(List<ScoreSheet> sheets) {
        var ordered = sheets.stream()
                .sorted(Comparator.comparing(
                        (ScoreSheet sheet) -> sheet.assessmentId().fiscalYear()))
                .toList();
        var points = new ArrayList<Point>();
        ScoreSheet previous = null;
        for (var sheet : ordered) {
            points.add(
                    previous == null
                            ? new Point(sheet, null, null)
                            : new Point(
                                    sheet,
                                    change(previous, sheet),
                                    FormChange.between(previous.methodology(), sheet.methodology())));
            previous = sheet;
        }
        return new Trend(points);
    }

    private static @Nullable Rational change(ScoreSheet from, ScoreSheet to) {
        var before = from.total().value();
        var after = to.total().value();
        return before == null || after == null ? null : after.minus(before);
    }
}
