package org.prongsai.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds as they are written down, for every process that shares the read side. */
@Component
final class RebuildStore {
    private static final int LISTED_MAX = 50;

    /** One that says it runs, while nobody holds the lock, does not: its process is gone. */
    private static final String SELECT = """
            select r.*, (select count(*) from pg_locks where locktype = 'advisory' and classid = %d and objid = %d
                and database = (select oid from pg_database where datname = current_database())) as running
            from view.rebuild r\s""".formatted(Session.LOCK_CLASS, Session.LOCK);

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.shared();

    RebuildStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called by whoever has the lock: what was not ended by now never will be. */
    void begin(String id, boolean dryRun) {
        jdbc.update(
                "update view.rebuild set state = 'INTERRUPTED', ended_at = clock_timestamp() where state = 'RUNNING'");
        jdbc.update("""
                insert into view.rebuild (rebuild_id, dry_run, state, phase, started_at)
                values (?, ?, 'RUNNING', 'SETTLING', clock_timestamp())""", id, dryRun);
    }

    /** Writes down how far it is, and tells whether somebody wants it to end. */
    boolean tell(String id, Progress progress) {
        return jdbc.queryForList(
                        """
                        update view.rebuild set phase = ?, events = ?, expected = ?, reading_ms = ?
                        where rebuild_id = ? returning cancel""",
                        Boolean.class,
                        progress.phase().name(),
                        progress.events(),
                        progress.expected(),
                        progress.readingMillis(),
                        id)
                .contains(true);
    }

    void end(String id, State state, Progress progress, @Nullable Outcome outcome, @Nullable String error) {
        var differences = outcome == null ? null : outcome.differences();
        jdbc.update(
                """
                update view.rebuild set state = ?, phase = 'ENDED', ended_at = clock_timestamp(), events = ?, expected = ?,
                    reading_ms = ?, position = ?, digest = ?, differences = ?::jsonb, error = ? where rebuild_id = ?""",
                state.name(),
                progress.events(),
                outcome == null ? progress.expected() : progress.events(),
                progress.readingMillis(),
                outcome == null ? null : outcome.position(),
                outcome == null ? null : outcome.digest(),
                differences == null ? null : json.writeValueAsString(differences),
                error,
                id);
    }

    /** False when there is none of that id that could be asked to end. */
    boolean cancel(String id) {
        return jdbc.update("update view.rebuild set cancel = true where rebuild_id = ? and state = 'RUNNING'", id) == 1;
    }

    Optional<RebuildReport> find(String id) {
        return jdbc.query(SELECT + "where rebuild_id = ?", (row, _) -> report(row), id).stream()
                .findFirst();
    }

    /** The latest first. */
    List<RebuildReport> list() {
        return jdbc.query(SELECT + "order by started_at desc, rebuild_id limit " + LISTED_MAX, (row, _) -> report(row));
    }

    Optional<RebuildReport> running() {
        return jdbc
                .query(SELECT + "where state = 'RUNNING' order by started_at desc limit 1", (row, _) -> report(row))
                .stream()
                .findFirst();
    }

    private RebuildReport report(ResultSet row) throws SQLException {
        var written = State.valueOf(row.getString("state"));
        var state = written == State.RUNNING && row.getLong("running") == 0 ? State.INTERRUPTED : written;
        long events = row.getLong("events");
        long expected = row.getLong("expected");
        long readingMillis = row.getLong("reading_ms");
        var phase = Phase.valueOf(row.getString("phase"));
        boolean reads = state == State.RUNNING && phase == Phase.READING && events > 0;
        Timestamp ended = row.getTimestamp("ended_at");
        long position = row.getLong("position");
        boolean noPosition = row.wasNull();
        var differences = row.getString("differences");
        return new RebuildReport(
                row.getString("rebuild_id"),
                row.getBoolean("dry_run"),
                state,
                phase,
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                events,
                expected,
                readingMillis == 0 ? 0 : 1000 * events / readingMillis,
                reads ? Math.ceilDiv((expected - events) * readingMillis, 1000 * events) : null,
                noPosition ? null : position,
                row.getString("digest"),
                differences == null ? null : json.readValue(differences, Differences.class),
                row.getString("error"));
    }
}
