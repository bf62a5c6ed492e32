package org.prongsai.engine.ledger;

import java.util.Arrays;

/**
 * The canonical bytes of a stored event, which are the leaf of the Merkle tree: one JSON object in the form of RFC 8785 with
 * the columns of the event table. Payload and metadata are JSON texts that hold the stored text as it is, so that a change of
 * any byte shows: a nested object would hide one of spelling, such as 92.850 for 92.85. There is no line break inside, so a
 * line of a file can be a leaf. By the million, use {@link LeafWriter} and {@link LeafReader}.
 */
public final class LeafEncoding {
    private LeafEncoding() {}

    /** @throws UnencodableEvent when the event has no such bytes */
    public static byte[] bytes(StoredEvent event) {
        var writer = new LeafWriter().event(event);
        return Arrays.copyOf(writer.bytes(), writer.length());
    }

    /** @throws MalformedLeaf when {@link #bytes} gives these bytes for no event */
    public static StoredEvent read(byte[] leaf) {
        var reader = new LeafReader();
        reader.read(leaf, 0, leaf.length);
        return reader.event();
    }
}
