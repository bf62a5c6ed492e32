package org.prongsai.engine.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The root of a growing Merkle tree, from the hashes of the perfect subtrees that it falls into: one for each bit that is set
 * in its size. Not thread-safe.
 */
public final class MerkleAccumulator {
    private static final int LEVELS = 63;

    private final MerkleHasher hasher = new MerkleHasher();
    private final byte[] peaks = new byte[LEVELS * Hash.BYTES];
    private final byte[] carry = new byte[Hash.BYTES];
    private long size;

    /** A tree without leaves. */
    public MerkleAccumulator() {}

    /**
     * Goes on from a {@link #state}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static MerkleAccumulator of(byte[] state) {
        long size = state.length < Long.BYTES ? -1 : ByteBuffer.wrap(state).getLong();
        if (size < 0 || state.length != Long.BYTES + Long.bitCount(size) * Hash.BYTES) {
            throw new IllegalArgumentException("these %d bytes are no state of a tree".formatted(state.length));
        }
        var accumulator = new MerkleAccumulator();
        accumulator.size = size;
        int at = Long.BYTES;
        for (int level = LEVELS - 1; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                System.arraycopy(state, at, accumulator.peaks, level * Hash.BYTES, Hash.BYTES);
                at += Hash.BYTES;
            }
        }
        return accumulator;
    }

    /** Adds the hash of the next leaf. */
    public void append(Hash leaf) {
        appendSubtree(0, leaf);
    }

    /** Adds the hash of the next leaf, 32 bytes from {@code at} on. */
    public void append(byte[] hashes, int at) {
        System.arraycopy(hashes, at, carry, 0, Hash.BYTES);
        addCarry(0);
    }

    /**
     * Adds the next {@code 2^level} leaves at once, of which only their common root is known.
     *
     * @throws IllegalArgumentException when the leaves so far are no multiple of as many
     */
    public void appendSubtree(int level, Hash root) {
        if (level < 0 || level >= LEVELS || (size & (1L << level) - 1) != 0) {
            throw new IllegalArgumentException("a subtree of level %d cannot follow %d leaves".formatted(level, size));
        }
        root.copyTo(carry, 0);
        addCarry(level);
    }

    private void addCarry(int from) {
        int level = from;
        while ((size >> level & 1) == 1) {
            hasher.node(peaks, level * Hash.BYTES, carry, 0, carry, 0);
            level++;
        }
        System.arraycopy(carry, 0, peaks, level * Hash.BYTES, Hash.BYTES);
        size = Math.addExact(size, 1L << from);
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (size == 0) {
            return MerkleHash.empty();
        }
        int level = Long.numberOfTrailingZeros(size);
        var root = Arrays.copyOfRange(peaks, level * Hash.BYTES, (level + 1) * Hash.BYTES);
        for (level++; level < LEVELS; level++) {
            if ((size >> level & 1) == 1) {
                hasher.node(peaks, level * Hash.BYTES, root, 0, root, 0);
            }
        }
        return Hash.of(root);
    }

    public TreeHead head() {
        return new TreeHead(size, root());
    }

    /** All that is needed to go on: the size in 8 bytes, then the hashes of the perfect subtrees, the largest first. */
    public byte[] state() {
        var state = ByteBuffer.allocate(Long.BYTES + Long.bitCount(size) * Hash.BYTES);
        state.putLong(size);
        for (int level = LEVELS - 1; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                state.put(peaks, level * Hash.BYTES, Hash.BYTES);
            }
        }
        return state.array();
    }
}
