package org.prongsai.engine.ledger;

import java.security.DigestException;
import java.security.MessageDigest;

/**
 * The hashes of {@link MerkleHash} by the million: from ranges of bytes into ranges of bytes. Not thread-safe; one is used for
 * many hashes.
 */
public final class MerkleHasher {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = Hash.digest();
    private byte[] scratch = {};

    /** Hashes a leaf whose bytes stand between {@code from} and {@code to}. */
    public void leaf(byte[] bytes, int from, int to, byte[] into, int at) {
        digest.update(LEAF);
        digest.update(bytes, from, to - from);
        finish(into, at);
    }

    /** Hashes a node; what is written may lie over what is read. */
    public void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] into, int at) {
        digest.update(NODE);
        digest.update(left, leftAt, Hash.BYTES);
        digest.update(right, rightAt, Hash.BYTES);
        finish(into, at);
    }

    public Hash node(Hash left, Hash right) {
        var pair = new byte[2 * Hash.BYTES];
        left.copyTo(pair, 0);
        right.copyTo(pair, Hash.BYTES);
        node(pair, 0, pair, Hash.BYTES, pair, 0);
        return Hash.at(pair, 0);
    }

    /**
     * The root of a perfect subtree, which can be worked out apart from all others.
     *
     * @param hashes hold those of its {@code 2^height} leaves, or of as many nodes of one level, from {@code from} on
     */
    public Hash perfect(byte[] hashes, int from, int height) {
        if (height == 0) {
            return Hash.at(hashes, from);
        }
        int pairs = 1 << height - 1;
        if (scratch.length < pairs * Hash.BYTES) {
            scratch = new byte[pairs * Hash.BYTES];
        }
        join(hashes, from, pairs);
        for (int rest = pairs / 2; rest > 0; rest /= 2) {
            join(scratch, 0, rest);
        }
        return Hash.at(scratch, 0);
    }

    private void join(byte[] hashes, int from, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            int left = from + 2 * pair * Hash.BYTES;
            node(hashes, left, hashes, left + Hash.BYTES, scratch, pair * Hash.BYTES);
        }
    }

    private void finish(byte[] into, int at) {
        try {
            digest.digest(into, at, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalArgumentException("there is no room for a hash", e);
        }
    }
}
