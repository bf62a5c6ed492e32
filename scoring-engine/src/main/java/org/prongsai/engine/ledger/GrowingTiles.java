package org.prongsai.engine.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The tiles of a growing tree: hands over each as it becomes full, and knows the open ones at the right edge, from which the
 * root follows. Not thread-safe.
 */
public final class GrowingTiles {
    private static final int TILE_BYTES = TileId.WIDTH * Hash.BYTES;

    /** A tile with its name. */
    public record Named(TileId id, Tile tile) {}

    private final MerkleHasher hasher = new MerkleHasher();
    private final byte[][] open = new byte[TileId.LEVELS_MAX][];
    private final BiConsumer<TileId, Tile> full;
    private long size;

    private GrowingTiles(BiConsumer<TileId, Tile> full) {
        this.full = full;
        Arrays.setAll(open, _ -> new byte[0]);
    }

    /**
     * A tree without leaves.
     *
     * @param full takes every tile that becomes full; those of lower levels come first
     */
    public static GrowingTiles empty(BiConsumer<TileId, Tile> full) {
        return new GrowingTiles(full);
    }

    /**
     * Goes on from a tree of some size.
     *
     * @param tiles are asked for the open ones only; they may hold more than such a tree has
     */
    public static GrowingTiles from(long size, TileSource tiles, BiConsumer<TileId, Tile> full) {
        var growing = new GrowingTiles(full);
        growing.size = size;
        for (int level = 0; level < TileId.LEVELS_MAX; level++) {
            var id = openAt(level, size);
            int width = id.width(size);
            if (width > 0) {
                var bytes = tiles.tile(id).bytes();
                if (bytes.length < width * Hash.BYTES) {
                    throw new IllegalStateException("%s lacks hashes of a tree of %d leaves".formatted(id, size));
                }
                growing.room(level);
                System.arraycopy(bytes, 0, growing.open[level], 0, width * Hash.BYTES);
            }
        }
        return growing;
    }

    /** Adds hashes of leaves that stand one after the other. */
    public void append(byte[] leaves, int at, int count) {
        room(0);
        int added = 0;
        while (added < count) {
            int width = (int) (size % TileId.WIDTH);
            int some = Math.min(count - added, TileId.WIDTH - width);
            System.arraycopy(leaves, at + added * Hash.BYTES, open[0], width * Hash.BYTES, some * Hash.BYTES);
            size += some;
            added += some;
            if (width + some == TileId.WIDTH) {
                close();
            }
        }
    }

    public void append(Hash leaf) {
        append(leaf.bytes(), 0, 1);
    }

    /** The tile of the lowest level has become full, and perhaps those above it. */
    private void close() {
        for (int level = 0; size % (1L << (level + 1) * TileId.HEIGHT) == 0; level++) { // Nobody has 2^56 leaves.
            long index = (size >> (level + 1) * TileId.HEIGHT) - 1;
            full.accept(new TileId(level, index), Tile.of(open[level]));
            room(level + 1);
            int place = (int) (index % TileId.WIDTH);
            hasher.perfect(open[level], 0, TileId.HEIGHT).copyTo(open[level + 1], place * Hash.BYTES);
        }
    }

    private void room(int level) {
        if (open[level].length == 0) {
            open[level] = new byte[TILE_BYTES];
        }
    }

    /** The tiles that are not full, the lowest level first; a tree whose last tile has just become full has none there. */
    public List<Named> open() {
        var tiles = new ArrayList<Named>();
        for (int level = 0; level < TileId.LEVELS_MAX; level++) {
            var id = openAt(level, size);
            int width = id.width(size);
            if (width > 0) {
                tiles.add(new Named(id, Tile.of(Arrays.copyOf(open[level], width * Hash.BYTES))));
            }
        }
        return tiles;
    }

    public long size() {
        return size;
    }

    public TreeHead head() {
        var tiles = open();
        var nodes = new TiledNodes(id -> tiles.stream()
                .filter(named -> named.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " is not open"))
                .tile());
        return new TreeHead(size, MerkleProofs.root(nodes, size));
    }

    /** The tile that the next hash of a level goes into. */
    private static TileId openAt(int level, long size) {
        int bits = (level + 1) * TileId.HEIGHT;
        return new TileId(level, bits < Long.SIZE ? size >> bits : 0);
    }
}
