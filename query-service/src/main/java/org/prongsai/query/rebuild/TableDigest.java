package org.prongsai.query.rebuild;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.prongsai.query.projection.ReadTable;

/** SHA-256 over every row of the read tables, table by table, in the order of keys: equal tables, and no others, are equal. */
final class TableDigest {
    private TableDigest() {}

    /** @param connection in a transaction in which the tables do not change */
    static String of(Connection connection) throws SQLException {
        var digest = sha256();
        for (var table : ReadTable.values()) {
            add(
                    connection,
                    "select %s from %s order by %s"
                            .formatted(String.join(", ", table.columns()), table.qualified(), table.key()),
                    digest);
        }
        add(connection, "select projection, position, at from view.progress order by projection", digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Connection connection, String query, MessageDigest digest) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (%s) to stdout (format binary)".formatted(query));
        for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
