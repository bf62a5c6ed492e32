package org.prongsai.command.feed.delivery;

/**
 * What became of rows.
 *
 * @param skipped rows that their source does not count as responses, and of which nothing was here
 * @param errors wrong fields of rejected rows, all of them
 */
public record Counts(
        long accepted, long duplicates, long corrected, long withdrawn, long rejected, long skipped, long errors) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(
                accepted + more.accepted,
                duplicates + more.duplicates,
                corrected + more.corrected,
                withdrawn + more.withdrawn,
                rejected + more.rejected,
                skipped + more.skipped,
                errors + more.errors);
    }

    public long rows() {
        return accepted + duplicates + corrected + withdrawn + rejected + skipped;
    }

    /** Whether every row that counts was there already. */
    boolean isNothingNew() {
        return duplicates > 0 && duplicates + skipped == rows();
    }
}
