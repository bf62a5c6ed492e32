package org.prongsai.engine.event;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;

/**
 * An agency became known.
 *
 * @param type the kind of agency, in the assessor's words, such as {@code อบต.}
 * @param province Thai name of the province
 */
public record AgencyRegistered(
        AgencyId agencyId,
        String nameTh,
        @Nullable String nameEn,
        String type,
        String province,
        @Nullable String district)
        implements Event {

    public AgencyRegistered {
        Shape.present("agencyId", agencyId);
        Shape.text("nameTh", nameTh);
        Shape.optionalText("nameEn", nameEn);
        Shape.text("type", type);
        Shape.text("province", province);
        Shape.optionalText("district", district);
    }

    @Override
    public String stream() {
        return Streams.agency(agencyId);
    }
}
