package org.prongsai.benchmarks.national.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.prongsai.engine.methodology.Instrument;

/**
 * PostgreSQL alone: answers in tables, ordered as the query groups them, with an index that holds every column it needs; no
 * event, no log, no second program.
 */
public final class PlainPostgres {
    private static final String SCHEMA = "peer";

    private final Connection connection;
    private final String query;

    /**
     * Loads the answers that hold; not part of what is measured.
     *
     * @param connection its settings are changed; in auto-commit mode
     */
    public PlainPostgres(Connection connection, AnswerFiles files, int threads) throws SQLException, IOException {
        this.connection = connection;
        SqlScores.run(
                connection,
                "drop schema if exists " + SCHEMA + " cascade",
                "create schema " + SCHEMA,
                "set work_mem = '256MB'",
                "set maintenance_work_mem = '256MB'",
                "set max_parallel_workers_per_gather = " + threads,
                "set parallel_setup_cost = 0",
                "set jit = off");
        for (var instrument : files.methodology().instruments()) {
            load(instrument, files);
        }
        query = new ScoreQuery(files.methodology(), false).sql(PlainPostgres::table);
    }

    private static String table(Instrument instrument) {
        return SCHEMA + ".answers_" + instrument.code();
    }

    private void load(Instrument instrument, AnswerFiles files) throws SQLException, IOException {
        var table = table(instrument);
        int slots = instrument.isChecklist()
                ? 0
                : files.methodology()
                        .slots(instrument.parts().getFirst().survey())
                        .size();
        var answers =
                IntStream.rangeClosed(1, slots).mapToObj(slot -> "a" + slot).toList();
        var columns = instrument.isChecklist()
                ? "assessment text collate \"C\", item text collate \"C\", value float8"
                : "assessment text collate \"C\", survey text collate \"C\", "
                        + answers.stream().map(answer -> answer + " smallint").collect(Collectors.joining(", "));
        var key = instrument.isChecklist() ? "assessment, item" : "assessment, survey";
        var included = instrument.isChecklist() ? "value" : String.join(", ", answers);
        SqlScores.run(connection, "create unlogged table %s_unordered (%s)".formatted(table, columns));
        try (var csv = Files.newInputStream(files.held(instrument))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s_unordered from stdin (format csv, header)".formatted(table), csv);
        }
        SqlScores.run(
                connection,
                "create unlogged table %1$s as select * from %1$s_unordered order by %2$s".formatted(table, key),
                "drop table %s_unordered".formatted(table),
                "create index on %s (%s) include (%s)".formatted(table, key, included),
                "vacuum (analyze) " + table);
    }

    /** All figures, into a table. */
    public void score() throws SQLException {
        SqlScores.run(
                connection,
                "drop table if exists " + SCHEMA + ".scores",
                "create unlogged table " + SCHEMA + ".scores as " + query);
    }

    /** How the database goes about it. */
    public String plan() throws SQLException {
        var plan = new StringBuilder();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain (analyze) " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** The figures computed last. */
    public NationalScores scores() throws SQLException {
        return SqlScores.read(connection, SCHEMA + ".scores");
    }

    /** Removes everything. */
    public void drop() throws SQLException {
        SqlScores.run(connection, "drop schema if exists " + SCHEMA + " cascade");
    }
}
