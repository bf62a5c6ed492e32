package org.prongsai.log.ledger;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.ledger.GrowingTiles;
import org.prongsai.engine.ledger.Tile;
import org.prongsai.engine.ledger.TileId;

/** Which tiles change when leaves are added to a tree. */
final class TreeGrowth {
    private TreeGrowth() {}

    /**
     * The tiles that are new or longer than before.
     *
     * @param size of the tree before
     * @param store has the tiles that are not full yet
     * @throws LedgerDamaged when one of those is not what a tree of that size has
     */
    static List<StoredTile> tiles(long size, Leaves leaves, LedgerStore store) {
        var changed = withLeaves(size, leaves, store);
        var growing = GrowingTiles.from(
                size, id -> Tile.of(whole(id, size, store).hashes()), (id, tile) -> addUpper(changed, id, tile));
        growing.append(leaves.hashes(), 0, leaves.count());
        for (var open : growing.open()) {
            if (open.id().width(size) < open.tile().width()) {
                addUpper(changed, open.id(), open.tile());
            }
        }
        return changed;
    }

    private static void addUpper(List<StoredTile> changed, TileId id, Tile tile) {
        if (id.level() > 0) {
            changed.add(new StoredTile(id, tile.bytes(), null));
        }
    }

    private static List<StoredTile> withLeaves(long size, Leaves leaves, LedgerStore store) {
        var tiles = new ArrayList<StoredTile>();
        int from = 0;
        while (from < leaves.count()) {
            long leaf = size + from;
            var id = new TileId(0, leaf / TileId.WIDTH);
            var begun = leaf % TileId.WIDTH == 0 ? StoredTile.empty(id) : whole(id, size, store);
            int to = Math.min(leaves.count(), from + TileId.WIDTH - begun.width());
            tiles.add(begun.with(leaves, from, to));
            from = to;
        }
        return tiles;
    }

    private static StoredTile whole(TileId id, long size, LedgerStore store) {
        return store.find(id)
                .filter(tile -> tile.isWhole(size))
                .orElseThrow(() -> new LedgerDamaged("tile %d/%d of the ledger is not what a tree of %d events has"
                        .formatted(id.level(), id.index(), size)));
    }
}
