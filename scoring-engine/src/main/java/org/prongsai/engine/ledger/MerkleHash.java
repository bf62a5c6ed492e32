package org.prongsai.engine.ledger;

/** The three kinds of hashes in a Merkle tree (RFC 6962, section 2.1; RFC 9162, section 2.1.1). */
public final class MerkleHash {
    private static final Hash EMPTY = Hash.sha256(new byte[0]);

    private MerkleHash() {}

    /** The root of a tree without leaves. */
    public static Hash empty() {
        return EMPTY;
    }

    /** The hash of a leaf: SHA-256 over 0x00 and its bytes. */
    public static Hash leaf(byte[] bytes) {
        var hash = new byte[Hash.BYTES];
        new MerkleHasher().leaf(bytes, 0, bytes.length, hash, 0);
        return Hash.at(hash, 0);
    }

    /** The hash of a node above two others: SHA-256 over 0x01 and both hashes. */
    public static Hash node(Hash left, Hash right) {
        return new MerkleHasher().node(left, right);
    }
}
