package org.prongsai.command.feed.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.json.StoredJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps receipts in the database. */
@Component
public class Receipts {
    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
    /** Refused rows that one receipt keeps; more are counted only. */
    static final int REJECTIONS_KEPT_MAX = 20_000;

    private static final int FILE_NAME_SHOWN_MAX = 200;
    private static final int REJECTIONS_A_READ = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate atOneMoment;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ReceiptRows rows = new ReceiptRows(json);

    Receipts(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setReadOnly(true);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param feed the configured feed that it belongs to, if any */
    DeliveryId begin(@Nullable String feed, DeliveryStart start) {
        var id = DeliveryId.next();
        insert(id, feed, null, start, DeliveryState.RUNNING, null, "");
        return id;
    }

    /** Leaves the receipt of a delivery that ended before its first row. */
    public Receipt refuse(DeliveryStart start, DeliveryState state, Failure failure) {
        return refuse(null, start, state, failure);
    }

    /** The same for a configured feed. */
    public Receipt refuse(@Nullable String feed, DeliveryStart start, DeliveryState state, Failure failure) {
        var id = DeliveryId.next();
        insert(id, feed, null, start, state, failure, "");
        return require(id);
    }

    DeliveryId today(String feed, LocalDate day, DeliveryStart start) {
        insert(
                DeliveryId.next(),
                feed,
                day,
                start,
                DeliveryState.DONE,
                null,
                "on conflict (feed, feed_day) do nothing");
        var receipt = jdbc.queryForObject(
                "select id, details::text from command.delivery where feed = ? and feed_day = ?",
                (row, _) ->
                        new OfDay(new DeliveryId(row.getString(1)), json.readValue(row.getString(2), Contents.class)),
                feed,
                day);
        var known = Objects.requireNonNull(receipt).contents();
        if (!known.plus(start.contents()).equals(known)) {
            transaction.executeWithoutResult(_ -> know(receipt.id(), start.contents()));
        }
        return receipt.id();
    }

    private record OfDay(DeliveryId id, Contents contents) {}

    /** Others may learn of further columns at the same time: the receipt is theirs one after the other. */
    private void know(DeliveryId id, Contents more) {
        var details = jdbc.queryForObject(
                "select details::text from command.delivery where id = ? for update", String.class, id.value());
        var all =
                json.readValue(Objects.requireNonNull(details), Contents.class).plus(more);
        jdbc.update("update command.delivery set details = ?::jsonb where id = ?", jsonb(all), id.value());
    }

    private void insert(
            DeliveryId id,
            @Nullable String feed,
            @Nullable LocalDate day,
            DeliveryStart start,
            DeliveryState state,
            @Nullable Failure failure,
            String otherwise) {
        var now = Timestamp.from(Instant.now());
        jdbc.update(
                """
                insert into command.delivery (id, way, state, dry_run, feed, feed_day, source, form, file_name,
                    bytes_total, assessment_id, survey, started_at, touched_at, ended_at, details, failure)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """ + otherwise,
                id.value(),
                start.way().name(),
                state.name(),
                start.dryRun(),
                feed,
                day,
                start.source(),
                start.form(),
                shortened(start.fileName() == null ? null : IdentityLook.masked(start.fileName())),
                start.bytesTotal(),
                start.assessmentId() == null ? null : start.assessmentId().toString(),
                start.survey() == null ? null : start.survey().toString(),
                now,
                now,
                state.isEnd() && day == null ? now : null,
                jsonb(start.contents()),
                failure == null ? null : jsonb(failure));
    }

    /**
     * Adds what became of rows, within the transaction at hand.
     *
     * @throws DeliveryCancelled when somebody asked for the delivery to stop
     */
    void add(DeliveryId id, TakenRows taken, long bytes) {
        var counts = taken.counts();
        var room = jdbc.query(
                """
                update command.delivery set accepted = accepted + ?, duplicates = duplicates + ?, corrected = corrected + ?,
                    withdrawn = withdrawn + ?, rejected = rejected + ?, skipped = skipped + ?, errors = errors + ?,
                    bytes = greatest(bytes, ?), touched_at = now()
                where id = ? and not cancel_requested
                returning rejected
                """,
                result -> result.next() ? REJECTIONS_KEPT_MAX - (result.getLong(1) - counts.rejected()) : null,
                counts.accepted(),
                counts.duplicates(),
                counts.corrected(),
                counts.withdrawn(),
                counts.rejected(),
                counts.skipped(),
                counts.errors(),
                bytes,
                id.value());
        if (room == null) {
            throw new DeliveryCancelled();
        }
        keep(id, taken.rejections().stream().limit(Math.max(room, 0)).toList());
    }

    /** The same in a transaction of its own. */
    void addAlone(DeliveryId id, TakenRows taken, long bytes) {
        transaction.executeWithoutResult(_ -> add(id, taken, bytes));
    }

    private void keep(DeliveryId id, List<Rejection> rejections) {
        jdbc.batchUpdate(
                "insert into command.delivery_rejection (delivery_id, line, problems, kept) values (?, ?, ?::jsonb, ?::json)",
                rejections,
                REJECTIONS_A_READ,
                (statement, rejection) -> {
                    statement.setString(1, id.value());
                    statement.setLong(2, rejection.line());
                    statement.setString(3, jsonb(rejection.errors()));
                    statement.setString(4, rejection.kept() == null ? null : text(rejection.kept()));
                });
    }

    void end(
            DeliveryId id,
            DeliveryState state,
            Contents contents,
            @Nullable String sha256,
            long bytes,
            @Nullable Failure failure) {
        jdbc.update(
                """
                update command.delivery set state = ?, details = ?::jsonb, sha256 = ?, bytes = ?, failure = ?::jsonb,
                    touched_at = now(), ended_at = now()
                where id = ?
                """, state.name(), jsonb(contents), sha256, bytes, failure == null ? null : jsonb(failure), id.value());
    }

    /** The same for a delivery that failed, perhaps because the store is down: then its receipt goes silent. */
    void endIfPossible(DeliveryId id, DeliveryState state, Contents contents, long bytes, Failure failure) {
        try {
            end(id, state, contents, null, bytes, failure);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The receipt of delivery {} could not be ended: {}", id, e.toString());
        }
    }

    /** Asks a running delivery to stop before its next transaction. One that has ended stays as it is. */
    public void cancel(DeliveryId id) {
        jdbc.update(
                "update command.delivery set cancel_requested = true where id = ? and state = ?",
                id.value(),
                DeliveryState.RUNNING.name());
    }

    /** Counts and errors of one moment: rows may be taken meanwhile. */
    public Optional<Receipt> find(DeliveryId id) {
        return Objects.requireNonNull(atOneMoment.execute(_ -> {
            var errors = errors(id);
            return jdbc
                    .query(
                            ReceiptRows.SELECT + " where d.id = ?",
                            (result, _) -> rows.receipt(result, errors),
                            id.value())
                    .stream()
                    .findFirst();
        }));
    }

    public Receipt require(DeliveryId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("delivery %s has no receipt".formatted(id)));
    }

