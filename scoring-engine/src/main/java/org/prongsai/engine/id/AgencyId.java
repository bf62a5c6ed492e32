package org.prongsai.engine.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An agency's short name in paths and streams, such as {@code mueang-phai}.
 *
 * @param value 2 to 60 characters: lower-case Latin letters, digits and single hyphens between them
 */
public record AgencyId(@JsonValue String value) {
    @JsonCreator
    public AgencyId {
        Slug.check("agencyId", value, 60);
    }

    @Override
    public String toString() {
        return value;
    }
}
