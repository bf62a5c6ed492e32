package org.prongsai.command.feed.delivery;

/** How far a delivery has come. Names are part of the contract. */
public enum DeliveryState {
    RUNNING,
    DONE,
    /** Somebody stopped it. What it had recorded stays; sending the whole again goes on from there. */
    CANCELLED,
    /** It broke off. What it had recorded stays; sending the whole again goes on from there. */
    INTERRUPTED,
    /** Nothing of it could be read. */
    REFUSED,
    /** Somebody has to say what its columns are. */
    MAP_NEEDED;

    boolean isEnd() {
        return this != RUNNING;
    }
}