    Contents contents(DeliveryId id) {
        return json.readValue(
                jdbc.queryForObject(
                        "select details::text from command.delivery where id = ?", String.class, id.value()),
                Contents.class);
    }

    /** Receipts without their errors, newest first. */
    public List<Receipt> newest(int offset, int limit) {
        return jdbc.query(
                ReceiptRows.SELECT + " order by d.started_at desc, d.id desc offset ? limit ?",
                (result, _) -> rows.receipt(result, List.of()),
                offset,
                limit);
    }

    public long count() {
        var count = jdbc.queryForObject("select count(*) from command.delivery", Long.class);
        return count == null ? 0 : count;
    }

    /** Hands out the refused rows that were kept, in their order, with what is wrong with them. */
    void readRejections(DeliveryId id, Consumer<Rejection> reader) {
        long after = -1;
        while (true) {
            var page = jdbc.query(
                    """
                    select ordinal, line, problems, kept from command.delivery_rejection
                    where delivery_id = ? and ordinal > ? order by ordinal limit ?
                    """,
                    (result, _) -> new Placed(result.getLong(1), rows.rejection(result)),
                    id.value(),
                    after,
                    REJECTIONS_A_READ);
            page.forEach(placed -> reader.accept(placed.rejection()));
            if (page.size() < REJECTIONS_A_READ) {
                return;
            }
            after = page.getLast().ordinal();
        }
    }

    private record Placed(long ordinal, Rejection rejection) {}

    private List<RowError> errors(DeliveryId id) {
        return jdbc.query("""
                        select line, problems, kept from command.delivery_rejection
                        where delivery_id = ? order by ordinal limit ?
                        """, (result, _) -> rows.rejection(result), id.value(), Tally.ERRORS_LISTED_MAX).stream()
                .flatMap(rejection -> rejection.errors().stream())
                .limit(Tally.ERRORS_LISTED_MAX)
                .toList();
    }

    private String jsonb(Object value) {
        return StoredJson.withoutNul(text(value));
    }

    private String text(Object value) {
        return json.writeValueAsString(value);
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= FILE_NAME_SHOWN_MAX ? name : name.substring(0, FILE_NAME_SHOWN_MAX);
    }
}
