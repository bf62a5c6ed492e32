package org.prongsai.log.bulk;

/** A transaction that may hold early positions did not end in time. Asking again later can help. */
public final class LogNotSettled extends IllegalStateException {
    LogNotSettled(long position, String writers) {
        super("the log is not settled up to position %d: still writing %s".formatted(position, writers));
    }
}
