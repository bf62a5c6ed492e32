package org.prongsai.command.feed.table;

/** How much of anything is read. What is larger is no survey. */
final class Limits {
    static final int CELL_BYTES_MAX = 1 << 20;
    static final int ROW_BYTES_MAX = 4 << 20;
    static final int COLUMNS_MAX = 2_000;
    static final int WORKBOOK_BYTES_MAX = 64 << 20;

    private Limits() {}

    /** Bytes of a UTF-16 unit in UTF-8; half of a pair counts as two. */
    static int utf8Bytes(char unit) {
        if (unit < 0x80) {
            return 1;
        }
        return unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
    }
}
