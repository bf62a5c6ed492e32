package org.prongsai.log.bulk;

/** A transaction that may hold early positions did not end in time. Asking again later can help. */
public final class LogNotSettled extends IllegalStateException {
    private final long position;

    LogNotSettled(long position, String writers) {
        super("the log is not settled up to position %d: still writing %s".formatted(position, writers));
        this.position = position;
    }

    /** Up to here positions had been given out; some of them may still appear, or never. */
    public long position() {
        return position;
    }
}
