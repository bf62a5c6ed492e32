package org.prongsai.query.projection;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AgencyRegistered;

/** An agency as registered. */
record AgencyRow(
        String agencyId,
        String nameTh,
        @Nullable String nameEn,
        String type,
        String province,
        @Nullable String district,
        long position) {

    static AgencyRow of(AgencyRegistered event, long position) {
        return new AgencyRow(
                event.agencyId().value(),
                event.nameTh(),
                event.nameEn(),
                event.type(),
                event.province(),
                event.district(),
                position);
    }
}
