package org.prongsai.query.rebuild;

import java.util.List;

/**
 * Where the read tables differ from what the log says. Rows that have seen different events are not compared.
 *
 * @param differing rows whose bytes differ
 * @param missing rows that should be there
 * @param surplus rows that should not be there
 * @param first the first of them, in the order of tables and keys
 */
public record Differences(long differing, long missing, long surplus, List<Row> first) {
    static final int NAMED_MAX = 20;

    /** One row, and what is the matter with it. */
    public record Row(String table, String key, Kind kind) {}

    /** What is the matter with a row. */
    public enum Kind {
        DIFFERING,
        MISSING,
        SURPLUS
    }

    public Differences {
        first = List.copyOf(first);
    }

    public boolean none() {
        return differing == 0 && missing == 0 && surplus == 0;
    }
}
