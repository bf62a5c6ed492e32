package org.prongsai.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.ledger.Verification;
import org.prongsai.query.ledger.VerificationReport.State;
import org.prongsai.query.ledger.VerificationReport.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Verifications as they are written down, for every process that shares the read side. */
@Component
final class VerificationStore {
    /** Two numbers that nobody else uses in this database: whoever verifies holds this lock. */
    static final String LOCK = "(25660, 5)";

    private static final int LISTED_MAX = 20;

    /** One that says it runs, while nobody holds the lock, does not: its process is gone. */
    private static final String SELECT = """
            select v.*, exists (select from pg_locks where locktype = 'advisory' and classid = 25660 and objid = 5
                and database = (select oid from pg_database where datname = current_database())) as running
            from view.verification v\s""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.shared();

    VerificationStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called by whoever has the lock: what was not ended by now never will be. */
    void begin(String id, boolean withKept) {
        jdbc.update("""
                update view.verification set state = 'INTERRUPTED', ended_at = clock_timestamp() where state = 'RUNNING'""");
        jdbc.update("""
                insert into view.verification (verification_id, state, started_at, with_kept)
                values (?, 'RUNNING', clock_timestamp(), ?)""", id, withKept);
    }

    void tell(String id, long events, long expected) {
        jdbc.update(
                "update view.verification set events = ?, expected = ? where verification_id = ?",
                events,
                expected,
                id);
    }

    void end(String id, State state, Verification.@Nullable Report report, @Nullable String error) {
        jdbc.update(
                """
                update view.verification set state = ?, ended_at = clock_timestamp(), report = ?::jsonb, error = ?,
                    events = coalesce(?, events) where verification_id = ?""",
                state.name(),
                report == null ? null : json.writeValueAsString(report),
                error,
                report == null ? null : report.events(),
                id);
    }

    Optional<VerificationReport> find(String id) {
        return jdbc.query(SELECT + "where verification_id = ?", (row, _) -> report(row), id).stream()
                .findFirst();
    }

    /** The latest first. */
    List<VerificationReport> list() {
        return jdbc.query(
                SELECT + "order by started_at desc, verification_id limit " + LISTED_MAX, (row, _) -> report(row));
    }

    private VerificationReport report(ResultSet row) throws SQLException {
        var written = State.valueOf(row.getString("state"));
        var ended = row.getTimestamp("ended_at");
        var stored = row.getString("report");
        var report = stored == null ? null : json.readValue(stored, Verification.Report.class);
        return new VerificationReport(
                row.getString("verification_id"),
                written == State.RUNNING && !row.getBoolean("running") ? State.INTERRUPTED : written,
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("events"),
                row.getLong("expected"),
                row.getBoolean("with_kept"),
                report == null ? null : report.verified() ? Verdict.VERIFIED : Verdict.DIFFERS,
                report,
                row.getString("error"));
    }
}
