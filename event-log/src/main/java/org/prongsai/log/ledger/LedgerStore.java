package org.prongsai.log.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.prongsai.engine.ledger.Tile;
import org.prongsai.engine.ledger.TileId;
import org.prongsai.engine.ledger.TileSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the ledger. */
final class LedgerStore implements TileSource {
    private static final int TILES_PER_STATEMENT = 64;
    private static final int ROWS_PER_FETCH = 1000;
    private static final String TILE = "select level, index, hashes, positions from ledger.tile where level = ?";

    /** In one statement, so that tiles and head are of one moment. */
    private static final String MISSHAPEN = """
            select t.level, t.index from ledger.tile t left join ledger.head h on true
            where t.level between 0 and 7 and t.index >= 0
              and (octet_length(t.hashes)
                    <> 32 * least(256, greatest(0, (coalesce(h.size, 0) >> (8 * t.level)) - 256 * t.index))
                or t.level > 0 and (t.positions is not null or t.last_position is not null)
                or t.level = 0 and (octet_length(t.positions) is distinct from octet_length(t.hashes) / 4
                    or ('x' || encode(substring(t.positions from octet_length(t.positions) - 7), 'hex'))::bit(64)::bigint
                        is distinct from t.last_position))
            order by t.level, t.index limit 50""";

    private static final String CHECKPOINT =
            "select size, note, last_position, reason, signed_at from ledger.checkpoint ";

    private final JdbcTemplate jdbc;

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    LedgerHead head() {
        return jdbc
                .query(
                        "select size, up_to from ledger.head",
                        (row, _) -> new LedgerHead(row.getLong(1), row.getLong(2)))
                .stream()
                .findFirst()
                .orElse(LedgerHead.NOTHING);
    }

    /**
     * Moves the head, in the caller's transaction; false where somebody else has moved it. Whoever did so first keeps others
     * from doing it until the transaction ends.
     */
    boolean move(LedgerHead from, LedgerHead to) {
        if (from.equals(LedgerHead.NOTHING)) {
            jdbc.update("insert into ledger.head (size, up_to) values (0, 0) on conflict do nothing");
        }
        return jdbc.update(
                        "update ledger.head set size = ?, up_to = ? where size = ? and up_to = ?",
                        to.size(),
                        to.upTo(),
                        from.size(),
                        from.upTo())
                == 1;
    }

    Optional<StoredTile> find(TileId id) {
        return jdbc.query(TILE + " and index = ?", (row, _) -> tile(row), id.level(), id.index()).stream()
                .findFirst();
    }

    @Override
    public Tile tile(TileId id) {
        return find(id).filter(tile -> tile.hashes().length > 0)
                .map(tile -> Tile.of(tile.hashes()))
                .orElseThrow(() -> new LedgerDamaged("the ledger has no tile %d/%d".formatted(id.level(), id.index())));
    }

    /** Where the event of a leaf stands in the log. */
    long position(long leaf) {
        int at = (int) (leaf % TileId.WIDTH);
        return find(new TileId(0, leaf / TileId.WIDTH))
                .filter(tile -> tile.width() > at)
                .orElseThrow(() -> new LedgerDamaged("the ledger has no leaf %d".formatted(leaf)))
                .position(at);
    }

    /** Some tiles of a level, in order; those that are not there are left out. */
    List<StoredTile> tiles(int level, long from, long to) {
        return jdbc.query(
                TILE + " and index >= ? and index < ? order by index", (row, _) -> tile(row), level, from, to);
    }

    /** The last position of a tile of level 0. */
    record Cut(long tile, long position) {}

    /** Every so-many-th tile of level 0, in order. */
    List<Cut> cuts(int everySo) {
        return jdbc.query("""
                select index, last_position from ledger.tile
                where level = 0 and index % ? = ? and last_position is not null order by index""", (row, _) -> new Cut(row.getLong(1), row.getLong(2)), everySo, everySo - 1);
    }

    /** Tiles that have not as many hashes and positions as the head says, or should not be there; some of them. */
    List<TileId> misshapen() {
        return jdbc.query(MISSHAPEN, (row, _) -> new TileId(row.getInt(1), row.getLong(2)));
    }

