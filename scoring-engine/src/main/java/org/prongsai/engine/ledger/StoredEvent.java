package org.prongsai.engine.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One row of the event table, with its texts as they are stored.
 *
 * @param position in the log
 * @param recordedAt as stored, such as {@code 2023-03-01T05:00:00.123Z}
 * @param revision null where the column is
 * @param sequence its place in the stream
 * @param streamType null where the column is
 * @param type the event's name in the catalog
 */
public record StoredEvent(
        String id,
        String metadata,
        String payload,
        long position,
        String recordedAt,
        @Nullable String revision,
        long sequence,
        String stream,
        @Nullable String streamType,
        String type) {}
