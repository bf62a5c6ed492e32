package org.prongsai.command.feed.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** A tool that can be asked what has been submitted, page by page. */
interface SourceApi {

    /**
     * One page.
     *
     * @param at when it was given, by the source's clock
     * @param next where the next one begins; null at the last
     * @param total how many rows there are in all pages; null when the source does not say
     */
    record Page(
            ArrayNode records,
            Instant at,
            @Nullable String next,
            @Nullable Long total) {}

    /** The page that comes after what has been reached. */
    Page read(Feed feed, Credentials credentials, Reached reached) throws SourceFailure;

    /** Whether the source cannot say what was changed, so that now and then all of it has to be read. */
    boolean hidesChanges();
}
