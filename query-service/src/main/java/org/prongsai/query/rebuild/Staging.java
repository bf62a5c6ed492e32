package org.prongsai.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.prongsai.query.projection.ReadTable;

/**
 * The new generation beside the old one: temporary tables of one connection, which nobody else sees and which are gone when
 * the connection is, whatever becomes of this process.
 */
final class Staging {
    /** To the byte: 80.0 is not 80.00. */
    private static final String DIFFER = "n *<> v";

    /** For a hash of some years' rows; states stand beside them and take no room in it. */
    private static final String ROOM_TO_COMPARE = "64MB";

    private final Connection connection;

    /** Tables of which the last comparison found rows that are not the same. */
    private final Set<ReadTable> changed = EnumSet.noneOf(ReadTable.class);

    Staging(Connection connection) {
        this.connection = connection;
    }

    static String name(ReadTable table) {
        return "pg_temp.next_" + table.table();
    }

    /** Which rows are not the same: their keys, and both positions. */
    private static String changes(ReadTable table) {
        return "pg_temp.changed_" + table.table();
    }

    private static List<String> keys(ReadTable table) {
        return List.of(table.key().split(", "));
    }

    void create() throws SQLException {
        execute("set work_mem = '%s'".formatted(ROOM_TO_COMPARE));
        for (var table : ReadTable.values()) {
            execute("create temporary table next_%s (like %s including storage)"
                    .formatted(table.table(), table.qualified()));
        }
    }

    void drop() throws SQLException {
        execute("reset work_mem");
        for (var table : ReadTable.values()) {
            execute("drop table if exists %s, %s".formatted(name(table), changes(table)));
        }
    }

    /** So that comparing is planned for as many rows as there are. */
    void analyze() throws SQLException {
        for (var table : ReadTable.values()) {
            execute("analyze %s (%s)".formatted(name(table), table.key()));
        }
    }

    void copy(BinaryRows rows) throws SQLException {
        copy(rows, name(rows.table()));
    }

    /** Straight into the tables that are read; for when they are empty. */
    void copyLive(BinaryRows rows) throws SQLException {
        copy(rows, rows.table().qualified());
    }

    private void copy(BinaryRows rows, String table) throws SQLException {
        if (rows.count() == 0) {
            return;
        }
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin (format binary)"
                        .formatted(table, String.join(", ", rows.table().columns())));
        copy.writeToCopy(rows.bytes(), 0, rows.length());
        long copied = copy.endCopy();
        if (copied != rows.count()) {
            throw new SQLException("%d of %d rows of %s were copied".formatted(copied, rows.count(), table));
        }
    }

    /** Takes rows out again that have to be written anew. */
    void remove(ReadTable table, Collection<String> firstKeys) throws SQLException {
        try (var delete = connection.prepareStatement("delete from %s where %s = any(?)"
                .formatted(name(table), keys(table).getFirst()))) {
            delete.setArray(1, connection.createArrayOf("text", firstKeys.toArray()));
            delete.executeUpdate();
        }
    }

    void clear(ReadTable table) throws SQLException {
        execute("delete from " + name(table));
    }

    /**
     * Compares the new generation with the tables that are read, row by row, and keeps which rows are not the same.
     *
     * @param position up to which the new generation goes
     */
    Differences compare(long position) throws SQLException {
        var counts = new long[Differences.Kind.values().length];
        var first = new ArrayList<Differences.Row>();
        changed.clear();
        for (var table : ReadTable.values()) {
            if (findChanges(table) > 0) {
                changed.add(table);
                for (var kind : Differences.Kind.values()) {
                    count(table, kind, position, counts, first);
                }
            }
        }
        return new Differences(
                counts[Differences.Kind.DIFFERING.ordinal()],
                counts[Differences.Kind.MISSING.ordinal()],
                counts[Differences.Kind.SURPLUS.ordinal()],
                first);
    }

    private int findChanges(ReadTable table) throws SQLException {
        execute("drop table if exists " + changes(table));
        var keys = keys(table).stream()
                .map(column -> "coalesce(n.%1$s, v.%1$s) as %1$s".formatted(column))
                .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(
                    """
                    create temporary table changed_%s as
                    select %s, n.position as next_position, v.position from %s n full join %s v on %s
                    where n.position is null or v.position is null or %s""".formatted(table.table(), keys, name(table), table.qualified(), same("n", "v", table), DIFFER));
        }
    }

    private void count(
            ReadTable table, Differences.Kind kind, long position, long[] counts, List<Differences.Row> first)
            throws SQLException {
        var key = keys(table).stream()
                .map(column -> "c.%s::text".formatted(column))
                .collect(Collectors.joining(" || ' ' || "));
        var sql = "select (%s) collate \"C\", count(*) over () from %s c where %s order by 1 limit %d"
                .formatted(
                        key,
                        changes(table),
                        switch (kind) {
                            case DIFFERING -> "c.next_position = c.position";
                            case MISSING ->
                                "c.position is null and c.next_position <= coalesce((select max(position) from view.progress), %d)"
                                        .formatted(position);
                            case SURPLUS -> "c.next_position is null and c.position <= " + position;
                        },
                        Differences.NAMED_MAX);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (rows.isFirst()) {
                    counts[kind.ordinal()] += rows.getLong(2);
                }
                if (first.size() < Differences.NAMED_MAX) {
                    first.add(new Differences.Row(table.table(), rows.getString(1), kind));
                }
            }
        }
    }

    /**
     * Makes the tables that are read equal to the new generation, in the transaction at hand, in which they were {@linkplain
     * #compare compared}. Only rows that differ are written; whoever reads meanwhile sees none of it before it commits.
     */
    void takeOver() throws SQLException {
        for (var table : changed) {
            execute("delete from %s v using %s c where %s and c.next_position is null"
                    .formatted(table.qualified(), changes(table), same("c", "v", table)));
        }
        if (changed.contains(ReadTable.SCORE)) {
            execute(announcement());
        }
        for (var table : changed) {
            var columns = String.join(", ", table.columns());
            var updates = table.columns().stream()
                    .map(column -> "%1$s = excluded.%1$s".formatted(column))
                    .collect(Collectors.joining(", "));
            execute("""
                    insert into %s (%s) select %s from %s n join %s c on %s
                    on conflict (%s) do update set %s""".formatted(
                    table.qualified(),
                    columns,
                    table.columns().stream().map(column -> "n." + column).collect(Collectors.joining(", ")),
                    name(table),
                    changes(table),
                    same("c", "n", table),
                    table.key(),
                    updates));
        }
    }

    /** As the live projection says it; sent when the transaction commits. */
    private static String announcement() {
        return """
                select pg_notify('prongsai_scores', json_build_object('assessmentId', n.assessment_id,
                    'position', n.position, 'total', n.total, 'level', n.level)::text)
                from %s n join %s c on %s""".formatted(name(ReadTable.SCORE), changes(ReadTable.SCORE), same("c", "n", ReadTable.SCORE));
    }

    private static String same(String one, String other, ReadTable table) {
        return keys(table).stream()
                .map(column -> "%1$s.%3$s = %2$s.%3$s".formatted(one, other, column))
                .collect(Collectors.joining(" and "));
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
