package org.prongsai.engine.ledger;

import java.util.Arrays;

/** The hashes of one tile, 1 to 256 of them; fewer than 256 only at the right edge of a tree. Never changes. */
public final class Tile {
    private final byte[] hashes;

    private Tile(byte[] hashes) {
        this.hashes = hashes;
    }

    /**
     * A tile of hashes one after the other.
     *
     * @throws IllegalArgumentException when these are not the bytes of 1 to 256 hashes
     */
    public static Tile of(byte[] hashes) {
        int width = hashes.length / Hash.BYTES;
        if (hashes.length % Hash.BYTES != 0 || width < 1 || width > TileId.WIDTH) {
            throw new IllegalArgumentException("these %d bytes are no tile".formatted(hashes.length));
        }
        return new Tile(hashes.clone());
    }

    /** How many hashes it holds. */
    public int width() {
        return hashes.length / Hash.BYTES;
    }

    public Hash hash(int place) {
        return Hash.at(hashes, place * Hash.BYTES);
    }

    /** A fresh copy of all hashes, one after the other. */
    public byte[] bytes() {
        return hashes.clone();
    }

    /**
     * The root above some of its hashes.
     *
     * @param height how many levels above the tile's hashes, 0 to 8
     * @param place among the nodes of that height in this tile
     * @throws IllegalStateException when the tile does not hold all hashes below that node
     */
    public Hash node(int height, int place) {
        int from = place << height;
        if (from + (1 << height) > width()) {
            throw new IllegalStateException(
                    "a tile of width %d has no node %d of height %d".formatted(width(), place, height));
        }
        return height == 0 ? hash(place) : new MerkleHasher().perfect(hashes, from * Hash.BYTES, height);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tile that && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "tile of width " + width();
    }
}
