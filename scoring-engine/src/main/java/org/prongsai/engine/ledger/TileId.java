package org.prongsai.engine.ledger;

/**
 * The name of a tile (C2SP tlog-tiles): 256 neighbouring hashes of one level in eight.
 *
 * @param level 0 for hashes of leaves, 1 for roots of full tiles of level 0, and so on
 * @param index its place among the tiles of its level
 */
public record TileId(int level, long index) {
    /** How many hashes a full tile holds. */
    public static final int WIDTH = 256;

    /** How many levels of the tree lie between two levels of tiles. */
    public static final int HEIGHT = 8;

    static final int LEVELS_MAX = 8;

    public TileId {
        if (level < 0 || level >= LEVELS_MAX || index < 0) {
            throw new IllegalArgumentException("there is no tile %d of level %d".formatted(index, level));
        }
    }

    /** How many hashes this tile holds in a tree of some size, 0 to 256. */
    public int width(long size) {
        long hashes = (size >> level * HEIGHT) - index * WIDTH;
        return (int) Math.clamp(hashes, 0, WIDTH);
    }
}
