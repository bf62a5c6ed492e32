package org.prongsai.log.bulk;

/** Takes the tuples of one range as the database sent them. Used by one thread at a time. */
interface Tuples {

    /**
     * Takes the next tuple, in the order of positions.
     *
     * @param bytes hold it from {@code from} on; not to be kept
     */
    void tuple(byte[] bytes, int from);

    /** The range is complete. Not called where a read is cut short. */
    void end();

    /** Where the ranges of one read go. Called by several threads, one at a time. */
    @FunctionalInterface
    interface Ranges {
        Tuples range(long after, long upTo);
    }

    /** Makes a row of each tuple. */
    static Tuples rows(BulkSink sink) {
        var row = new BulkRow();
        return new Tuples() {
            @Override
            public void tuple(byte[] bytes, int from) {
                row.over(bytes, from);
                sink.row(row);
            }

            @Override
            public void end() {
                sink.end();
            }
        };
    }

    /** Makes a row with all columns of each tuple. */
    static Tuples rows(StoredSink sink) {
        var row = new StoredRow();
        return new Tuples() {
            @Override
            public void tuple(byte[] bytes, int from) {
                row.over(bytes, from);
                sink.row(row);
            }

            @Override
            public void end() {
                sink.end();
            }
        };
    }
}
