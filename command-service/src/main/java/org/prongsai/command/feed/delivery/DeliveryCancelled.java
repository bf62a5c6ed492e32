package org.prongsai.command.feed.delivery;

/** Somebody asked for a delivery to stop. */
public final class DeliveryCancelled extends RuntimeException {
    DeliveryCancelled() {
        super("somebody cancelled the delivery", null, false, false); // An expected end: its stack would tell nothing.
    }
}
