package org.prongsai.engine.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A measure or activity inside one improvement plan, such as {@code m1}.
 *
 * @param value 2 to 40 characters: lower-case Latin letters, digits and single hyphens between them
 */
public record ActivityId(@JsonValue String value) {
    @JsonCreator
    public ActivityId {
        Slug.check("activityId", value, 40);
    }

    @Override
    public String toString() {
        return value;
    }
}
