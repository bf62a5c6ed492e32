package org.prongsai.engine.ledger;

/** Where the tiles of a tree are. */
@FunctionalInterface
public interface TileSource {

    /**
     * A tile, with at least the hashes it has in the tree that is asked about.
     *
     * @throws IllegalStateException when there is none
     */
    Tile tile(TileId id);
}
