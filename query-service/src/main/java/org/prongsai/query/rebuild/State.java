package org.prongsai.query.rebuild;

/** How a rebuild stands. */
public enum State {
    RUNNING,
    DONE,
    CANCELLED,
    /** It says why; the read tables are as they were. */
    FAILED,
    /** Its process or its connection ended; the read tables are as they were. */
    INTERRUPTED
}
