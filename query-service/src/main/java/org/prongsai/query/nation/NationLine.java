package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.score.SampleCheck;

/**
 * One assessment as the overview of its year takes it up.
 *
 * @param indicators scores as displayed by number; those that are known
 * @param before null where the agency was not assessed in the year before
 * @param responses of all its surveys together
 */
record NationLine(
        Listed listed,
        NationGroup.Line figures,
        Map<Integer, BigDecimal> indicators,
        Rules rules,
        @Nullable Before before,
        SampleCheck.Verdict sample,
        int responses) {

    /** The rules an assessment goes by. */
    record Rules(String id, int revision) {}

    /** The same agency in the year before. */
    record Before(Rules rules, @Nullable Amount total) {}

    boolean isWithin(Narrowing narrowing) {
        return narrowing.takesProvince(figures.province()) && narrowing.takesType(figures.type());
    }
}
