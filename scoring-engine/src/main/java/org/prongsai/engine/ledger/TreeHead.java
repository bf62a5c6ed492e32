package org.prongsai.engine.ledger;

/**
 * What a Merkle tree of some size comes to.
 *
 * @param size how many leaves it has
 */
public record TreeHead(long size, Hash root) {
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has 0 leaves or more, not " + size);
        }
    }
}
