package org.prongsai.query.ledger;

import org.jspecify.annotations.Nullable;

/** There is a verification under way; one at a time. */
public final class VerificationRunning extends IllegalStateException {
    private final @Nullable String id;

    /** @param id of the one under way; null where it has just ended */
    VerificationRunning(@Nullable String id) {
        super("a verification is under way");
        this.id = id;
    }

    public @Nullable String id() {
        return id;
    }
}
