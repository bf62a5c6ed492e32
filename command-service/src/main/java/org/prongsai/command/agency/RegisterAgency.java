package org.prongsai.command.agency;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AgencyId;

/** Makes an agency known. Its fields are those of {@link org.prongsai.engine.event.AgencyRegistered}. */
public record RegisterAgency(
        AgencyId agencyId,
        String nameTh,
        @Nullable String nameEn,
        String type,
        String province,
        @Nullable String district) {

    @TargetAggregateIdentifier
    public String stream() {
        return Streams.agency(agencyId);
    }
}
