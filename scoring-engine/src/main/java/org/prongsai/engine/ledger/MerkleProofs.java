package org.prongsai.engine.ledger;

import java.util.ArrayList;
import java.util.List;

/** Proofs that a leaf is in a tree, and that a tree was only added to (RFC 9162, sections 2.1.3 and 2.1.4). */
public final class MerkleProofs {
    private MerkleProofs() {}

    /**
     * The hashes that lead from a leaf to the root, the lowest first.
     *
     * @throws IllegalArgumentException when there is no such leaf
     */
    public static List<Hash> inclusion(NodeSource nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of %d leaves has no leaf %d".formatted(size, index));
        }
        var proof = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                proof.add(subtree(nodes, middle, to));
                to = middle;
            } else {
                proof.add(subtree(nodes, from, middle));
                from = middle;
            }
        }
        return proof.reversed();
    }

    /**
     * The hashes that lead from the root of an earlier tree to that of a later one; none where they are the same, or the
     * earlier one is empty.
     *
     * @throws IllegalArgumentException when the earlier tree is the larger
     */
    public static List<Hash> consistency(NodeSource nodes, long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves does not follow one of %d".formatted(second, first));
        }
        var proof = new ArrayList<Hash>();
        if (first == 0 || first == second) {
            return proof;
        }
        long from = 0;
        long to = second;
        boolean known = true; // Whether the earlier tree's root is that of what is left.
        while (to != first) {
            long middle = from + split(to - from);
            if (first <= middle) {
                proof.add(subtree(nodes, middle, to));
                to = middle;
            } else {
                proof.add(subtree(nodes, from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            proof.add(subtree(nodes, from, to));
        }
        return proof.reversed();
    }

    /** Whether the proof leads from the leaf to the root. */
    public static boolean provesInclusion(Hash leaf, long index, TreeHead tree, List<Hash> proof) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        var hasher = new MerkleHasher();
        long place = index;
        long last = tree.size() - 1;
        var root = leaf;
        for (var hash : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                root = hasher.node(hash, root);
                int levels = Long.numberOfTrailingZeros(place); // Levels at which nothing stands to the right.
                place >>= levels;
                last >>= levels;
            } else {
                root = hasher.node(root, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && root.equals(tree.root());
    }

    /**
     * Whether the proof shows that the second tree begins with the leaves of the first. No proof leads from an empty tree to
     * another: every tree begins with its leaves.
     */
    public static boolean provesConsistency(TreeHead first, TreeHead second, List<Hash> proof) {
        if (first.size() == second.size()) {
            boolean possible = first.size() > 0 || first.root().equals(MerkleHash.empty());
            return possible && proof.isEmpty() && first.root().equals(second.root());
        }
        if (first.size() == 0 || first.size() > second.size()) {
            return false;
        }
        boolean perfect = Long.bitCount(first.size()) == 1; // Then the first root is itself where the proof begins.
        if (proof.isEmpty() && !perfect) {
            return false;
        }
        return perfect
                ? leads(first.root(), first, second, proof)
                : leads(proof.getFirst(), first, second, proof.subList(1, proof.size()));
    }

    /** @param start the root of the largest subtree that both trees have at the end of the first */
    private static boolean leads(Hash start, TreeHead first, TreeHead second, List<Hash> path) {
        var hasher = new MerkleHasher();
        int levels = Long.numberOfTrailingZeros(first.size());
        long place = first.size() - 1 >> levels;
        long last = second.size() - 1 >> levels;
        var root = start;
        var later = start;
        for (var hash : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                root = hasher.node(hash, root);
                later = hasher.node(hash, later);
                int above = Long.numberOfTrailingZeros(place);
                place >>= above;
                last >>= above;
            } else {
                later = hasher.node(later, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && root.equals(first.root()) && later.equals(second.root());
    }

    /**
     * The root of the leaves from {@code from} up to {@code to} as the tree has it; {@code from} is where such a subtree begins.
     */
    static Hash subtree(NodeSource nodes, long from, long to) {
        long size = to - from;
        if (size == 0) {
            return MerkleHash.empty();
        }
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, from >> level);
        }
        long middle = from + split(size);
        return MerkleHash.node(subtree(nodes, from, middle), subtree(nodes, middle, to));
    }

    /** The root of a tree of some size. */
    public static Hash root(NodeSource nodes, long size) {
        return subtree(nodes, 0, size);
    }

    /** How many leaves are in the left part of a tree: the largest power of two below its size, which is above 1. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
