package org.prongsai.log.bulk;

/** Takes the rows of one range of positions with all of their columns. Used by one thread at a time. */
public interface StoredSink {

    /**
     * Takes the next row, in the order of positions.
     *
     * @param row the same object every time, and only good until this returns
     */
    void row(StoredRow row);

    /** The range is complete: every event in it has been handed over. Not called where a read is cut short. */
    default void end() {}
}
