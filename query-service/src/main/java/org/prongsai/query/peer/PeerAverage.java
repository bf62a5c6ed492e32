package org.prongsai.query.peer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;

/**
 * What agencies like one had on average in a year, itself among them.
 *
 * @param common the type or province that they share; null for the whole nation
 */
public record PeerAverage(PeerGroup group, @Nullable String common, FiscalYear year, PeerAverages averages) {

    /** How many they are, with or without figures. */
    public int assessments() {
        return averages.assessments();
    }

    /** A figure's average by its name in {@link PeerAverages}; null where nobody has the figure. */
    public @Nullable BigDecimal of(String figure) {
        var mean = averages.of(figure);
        return mean == null ? null : mean.average();
    }
}
