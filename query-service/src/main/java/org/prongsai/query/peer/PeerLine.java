package org.prongsai.query.peer;

import java.math.BigDecimal;
import java.util.Map;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.nation.Amount;

/**
 * One assessment as far as means are concerned.
 *
 * @param scores of the total and the instruments that are known, by their names in {@link PeerAverages}
 * @param indicators scores as displayed by number; those that are known
 */
record PeerLine(
        FiscalYear year,
        String province,
        String type,
        Map<String, Amount> scores,
        Map<Integer, BigDecimal> indicators) {}
