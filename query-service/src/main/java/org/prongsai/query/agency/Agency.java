package org.prongsai.query.agency;

import org.jspecify.annotations.Nullable;

/** An agency as registered. */
public record Agency(
        String agencyId,
        String nameTh,
        @Nullable String nameEn,
        String type,
        String province,
        @Nullable String district) {}
