package org.prongsai.engine.event;

/** A stored event that this version cannot read: an unknown name, a newer revision, or bytes that do not fit. */
public final class UnreadableEvent extends IllegalStateException {
    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
