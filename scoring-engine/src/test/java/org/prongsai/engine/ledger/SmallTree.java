package org.prongsai.engine.ledger;

import java.util.ArrayList;
import java.util.List;

/** A tree held whole in memory, its proofs made by the definitions of RFC 6962, section 2.1, word for word. */
final class SmallTree implements NodeSource {
    private final List<Hash> leaves;

    SmallTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** Leaves that differ from each other. */
    static SmallTree of(int size) {
        var leaves = new ArrayList<Hash>();
        for (int index = 0; index < size; index++) {
            leaves.add(leaf(index));
        }
        return new SmallTree(leaves);
    }

    static Hash leaf(int index) {
        return MerkleHash.leaf(new byte[] {(byte) index, (byte) (index >> 8)});
    }

    TreeHead head(int size) {
        return new TreeHead(size, mth(leaves.subList(0, size)));
    }

    Hash leafHash(int index) {
        return leaves.get(index);
    }

    @Override
    public Hash node(int level, long index) {
        int from = (int) (index << level);
        return mth(leaves.subList(from, from + (1 << level)));
    }

    Hash subtree(int from, int to) {
        return mth(leaves.subList(from, to));
    }

    private static Hash mth(List<Hash> d) {
        if (d.isEmpty()) {
            return MerkleHash.empty();
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = k(d.size());
        return MerkleHash.node(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    List<Hash> path(int m, int n) {
        return path(m, leaves.subList(0, n));
    }

    private static List<Hash> path(int m, List<Hash> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = k(d.size());
        return m < k
                ? with(path(m, d.subList(0, k)), mth(d.subList(k, d.size())))
                : with(path(m - k, d.subList(k, d.size())), mth(d.subList(0, k)));
    }

    List<Hash> proof(int m, int n) {
        return subproof(m, leaves.subList(0, n), true);
    }

    private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
        if (m == d.size()) {
            return b ? List.of() : List.of(mth(d));
        }
        int k = k(d.size());
        return m <= k
                ? with(subproof(m, d.subList(0, k), b), mth(d.subList(k, d.size())))
                : with(subproof(m - k, d.subList(k, d.size()), false), mth(d.subList(0, k)));
    }

    private static List<Hash> with(List<Hash> proof, Hash hash) {
        var longer = new ArrayList<>(proof);
        longer.add(hash);
        return longer;
    }

    /** The largest power of two smaller than n. */
    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }
}
