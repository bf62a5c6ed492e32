package org.prongsai.command.feed;

/** A feed that ended before its end. What its report counts is recorded for good; the whole may simply be sent again. */
public final class FeedInterrupted extends RuntimeException {
    private final transient FeedReport soFar;

    FeedInterrupted(FeedReport soFar, Exception cause) {
        super(cause);
        this.soFar = soFar;
    }

    /** What became of the rows up to there. */
    public FeedReport soFar() {
        return soFar;
    }
}
