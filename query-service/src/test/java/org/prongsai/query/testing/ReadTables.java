package org.prongsai.query.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.prongsai.log.EventLog;
import org.prongsai.query.projection.ProjectionProgress;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read models from outside: how far they are, and what they hold. */
public final class ReadTables {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> TABLES =
            List.of("assessment", "plan", "agency", "score", "methodology", "progress");

    private final ProjectionProgress progress;
    private final EventLog log;
    private final JdbcTemplate jdbc;

    ReadTables(ProjectionProgress progress, EventLog log, JdbcTemplate jdbc) {
        this.progress = progress;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Takes everything out, so that the projection begins anew; to be called while it stands still. */
    public void clear() {
        jdbc.execute("truncate view.follower, view.%s".formatted(String.join(", view.", TABLES)));
    }

    /** Waits until every event of the log is folded. */
    public void awaitAll() {
        await(log.lastPosition());
    }

    public long position() {
        return progress.position();
    }

    public void await(long position) {
        Await.until(
                PATIENCE,
                () -> progress.position() >= position,
                () -> "projection at %d, log at %d".formatted(progress.position(), position));
    }

    /** Waits until a query answers true. */
    public void awaitSql(String query) {
        Await.until(
                PATIENCE,
                () -> Boolean.TRUE.equals(jdbc.queryForList(query, Boolean.class).stream()
                        .findFirst()
                        .orElse(false)),
                () -> query + " in " + dump());
    }

    /** Every row of every table that is folded from the log, as text, in the order of the rows' text. */
    public SequencedMap<String, List<String>> dump() {
        var dump = new LinkedHashMap<String, List<String>>();
        for (var table : TABLES) {
            dump.put(
                    table,
                    new ArrayList<>(jdbc.queryForList(
                            "select t::text from view.%s t order by t::text collate \"C\"".formatted(table),
                            String.class)));
        }
        return dump;
    }
}
