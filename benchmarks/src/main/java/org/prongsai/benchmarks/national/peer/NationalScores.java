package org.prongsai.benchmarks.national.peer;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.FlatFigures;
import org.prongsai.engine.score.ScoreSheet;

/**
 * The figures of every assessment: ten indicators, three instruments and the total; NaN where there is none.
 *
 * @param byAssessment by id, as many figures as {@link #COLUMNS}
 */
public record NationalScores(SortedMap<String, double[]> byAssessment) {
    static final int INDICATORS = 10;

    /** In the order of the figures. */
    static final String COLUMNS = "i1, i2, i3, i4, i5, i6, i7, i8, i9, i10, iit, eit, oit, total";

    private static final int FIGURES = INDICATORS + 4;

    /** Half a unit of the second decimal, and what binary fractions may be off by. */
    private static final double SAME_TO_THE_SECOND_DECIMAL = 0.005 + 1e-7;

    public NationalScores {
        byAssessment = Collections.unmodifiableSortedMap(new TreeMap<>(byAssessment));
    }

    static double[] none() {
        var figures = new double[FIGURES];
        Arrays.fill(figures, Double.NaN);
        return figures;
    }

    /** The figures of a score sheet, rounded as they are shown. */
    public static double[] of(ScoreSheet sheet) {
        var figures = none();
        int decimals = sheet.methodology().decimals();
        for (var indicator : sheet.indicators()) {
            var rounded = indicator.score().rounded(decimals);
            figures[indicator.indicator().number() - 1] = rounded == null ? Double.NaN : rounded.doubleValue();
        }
        for (int i = 0; i < sheet.instruments().size(); i++) {
            var rounded = sheet.instruments().get(i).score().rounded(decimals);
            figures[INDICATORS + i] = rounded == null ? Double.NaN : rounded.doubleValue();
        }
        var total = sheet.total().rounded(decimals);
        figures[FIGURES - 1] = total == null ? Double.NaN : total.doubleValue();
        return figures;
    }

    /** Whether any figure is known. */
    public static boolean hasAny(double[] figures) {
        return Arrays.stream(figures).anyMatch(figure -> !Double.isNaN(figure));
    }

    /** The figures of an assessment that was worked out flat. */
    public static double[] of(FlatFigures flat, Methodology methodology) {
        var figures = none();
        double unit = Math.pow(10, methodology.decimals());
        for (int i = 0; i < methodology.indicators().size(); i++) {
            figures[methodology.indicators().get(i).number() - 1] = value(flat.indicator(i), unit);
        }
        for (int i = 0; i < methodology.instruments().size(); i++) {
            figures[INDICATORS + i] = value(flat.instrument(i), unit);
        }
        figures[FIGURES - 1] = value(flat.total(), unit);
        return figures;
    }

    private static double value(long rounded, double unit) {
        return rounded == FlatFigures.ABSENT ? Double.NaN : rounded / unit;
    }

    /**
     * Makes sure that others computed the same, to the second decimal.
     *
     * @param others unrounded, so that it does not matter how they would round
     * @throws IllegalStateException when they did not: a comparison would be void
     */
    public void requireSame(NationalScores others, String whose) {
        if (!byAssessment.keySet().equals(others.byAssessment.keySet())) {
            throw new IllegalStateException("%s scored %d assessments, not the same %d"
                    .formatted(whose, others.byAssessment.size(), byAssessment.size()));
        }
        byAssessment.forEach((id, figures) -> {
            var other = Objects.requireNonNull(others.byAssessment.get(id));
            for (int i = 0; i < FIGURES; i++) {
                if (!isSame(figures[i], other[i])) {
                    throw new IllegalStateException(
                            "%s has %s for figure %d of %s, not %s".formatted(whose, other[i], i + 1, id, figures[i]));
                }
            }
        });
    }

    private static boolean isSame(double ours, double theirs) {
        return Double.isNaN(ours) ? Double.isNaN(theirs) : Math.abs(ours - theirs) <= SAME_TO_THE_SECOND_DECIMAL;
    }
}
