package org.prongsai.benchmarks.national.peer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;

/** Reads figures from a relation that a {@link ScoreQuery} filled. */
final class SqlScores {
    private SqlScores() {}

    static NationalScores read(Connection connection, String relation) throws SQLException {
        var scores = new TreeMap<String, double[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select assessment, %s from %s".formatted(NationalScores.COLUMNS, relation))) {
            while (rows.next()) {
                var figures = NationalScores.none();
                for (int i = 0; i < figures.length; i++) {
                    double figure = rows.getDouble(i + 2);
                    figures[i] = rows.wasNull() ? Double.NaN : figure;
                }
                scores.put(rows.getString(1), figures);
            }
        }
        return new NationalScores(scores);
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
