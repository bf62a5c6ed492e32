package org.prongsai.query.projection;

/** An event that cannot be read or cannot follow what came before. The projection stops at it; it is never passed over. */
public final class UnfoldableEvent extends IllegalStateException {
    UnfoldableEvent(String eventId, String stream, RuntimeException cause) {
        super("event %s of stream %s cannot be folded: %s".formatted(eventId, stream, cause.getMessage()), cause);
    }
}
