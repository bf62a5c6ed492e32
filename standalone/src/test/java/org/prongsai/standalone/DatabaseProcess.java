package org.prongsai.standalone;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process that commits row after row, and tells after each commit, until it is killed. */
final class DatabaseProcess {
    private static final int ROWS_MAX = 1_000_000;

    private DatabaseProcess() {}

    public static void main(String[] args) throws Exception {
        try (var database = EmbeddedDatabase.start(Path.of(args[0]));
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var create = connection.createStatement();
                var insert = connection.prepareStatement("insert into committed values (?)")) {
            create.execute("create table if not exists committed (row integer primary key)");
            for (var row = 1; row <= ROWS_MAX; row++) {
                insert.setInt(1, row);
                insert.executeUpdate();
                System.out.println("committed " + row);
            }
        }
    }
}
