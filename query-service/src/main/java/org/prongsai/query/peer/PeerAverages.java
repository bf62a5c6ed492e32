package org.prongsai.query.peer;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Means over a group of assessments of one year. Totals and instruments are means of exact scores, each rounded once;
 * indicators are means of scores as displayed, as the ranking's lines hold no others.
 *
 * @param assessments in the group, with or without figures
 * @param figures by what {@link #TOTAL}, an instrument's code or an indicator's number names; those that any of them has
 */
public record PeerAverages(int assessments, Map<String, Mean> figures) {
    /** The name of the total. */
    public static final String TOTAL = "total";

    /** Nobody. */
    static final PeerAverages NONE = new PeerAverages(0, Map.of());

    /**
     * One mean.
     *
     * @param average rounded once, half up, to two places
     * @param count how many have the figure
     */
    public record Mean(BigDecimal average, int count) {}

    public PeerAverages {
        figures = Map.copyOf(figures);
    }

    /** A figure's mean; null where nobody has the figure. */
    public @Nullable Mean of(String figure) {
        return figures.get(figure);
    }
}
