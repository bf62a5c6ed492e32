package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.assessment.LogPoint;

/**
 * A year of the nation as a page tells it, all of it as of one point of the log.
 *
 * @param years those with an assessment, latest first
 * @param rules the year's usual ones; null where there are none
 * @param nation all agencies of the year
 * @param chosen those that it is narrowed to
 * @param provinces those of the chosen type by province, in Thai order
 * @param types those of the chosen province by type, in Thai order
 * @param forms what changed in the form since the year before, by assessment; only of those that were assessed in both
 */
public record NationOverview(
        FiscalYear year,
        List<FiscalYear> years,
        LogPoint asOf,
        @Nullable Methodology rules,
        Averages nation,
        Averages chosen,
        List<Nation.Group> provinces,
        List<Nation.Group> types,
        Movers movers,
        Samples samples,
        Map<String, FormChange> forms) {

    public NationOverview {
        years = List.copyOf(years);
        provinces = List.copyOf(provinces);
        types = List.copyOf(types);
        forms = Map.copyOf(forms);
    }

    /**
     * Some agencies together.
     *
     * @param indicators mean of the scores as displayed, over those that have one, by number; those that somebody has
     */
    public record Averages(Nation.Group group, SequencedMap<Integer, BigDecimal> indicators) {}
}
