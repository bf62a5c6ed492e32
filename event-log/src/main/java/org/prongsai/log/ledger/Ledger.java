package org.prongsai.log.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.NodeSource;
import org.prongsai.engine.ledger.TiledNodes;
import org.prongsai.engine.ledger.TreeHead;

/**
 * The ledger for those who ask it. What it answers is read from its tables and not checked: proofs are, by whoever gets them,
 * against a signed checkpoint.
 */
public final class Ledger {
    private final LedgerStore store;

    Ledger(LedgerStore store) {
        this.store = store;
    }

    /** How far the tree has come. */
    public LedgerHead head() {
        return store.head();
    }

    /** The nodes of the tree; for one question, in one thread. */
    public NodeSource nodes() {
        return new TiledNodes(store);
    }

    /**
     * The root at some size.
     *
     * @throws LedgerDamaged when the tree lacks something of it
     */
    public TreeHead at(long size) {
        return new TreeHead(size, MerkleProofs.root(nodes(), size));
    }

    /** Which leaf the event at a position of the log is; empty where there is none, or it is too new. */
    public OptionalLong leaf(long position) {
        return store.leaf(position);
    }

    /** Where the event of a leaf stands in the log. */
    public long position(long leaf) {
        return store.position(leaf);
    }

    /** The hash of a leaf. */
    public Hash leafHash(long leaf) {
        return nodes().node(0, leaf);
    }

    /** The checkpoint of the largest size. */
    public Optional<StoredCheckpoint> latest() {
        return store.latest();
    }

    public Optional<StoredCheckpoint> ofSize(long size) {
        return store.ofSize(size);
    }

    /** The smallest that speaks of the event at a position. */
    public Optional<StoredCheckpoint> covering(long position) {
        return store.covering(position);
    }

    /** Those smaller than a size, the largest first. */
    public List<StoredCheckpoint> before(long size, int limit) {
        return store.before(size, limit);
    }
}
