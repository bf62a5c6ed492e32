package org.prongsai.query.rebuild;

import java.util.EnumMap;
import java.util.Map;
import org.prongsai.query.projection.ReadTable;

/** Rows of several tables on their way to the database. */
final class Chunk {
    private final Map<ReadTable, BinaryRows> tables = new EnumMap<>(ReadTable.class);

    BinaryRows rows(ReadTable table) {
        return tables.computeIfAbsent(table, BinaryRows::new);
    }

    /** To be called once, after the last row. */
    Chunk end() {
        tables.values().forEach(BinaryRows::end);
        return this;
    }

    Iterable<BinaryRows> tables() {
        return tables.values();
    }
}
