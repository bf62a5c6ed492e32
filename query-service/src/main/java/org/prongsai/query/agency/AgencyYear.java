package org.prongsai.query.agency;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One year of an agency in a line; the score is null where there is no total. */
public record AgencyYear(
        String assessmentId,
        int fiscalYear,
        String phase,
        String basis,
        @Nullable BigDecimal score,
        @Nullable String exact,
        @Nullable String level) {}
