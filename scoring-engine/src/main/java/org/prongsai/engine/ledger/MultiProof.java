package org.prongsai.engine.ledger;

import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One proof that many leaves are in a tree. The tree is walked as RFC 6962 divides it, from left to right: of a part without
 * any of the leaves the root is in the proof; a part that is one of the leaves has that leaf's hash; any other part is divided
 * further. So leaves and proof are both read once, in order, and neither has to fit in memory.
 */
public final class MultiProof {
    private static final long NONE = Long.MAX_VALUE;

    private final long size;
    private final PrimitiveIterator.OfLong indices;
    private final MerkleHasher hasher = new MerkleHasher();
    private long next = -1;

    private MultiProof(long size, PrimitiveIterator.OfLong indices) {
        this.size = size;
        this.indices = indices;
        advance();
    }

    /**
     * Makes the proof.
     *
     * @param indices of the leaves, rising
     * @param proof takes its hashes, in order
     * @throws ProofRefused when the indices do not rise, or the tree has no such leaf
     */
    public static void prove(NodeSource nodes, long size, PrimitiveIterator.OfLong indices, Consumer<Hash> proof) {
        if (size > 0) {
            new MultiProof(size, indices).prove(nodes, 0, size, proof);
        } else if (indices.hasNext()) {
            throw new ProofRefused("a tree without leaves has no leaf " + indices.nextLong());
        }
    }

    /**
     * The root to which leaves and a proof lead. Only where it is the root of the tree is anything proved; the caller also sees
     * to it that nothing of the proof is left over.
     *
     * @param indices of the leaves, rising
     * @param leaves gives the hash of each leaf, in the order of the indices
     * @param proof gives the proof's next hash
     * @throws ProofRefused when the indices do not rise, or the tree has no such leaf; or whatever a supplier throws
     */
    public static Hash root(long size, PrimitiveIterator.OfLong indices, Supplier<Hash> leaves, Supplier<Hash> proof) {
        if (size > 0) {
            return new MultiProof(size, indices).root(0, size, leaves, proof);
        }
        if (indices.hasNext()) {
            throw new ProofRefused("a tree without leaves has no leaf " + indices.nextLong());
        }
        return MerkleHash.empty();
    }

    private void prove(NodeSource nodes, long from, long to, Consumer<Hash> proof) {
        if (next >= to) {
            proof.accept(MerkleProofs.subtree(nodes, from, to));
        } else if (to - from == 1) {
            advance();
        } else {
            long middle = from + MerkleProofs.split(to - from);
            prove(nodes, from, middle, proof);
            prove(nodes, middle, to, proof);
        }
    }

    private Hash root(long from, long to, Supplier<Hash> leaves, Supplier<Hash> proof) {
        if (next >= to) {
            return proof.get();
        }
        if (to - from == 1) {
            var leaf = leaves.get(); // Before anything further is asked of the indices.
            advance();
            return leaf;
        }
        long middle = from + MerkleProofs.split(to - from);
        var left = root(from, middle, leaves, proof);
        return hasher.node(left, root(middle, to, leaves, proof));
    }

    private void advance() {
        long before = next;
        next = indices.hasNext() ? indices.nextLong() : NONE;
        if (next <= before) {
            throw new ProofRefused("leaf %d does not follow leaf %d".formatted(next, before));
        }
        if (next != NONE && next >= size) {
            throw new ProofRefused("a tree of %d leaves has no leaf %d".formatted(size, next));
        }
    }
}
