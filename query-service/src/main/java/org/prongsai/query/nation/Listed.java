package org.prongsai.query.nation;

import org.jspecify.annotations.Nullable;

/** Which assessment a line is about, and how to call its agency. */
public record Listed(
        String assessmentId,
        String agencyId,
        String nameTh,
        @Nullable String nameEn,
        String type,
        String province) {}
