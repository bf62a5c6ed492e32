package org.prongsai.engine.ledger;

/** Where proofs find the hashes of a tree. */
@FunctionalInterface
public interface NodeSource {

    /**
     * The root of a perfect subtree.
     *
     * @param level it has {@code 2^level} leaves; 0 for a leaf
     * @param index its place among those of its level: its first leaf is {@code index * 2^level}
     * @throws IllegalStateException when the tree has no such subtree, or it is lost
     */
    Hash node(int level, long index);
}
