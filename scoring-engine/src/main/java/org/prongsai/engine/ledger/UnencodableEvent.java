package org.prongsai.engine.ledger;

/** A stored event that has no canonical bytes: a text of it is not UTF-8, or a number has more digits than JSON keeps. */
public final class UnencodableEvent extends IllegalStateException {
    UnencodableEvent(String message) {
        super(message);
    }
}
