package org.prongsai.command.feed.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Contents.ColumnUse;
import org.prongsai.command.feed.delivery.Contents.DroppedColumn;
import org.prongsai.command.feed.table.Notice;

/**
 * What became of a delivery, as everybody is told.
 *
 * @param deliveryId its address is {@code /api/v1/deliveries/{deliveryId}}
 * @param form the form at the source; its column map is remembered by this name
 * @param sha256 of the whole file or stream; null until it has arrived
 * @param bytes how far it has been read
 * @param bytesTotal null when nobody said how long it will be
 * @param sameFileAs an earlier delivery of the very same bytes, recorded for good
 * @param rows rows that held anything; the six counts below sum to it
 * @param skipped rows that their source does not count as responses, such as unfinished ones
 * @param messageTh the whole in one sentence
 * @param failure why it ended before its end
 * @param errors what is wrong with rejected rows, in their order; at most {@value Tally#ERRORS_LISTED_MAX}
 * @param errorsOmitted how many more there were
 * @param rejectedRows where the rejected rows can be fetched, to be mended and sent again; null when none were kept
 */
public record Receipt(
        DeliveryId deliveryId,
        DeliveryState state,
        boolean dryRun,
        Way way,
        String source,
        @Nullable String feed,
        @Nullable String form,
        @Nullable String fileName,
        @Nullable String sha256,
        long bytes,
        @Nullable Long bytesTotal,
        @Nullable DeliveryId sameFileAs,
        @Nullable String assessmentId,
        @Nullable String survey,
        Instant startedAt,
        @Nullable Instant endedAt,
        long rows,
        long accepted,
        long duplicates,
        long corrected,
        long withdrawn,
        long rejected,
        long skipped,
        String messageTh,
        String messageEn,
        @Nullable Failure failure,
        List<Notice> notices,
        List<ColumnUse> columns,
        List<DroppedColumn> droppedColumns,
        List<RowError> errors,
        long errorsOmitted,
        @Nullable String rejectedRows) {}
