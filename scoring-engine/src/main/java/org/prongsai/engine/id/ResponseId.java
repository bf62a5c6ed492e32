package org.prongsai.engine.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One respondent's response to one survey: a salted hash of the respondent's key, so that the same person is counted
 * once and nobody is named.
 *
 * @param value 16 to 64 characters of lower-case letters and digits
 */
public record ResponseId(@JsonValue String value) {
    private static final int LENGTH_MIN = 16;
    private static final int LENGTH_MAX = 64;

    @JsonCreator
    public ResponseId {
        if (!isWellFormed(value)) { // Millions are made: a pattern would take longer than the hash.
            throw new MalformedId(
                    "responseId", "'%s' is not a response id of this service".formatted(Slug.abbreviated(value)));
        }
    }

    private static boolean isWellFormed(String value) {
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if ((character < 'a' || character > 'z') && (character < '0' || character > '9')) {
                return false;
            }
        }
        return value.length() >= LENGTH_MIN && value.length() <= LENGTH_MAX;
    }

    @Override
    public String toString() {
        return value;
    }
}
