package org.prongsai.command.feed.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.prongsai.engine.id.MalformedId;

/**
 * A configured feed's short name in paths and receipts, such as {@code kobo-eit}.
 *
 * @param value 2 to 60 characters: lower-case Latin letters, digits and single hyphens between them
 */
public record FeedId(@JsonValue String value) {
    private static final int LENGTH_MAX = 60;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws MalformedId when it is no such name */
    public FeedId {
        if (value.length() < 2
                || value.length() > LENGTH_MAX
                || !SHAPE.matcher(value).matches()) {
            throw new MalformedId(
                    "feedId",
                    "a feed's name has 2 to %d lower-case Latin letters, digits and single hyphens"
                            .formatted(LENGTH_MAX));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
