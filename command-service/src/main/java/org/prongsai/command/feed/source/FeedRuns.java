package org.prongsai.command.feed.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.Failure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who reads which source, and how far it has been read. One run at a time holds a feed, across processes: by a claim that it
 * renews with each page, and that ends by itself when its process dies.
 */
@Component
class FeedRuns {
    private static final Duration PAUSE_MAX = Duration.ofHours(1);
    private static final int DOUBLED_MAX = 10;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Duration claimed;

    FeedRuns(JdbcTemplate jdbc, PullSettings settings) {
        this.jdbc = jdbc;
        this.claimed = settings.claim();
    }

    /**
     * The right to read one source.
     *
     * @param failures how many runs failed before, one after the other
     */
    record Claim(FeedId feed, String token, Reached reached, int failures) {}

    /** Somebody else has the feed now, or it is configured otherwise, or gone. */
    static final class ClaimLost extends RuntimeException {
        ClaimLost(FeedId feed) {
            super("another run has feed %s now, or it was changed".formatted(feed), null, false, false);
        }
    }

    /** The feed whose run is due longest, if any is and nobody has it. */
    Optional<Claim> claimDue() {
        return claim("""
                feed_id = (select feed_id from command.feed_run
                    where next_run_at <= now() and not paused and (claim is null or claimed_until < now())
                    order by next_run_at limit 1 for update skip locked)
                """);
    }

    /** One feed, unless somebody has it. */
    Optional<Claim> claim(FeedId feed) {
        return claim("feed_id = ? and (claim is null or claimed_until < now())", feed.value());
    }

    private Optional<Claim> claim(String which, Object... arguments) {
        var token = UUID.randomUUID().toString();
        var all = new Object[arguments.length + 2];
        all[0] = token;
        all[1] = claimed.toSeconds();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return jdbc
                .query(
                        """
                        update command.feed_run set claim = ?, claimed_until = now() + make_interval(secs => ?),
                            last_run_at = now()
                        where %s returning feed_id, reached::text, failures
                        """.formatted(which),
                        (row, _) -> new Claim(
                                new FeedId(row.getString(1)),
                                token,
                                json.readValue(row.getString(2), Reached.class),
                                row.getInt(3)),
                        all)
                .stream()
                .findFirst();
    }

    /**
     * Moves on behind what has just been stored.
     *
     * @throws ClaimLost when the feed is no longer this run's
     */
    Claim advance(Claim claim, Reached reached) {
        int rows = jdbc.update(
                """
                update command.feed_run set reached = ?::jsonb, claimed_until = now() + make_interval(secs => ?)
                where feed_id = ? and claim = ?
                """,
                json.writeValueAsString(reached),
                claimed.toSeconds(),
                claim.feed().value(),
                claim.token());
        if (rows == 0) {
            throw new ClaimLost(claim.feed());
        }
        return new Claim(claim.feed(), claim.token(), reached, claim.failures());
    }

    /** How far a source has been read; nothing where there is no such feed. */
    Optional<Reached> reached(FeedId feed) {
        return jdbc
                .query(
                        "select reached::text from command.feed_run where feed_id = ?",
                        (row, _) -> json.readValue(row.getString(1), Reached.class),
                        feed.value())
                .stream()
                .findFirst();
    }

    /** Leaves a feed as it was found. */
    void release(Claim claim) {
        jdbc.update(
                "update command.feed_run set claim = null, claimed_until = null where feed_id = ? and claim = ?",
                claim.feed().value(),
                claim.token());
    }

    /** Ends a run that read everything. */
    void succeed(Claim claim, Duration every, @Nullable DeliveryId delivery) {
        jdbc.update(
                """
                update command.feed_run set claim = null, claimed_until = null, failures = 0, last_error = null,
                    last_success_at = now(), next_run_at = now() + make_interval(secs => ?),
                    last_delivery = coalesce(?, last_delivery)
                where feed_id = ? and claim = ?
                """,
                every.toSeconds(),
                delivery == null ? null : delivery.value(),
                claim.feed().value(),
                claim.token());
    }

    /** Ends a run that failed. Each failure after another doubles the pause, up to an hour or the usual one. */
    void fail(Claim claim, Duration every, Failure failure, @Nullable DeliveryId delivery) {
        jdbc.update(
                """
                update command.feed_run set claim = null, claimed_until = null, failures = failures + 1,
                    last_error = ?::jsonb, last_delivery = coalesce(?, last_delivery),
                    next_run_at = now() + make_interval(secs => least(? * power(2, least(failures, ?)), greatest(?, ?)))
                where feed_id = ? and claim = ?
                """,
                json.writeValueAsString(failure),
                delivery == null ? null : delivery.value(),
                every.toSeconds(),
                DOUBLED_MAX,
                every.toSeconds(),
                PAUSE_MAX.toSeconds(),
                claim.feed().value(),
                claim.token());
    }

    /**
     * Stops the schedule of a feed, or lets it go on at once. A run at work comes to its end.
     *
     * @return whether there is such a feed, and it is pulled
     */
    boolean pause(FeedId feed, boolean paused) {
        return jdbc.update(
                        "update command.feed_run set paused = ?,"
                                + " next_run_at = case when ? then next_run_at else now() end where feed_id = ?",
                        paused,
                        paused,
                        feed.value())
                > 0;
    }

    Optional<FeedState> state(FeedId feed) {
        return jdbc
                .query(
                        "select r.*, claim is not null and claimed_until >= now() as running from command.feed_run r"
                                + " where feed_id = ?",
                        (row, _) -> state(row),
                        feed.value())
                .stream()
                .findFirst();
    }

    /** A row of the table, with {@code running} beside its columns. */
    FeedState state(ResultSet row) throws SQLException {
        var error = row.getString("last_error");
        var delivery = row.getString("last_delivery");
        return new FeedState(
                row.getBoolean("running"),
                row.getBoolean("paused"),
                instant(row.getTimestamp("last_run_at")),
                instant(row.getTimestamp("last_success_at")),
                row.getTimestamp("next_run_at").toInstant(),
                row.getInt("failures"),
                error == null ? null : json.readValue(error, Failure.class),
                delivery == null ? null : new DeliveryId(delivery));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
