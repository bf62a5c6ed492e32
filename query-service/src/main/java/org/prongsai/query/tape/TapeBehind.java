package org.prongsai.query.tape;

/** The tape does not hold yet what was asked for; asking again soon can help. */
public final class TapeBehind extends RuntimeException {
    private final long wanted;
    private final long reached;

    TapeBehind(long wanted, long reached) {
        super("the tape holds the log up to position %d and was asked for %d".formatted(reached, wanted));
        this.wanted = wanted;
        this.reached = reached;
    }

    /** The position that was asked for. */
    public long wanted() {
        return wanted;
    }

    /** The position up to which the tape holds the log. */
    public long reached() {
        return reached;
    }
}
