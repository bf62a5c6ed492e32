package org.prongsai.engine.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One respondent's response to one survey: a salted hash of the respondent's key, so that the same person is counted
 * once and nobody is named.
 *
 * @param value 16 to 64 characters of lower-case letters and digits
 */
public record ResponseId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{16,64}");

    @JsonCreator
    public ResponseId {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedId(
                    "responseId", "'%s' is not a response id of this service".formatted(Slug.abbreviated(value)));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