    void write(List<StoredTile> tiles) {
        jdbc.batchUpdate("""
                insert into ledger.tile (level, index, hashes, positions, last_position) values (?, ?, ?, ?, ?)
                on conflict (level, index) do update set hashes = excluded.hashes, positions = excluded.positions,
                    last_position = excluded.last_position""", tiles, TILES_PER_STATEMENT, (statement, tile) -> {
            statement.setInt(1, tile.id().level());
            statement.setLong(2, tile.id().index());
            statement.setBytes(3, tile.hashes());
            statement.setBytes(4, tile.positions());
            statement.setObject(5, tile.lastPosition(), Types.BIGINT);
        });
    }

    /** Which leaf the event at a position is; empty where the tree has none. */
    OptionalLong leaf(long position) {
        return tileAt(position).stream()
                .mapToLong(tile -> leaf(tile, position))
                .filter(leaf -> leaf >= 0)
                .findFirst();
    }

    /** The tile of level 0 in which the event at a position stands, if it is in the tree. */
    Optional<StoredTile> tileAt(long position) {
        return jdbc
                .query(
                        TILE + " and last_position >= ? order by last_position limit 1",
                        (row, _) -> tile(row),
                        0,
                        position)
                .stream()
                .findFirst();
    }

    /** Which leaf of a tile stands at a position; negative where none does. */
    static long leaf(StoredTile tile, long position) {
        int low = 0;
        int high = tile.width();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tile.position(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < tile.width() && tile.position(low) == position ? tile.id().index() * TileId.WIDTH + low : -1;
    }

    /** False where there is one of that size already. */
    boolean insert(StoredCheckpoint checkpoint) {
        return jdbc.update(
                        """
                        insert into ledger.checkpoint (size, note, last_position, reason, signed_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        checkpoint.size(),
                        checkpoint.note(),
                        checkpoint.lastPosition(),
                        checkpoint.reason().name(),
                        Timestamp.from(checkpoint.signedAt()))
                == 1;
    }

    Optional<StoredCheckpoint> latest() {
        return jdbc.query(CHECKPOINT + "order by size desc limit 1", (row, _) -> checkpoint(row)).stream()
                .findFirst();
    }

    Optional<StoredCheckpoint> ofSize(long size) {
        return jdbc.query(CHECKPOINT + "where size = ?", (row, _) -> checkpoint(row), size).stream()
                .findFirst();
    }

    /** The smallest that speaks of the event at a position. */
    Optional<StoredCheckpoint> covering(long position) {
        return jdbc
                .query(
                        CHECKPOINT + "where last_position >= ? order by size limit 1",
                        (row, _) -> checkpoint(row),
                        position)
                .stream()
                .findFirst();
    }

    /** Those smaller than a size, the largest first. */
    List<StoredCheckpoint> before(long size, int limit) {
        return jdbc.query(
                CHECKPOINT + "where size < ? order by size desc limit ?", (row, _) -> checkpoint(row), size, limit);
    }

    /** All of them, the smallest first. */
    void each(Consumer<StoredCheckpoint> consumer) {
        long after = -1;
        var some = page(after);
        while (!some.isEmpty()) {
            some.forEach(consumer);
            after = some.getLast().size();
            some = page(after);
        }
    }

    private List<StoredCheckpoint> page(long after) {
        return jdbc.query(
                CHECKPOINT + "where size > ? order by size limit ?",
                (row, _) -> checkpoint(row),
                after,
                ROWS_PER_FETCH);
    }

    Optional<String> vkey() {
        return Optional.ofNullable(jdbc.queryForList("select vkey from ledger.signer", String.class).stream()
                .findFirst()
                .orElse(null));
    }

    void keep(String vkey) {
        jdbc.update(
                "insert into ledger.signer (vkey) values (?) on conflict (only_row) do update set vkey = excluded.vkey",
                vkey);
    }

    private static StoredTile tile(ResultSet row) throws SQLException {
        return new StoredTile(new TileId(row.getInt(1), row.getLong(2)), row.getBytes(3), row.getBytes(4));
    }

    private static StoredCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new StoredCheckpoint(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                why(row.getString(4)),
                row.getTimestamp(5).toInstant());
    }

    /** Whoever changed the word changed nothing that counts. */
    private static StoredCheckpoint.Why why(String word) {
        for (var why : StoredCheckpoint.Why.values()) {
            if (why.name().equals(word)) {
                return why;
            }
        }
        return StoredCheckpoint.Why.SCHEDULE;
    }
}
