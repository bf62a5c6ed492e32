package org.prongsai.command.feed.delivery;

import java.util.Locale;

/** How a delivery came in. Names are part of the contract. */
public enum Way {
    /** Lines or a list, in the body of a request. */
    STREAM,
    /** A file, in the body of a request. */
    FILE,
    /** A file, from the page. */
    PAGE,
    KAFKA,
    WEBHOOK,
    /** Fetched from the source, on schedule or by hand. */
    PULL;

    /** As events say how they came in. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
