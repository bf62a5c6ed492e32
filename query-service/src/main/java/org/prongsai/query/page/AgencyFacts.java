package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;

/** What is known of an agency itself. */
record AgencyFacts(
        AgencyId id,
        String nameTh,
        @Nullable String nameEn,
        String type,
        String province,
        @Nullable String district) {}
