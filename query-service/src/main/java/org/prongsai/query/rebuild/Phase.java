package org.prongsai.query.rebuild;

/** What a rebuild is at. */
public enum Phase {
    /** Waits for transactions that are writing. */
    SETTLING,
    /** Reads and folds the log. */
    READING,
    /** Works scores out and writes the new generation beside the old one. */
    WRITING,
    /** Compares the generations. */
    COMPARING,
    /** Puts the new one in the place of the old one. */
    TAKING_OVER,
    ENDED
}
