package org.prongsai.command.feed.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads receipts from rows of the database. */
final class ReceiptRows {
    /** A running delivery that was not heard of for so long has lost its process. */
    private static final Duration SILENT_AFTER = Duration.ofSeconds(60);

    static final String SELECT = """
            select d.*, now() as read_at,
                (select e.id from command.delivery e
                 where e.sha256 = d.sha256 and e.started_at < d.started_at and not e.dry_run and e.state = 'DONE'
                     and e.source = d.source
                     and e.assessment_id is not distinct from d.assessment_id and e.survey is not distinct from d.survey
                 order by e.started_at limit 1) as same_file_as
            from command.delivery d""";

    private final JsonMapper json;

    ReceiptRows(JsonMapper json) {
        this.json = json;
    }

    /** @param errors the first of them */
    Receipt receipt(ResultSet row, List<RowError> errors) throws SQLException {
        var counts = new Counts(
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("corrected"),
                row.getLong("withdrawn"),
                row.getLong("rejected"),
                row.getLong("skipped"),
                row.getLong("errors"));
        var silent = isSilent(row);
        var state = silent ? DeliveryState.INTERRUPTED : DeliveryState.valueOf(row.getString("state"));
        var failure = silent ? Failure.SILENT : failure(row.getString("failure"));
        var contents = json.readValue(row.getString("details"), Contents.class);
        var dryRun = row.getBoolean("dry_run");
        var words = ReceiptWords.of(state, dryRun, row.getString("source"), counts, failure);
        var id = new DeliveryId(row.getString("id"));
        return new Receipt(
                id,
                state,
                dryRun,
                Way.valueOf(row.getString("way")),
                row.getString("source"),
                row.getString("feed"),
                row.getString("form"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getObject("bytes_total", Long.class),
                sameFile(row.getString("same_file_as")),
                row.getString("assessment_id"),
                row.getString("survey"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                counts.rows(),
                counts.accepted(),
                counts.duplicates(),
                counts.corrected(),
                counts.withdrawn(),
                counts.rejected(),
                counts.skipped(),
                words.th(),
                words.en(),
                failure,
                contents.notices(),
                contents.columns(),
                contents.droppedColumns(),
                errors,
                counts.errors() - errors.size(),
                counts.rejected() == 0 ? null : RejectedRows.address(id, contents));
    }

    private static boolean isSilent(ResultSet row) throws SQLException {
        var heard = row.getTimestamp("touched_at").toInstant();
        var now = row.getTimestamp("read_at").toInstant();
        return row.getString("state").equals(DeliveryState.RUNNING.name())
                && Duration.between(heard, now).compareTo(SILENT_AFTER) > 0;
    }

    private @Nullable Failure failure(@Nullable String text) {
        return text == null ? null : json.readValue(text, Failure.class);
    }

    private static @Nullable DeliveryId sameFile(@Nullable String id) {
        return id == null ? null : new DeliveryId(id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** The columns {@code line}, {@code problems} and {@code kept}. */
    Rejection rejection(ResultSet row) throws SQLException {
        var kept = row.getString("kept");
        return new Rejection(
                row.getLong("line"),
                json.readValue(row.getString("problems"), new TypeReference<List<RowError>>() {}),
                kept == null ? null : json.readTree(kept));
    }
}
