package org.prongsai.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Label;

/**
 * What moved where a measure was taken: an association and no cause.
 *
 * @param measure of the earlier year's plan
 * @param figures that it was meant to raise, the indicators first
 */
public record Moved(Activity measure, List<Figure> figures) {
    public Moved {
        figures = List.copyOf(figures);
    }

    /**
     * One figure in both years.
     *
     * @param id of the question or item, or the indicator's number
     * @param survey where several surveys ask the question; null elsewhere
     * @param from null when not known, or not to be told
     * @param to null when not known, not to be told, or not asked any more
     * @param breaks why the two are not plainly comparable; empty when they are
     */
    public record Figure(
            WeakPoint.Kind kind,
            String id,
            Label topic,
            @Nullable SurveyCode survey,
            Indicator indicator,
            @Nullable Rational from,
            @Nullable Rational to,
            List<FormChange.Break> breaks) {
        public Figure {
            breaks = List.copyOf(breaks);
        }

        /** Whether both years measured the same. */
        public boolean isComparable() {
            return breaks.stream().noneMatch(found -> found.severity() == FormChange.Severity.CHANGED);
        }

        /** The later figure less the earlier; null unless both are known and measured the same. */
        public @Nullable Rational change() {
            return from == null || to == null || !isComparable() ? null : to.minus(from);
        }
    }
}
