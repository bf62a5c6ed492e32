package org.prongsai.benchmarks.national.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prongsai.engine.methodology.Instrument;

/** DuckDB within this process, over CSV or Parquet files of the answers. Its driver is there in the build profile {@code peers}. */
public final class DuckDb implements AutoCloseable {
    private final Connection connection;
    private final AnswerFiles files;
    private final String fromCsv;
    private final String fromParquet;

    /** Whether the driver is there. */
    public static boolean isThere() {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Makes the Parquet files from the CSV files, the changes in the order of positions. */
    public DuckDb(AnswerFiles files, int threads) throws SQLException {
        this.files = files;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        SqlScores.run(connection, "set threads = " + threads);
        for (var instrument : files.methodology().instruments()) {
            SqlScores.run(
                    connection,
                    "copy (select * from %s order by assessment) to '%s' (format parquet)"
                            .formatted(csv(instrument, false), parquet(instrument, false)),
                    "copy (select * from %s order by position) to '%s' (format parquet)"
                            .formatted(csv(instrument, true), parquet(instrument, true)));
        }
        var query = new ScoreQuery(files.methodology(), false);
        fromCsv = query.sql(instrument -> csv(instrument, false));
        fromParquet = query.sql(instrument -> "'%s'".formatted(parquet(instrument, false)));
    }

    private String csv(Instrument instrument, boolean changes) {
        var columns = instrument.isChecklist()
                ? "'assessment': 'varchar', 'item': 'varchar', 'value': 'double'"
                : "'assessment': 'varchar', 'survey': 'varchar', " + answers(instrument);
        var before = !changes
                ? ""
                : instrument.isChecklist() ? "'position': 'bigint', " : "'position': 'bigint', 'sign': 'smallint', ";
        return "read_csv('%s', header = true, columns = {%s%s})"
                .formatted(changes ? files.changes(instrument) : files.held(instrument), before, columns);
    }

    private String answers(Instrument instrument) {
        int slots = files.methodology()
                .slots(instrument.parts().getFirst().survey())
                .size();
        return IntStream.rangeClosed(1, slots)
                .mapToObj("'a%d': 'smallint'"::formatted)
                .collect(Collectors.joining(", "));
    }

    private String parquet(Instrument instrument, boolean changes) {
        return (changes ? files.changes(instrument) : files.held(instrument))
                .toString()
                .replace(".csv", ".parquet");
    }

    /** All figures from the answers that hold, as CSV. */
    public void scoreCsv() throws SQLException {
        SqlScores.run(connection, "create or replace table scores as " + fromCsv);
    }

    /** All figures from the answers that hold, as Parquet. */
    public void scoreParquet() throws SQLException {
        SqlScores.run(connection, "create or replace table scores as " + fromParquet);
    }

    /** All figures as of a position, from the changes as Parquet. */
    public void scoreAsOf(long position) throws SQLException {
        var query = new ScoreQuery(files.methodology(), true)
                .sql(instrument -> instrument.isChecklist()
                        ? ("(select assessment, item, arg_max(value, position) as value from '%s' where position <= %d"
                                        + " group by assessment, item)")
                                .formatted(parquet(instrument, true), position)
                        : "(select * from '%s' where position <= %d)".formatted(parquet(instrument, true), position));
        SqlScores.run(connection, "create or replace table scores as " + query);
    }

    /** The figures computed last. */
    public NationalScores scores() throws SQLException {
        return SqlScores.read(connection, "scores");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
