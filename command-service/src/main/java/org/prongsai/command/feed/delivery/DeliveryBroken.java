package org.prongsai.command.feed.delivery;

import java.io.IOException;

/** A source broke off, or never began, and it is known why. */
public class DeliveryBroken extends IOException {
    private final transient Failure failure;

    public DeliveryBroken(Failure failure) {
        super(failure.messageEn());
        this.failure = failure;
    }

    public final Failure failure() {
        return failure;
    }
}
