package org.prongsai.command.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PackedAnswers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers, by stream, what sources said last. Beside the log: it may be forgotten, the log may not. */
@Component
class HeardVersions {
    private static final String COLUMNS = "stream, version, earlier, edits, changed_millis, answers, withdrawn";

    private final JdbcTemplate jdbc;

    HeardVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are known. */
    Map<String, HeardVersion> read(Collection<String> streams) {
        return streams.isEmpty()
                ? Map.of()
                : query("select " + COLUMNS + " from command.heard_version where stream = any(?)", streams);
    }

    /**
     * The same, kept away from everybody else until the transaction ends: two deliveries of one response would both take theirs
     * for the newer one. Always in the order of the names, so that two transactions never wait for each other.
     */
    Map<String, HeardVersion> own(Collection<String> streams) {
        if (streams.isEmpty()) {
            return Map.of();
        }
        var sorted = streams.stream().sorted().toArray(String[]::new);
        jdbc.update(
                "insert into command.heard_version (stream) select unnest(?::varchar[]) on conflict do nothing",
                (Object) sorted);
        return query(
                "select " + COLUMNS + " from command.heard_version where stream = any(?) order by stream for update",
                List.of(sorted));
    }

    private Map<String, HeardVersion> query(String select, Collection<String> streams) {
        var found = new HashMap<String, HeardVersion>();
        jdbc.query(
                select,
                row -> {
                    found.put(row.getString("stream"), version(row));
                },
                (Object) streams.toArray(String[]::new));
        return found;
    }

    private static HeardVersion version(ResultSet row) throws SQLException {
        var answers = row.getString("answers");
        return new HeardVersion(
                new SourceVersion(
                        row.getString("version"),
                        Set.of((String[]) row.getArray("earlier").getArray()),
                        row.getObject("edits", Integer.class),
                        row.getObject("changed_millis", Long.class)),
                answers == null ? null : new PackedAnswers(answers),
                row.getBoolean("withdrawn"));
    }

    void write(Map<String, HeardVersion> heard) {
        jdbc.batchUpdate(
                """
                update command.heard_version
                set version = ?, earlier = ?, edits = ?, changed_millis = ?, answers = ?, withdrawn = ?
                where stream = ?""",
                heard.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static @Nullable Object[] row(String stream, HeardVersion heard) {
        var version = heard.version();
        var answers = heard.answers();
        return new @Nullable Object[] {
            version.name(),
            version.earlier().stream().sorted().toArray(String[]::new),
            version.edits(),
            version.changedMillis(),
            answers == null ? null : answers.toString(),
            heard.withdrawn(),
            stream
        };
    }
}
