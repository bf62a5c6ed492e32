package org.prongsai.engine.event;

/**
 * A signed checkpoint of the log's ledger, as a certification pins it: what the log was when the result became final.
 *
 * @param origin names the log
 * @param treeSize how many events it held
 * @param rootHash the root of the tree over them, in base64
 * @param note the signed note that says so, to the byte
 */
public record PinnedCheckpoint(String origin, long treeSize, String rootHash, String note) {
    public PinnedCheckpoint {
        Shape.text("origin", origin);
        Shape.text("rootHash", rootHash);
        Shape.text("note", note);
        if (treeSize < 1) {
            throw new IllegalArgumentException("treeSize is %d, not 1 or more".formatted(treeSize));
        }
    }
}
