package org.prongsai.engine.ledger;

/** A note, checkpoint or key that is not what it says, and why. */
public final class NoteRefused extends IllegalArgumentException {

    /** What is wrong. */
    public enum Reason {
        /** It does not have the form of its specification. */
        MALFORMED,
        /** It is signed in the name of a known key, but not by it. */
        FORGED,
        /** No known key has signed it. */
        UNKNOWN_KEY
    }

    private final Reason reason;

    NoteRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static NoteRefused malformed(String message) {
        return new NoteRefused(Reason.MALFORMED, message);
    }

    public Reason reason() {
        return reason;
    }
}
