package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;

/**
 * What agencies like one had on average in a year, itself among them. Totals and instruments are means of exact scores, each
 * rounded once; indicators are means of scores as displayed.
 *
 * @param common the type or province that they share; null for the whole nation
 * @param assessments how many there are
 * @param total null where none of them has a total
 * @param instruments by code; those that any of them has
 * @param indicators by number; those that any of them has
 */
public record PeerAverage(
        PeerGroup group,
        @Nullable String common,
        FiscalYear year,
        int assessments,
        @Nullable BigDecimal total,
        Map<String, BigDecimal> instruments,
        Map<Integer, BigDecimal> indicators) {}
