package org.prongsai.log.bulk;

/** Where the ranges of one read go, with all columns. Called by several threads at once. */
@FunctionalInterface
public interface StoredSinks {

    /**
     * Where the events behind {@code after}, up to and including {@code upTo}, go. Ranges are begun in the order of positions;
     * they end in any order.
     */
    StoredSink range(long after, long upTo);
}
