package org.prongsai.log.ledger;

import org.prongsai.engine.ledger.LeafWriter;
import org.prongsai.engine.ledger.MerkleHasher;
import org.prongsai.log.bulk.StoredRow;
import org.prongsai.log.bulk.StoredRow.Column;

/** The hashes of events, from the bytes that the database sends. One is used for many events, by one thread. */
final class LeafHasher {
    private final LeafWriter writer = new LeafWriter();
    private final MerkleHasher hasher = new MerkleHasher();

    /**
     * Adds the next event of a range.
     *
     * @throws org.prongsai.engine.ledger.UnencodableEvent when it has no canonical bytes
     */
    void add(StoredRow row, Leaves leaves) {
        write(row, row.position());
        int at = leaves.add(row.position());
        hasher.leaf(writer.bytes(), 0, writer.length(), leaves.hashes(), at);
    }

    /** Writes the hash that an event would have at another position. */
    void hash(StoredRow row, long position, byte[] into, int at) {
        write(row, position);
        hasher.leaf(writer.bytes(), 0, writer.length(), into, at);
    }

    /** Writes the leaf itself; good until the next. */
    LeafWriter leaf(StoredRow row) {
        write(row, row.position());
        return writer;
    }

    private void write(StoredRow row, long position) {
        var bytes = row.bytes();
        writer.id(bytes, row.from(Column.ID), row.to(Column.ID))
                .metadata(bytes, row.from(Column.METADATA), row.to(Column.METADATA))
                .payload(bytes, row.from(Column.PAYLOAD), row.to(Column.PAYLOAD))
                .position(position)
                .recordedAt(bytes, row.from(Column.RECORDED_AT), row.to(Column.RECORDED_AT));
        if (row.has(Column.REVISION)) {
            writer.revision(bytes, row.from(Column.REVISION), row.to(Column.REVISION));
        } else {
            writer.noRevision();
        }
        writer.sequence(row.sequence()).stream(bytes, row.from(Column.STREAM), row.to(Column.STREAM));
        if (row.has(Column.STREAM_TYPE)) {
            writer.streamType(bytes, row.from(Column.STREAM_TYPE), row.to(Column.STREAM_TYPE));
        } else {
            writer.noStreamType();
        }
        writer.type(bytes, row.from(Column.TYPE), row.to(Column.TYPE));
    }
}
