package org.prongsai.query.nation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.past.Excluded;

/**
 * A year of the nation.
 *
 * @param groups in Thai order of what they are grouped by; empty where nothing was asked for
 * @param methodology the other methodology that the same answers were held against; absent where none was
 * @param excluded assessments that it cannot be held against, by reason; absent where none was asked for
 */
public record Nation(
        int fiscalYear,
        LogPoint asOf,
        List<String> groupBy,
        Group nation,
        List<Group> groups,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MethodologyRef methodology,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Excluded> excluded) {

    /**
     * The assessments of the year, or some of them. Averages, levels and shares are of those with a total.
     *
     * @param province null unless it is what the group has in common
     * @param type null unless it is what the group has in common
     * @param assessments all of them
     * @param withTotal those with a total
     * @param withoutTotal those without
     * @param average mean of exact totals, rounded once; null where there is no total
     * @param instruments the same for each instrument, over those that have it
     * @param passed how many reach the national target of their methodology
     * @param passedShare the same in per cent of those with a total
     * @param levels how many have each level, best first; those whose level is open under no name
     */
    public record Group(
            @Nullable String province,
            @Nullable String type,
            int assessments,
            int withTotal,
            int withoutTotal,
            @Nullable BigDecimal average,
            Map<String, @Nullable BigDecimal> instruments,
            int passed,
            @Nullable BigDecimal passedShare,
            List<LevelCount> levels) {}

    /** @param level null where the known figures leave it open */
    public record LevelCount(@Nullable String level, int count) {}
}
