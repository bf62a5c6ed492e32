package org.prongsai.engine.ledger;

/** Bytes that are not the canonical form of any stored event. */
public final class MalformedLeaf extends IllegalArgumentException {
    MalformedLeaf(int at, String expected) {
        super("byte %d: expected %s".formatted(at, expected));
    }
}
