package org.prongsai.engine.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The nodes of a tree whose tiles are kept somewhere. Proofs ask for neighbouring nodes one after the other, so the last tile
 * of each level is remembered. Not thread-safe: one is made for one proof, or for some of the same tree.
 */
public final class TiledNodes implements NodeSource {
    private final TileSource tiles;
    private final @Nullable TileId[] known = new TileId[TileId.LEVELS_MAX];
    private final @Nullable Tile[] kept = new Tile[TileId.LEVELS_MAX];

    public TiledNodes(TileSource tiles) {
        this.tiles = tiles;
    }

    @Override
    public Hash node(int level, long index) {
        int height = level % TileId.HEIGHT;
        int nodes = TileId.WIDTH >> height; // So many of that height fit into a tile.
        var tile = tile(new TileId(level / TileId.HEIGHT, index / nodes));
        return tile.node(height, (int) (index % nodes));
    }

    private Tile tile(TileId id) {
        var last = kept[id.level()];
        if (last != null && id.equals(known[id.level()])) {
            return last;
        }
        var tile = tiles.tile(id);
        known[id.level()] = id;
        kept[id.level()] = tile;
        return tile;
    }
}
