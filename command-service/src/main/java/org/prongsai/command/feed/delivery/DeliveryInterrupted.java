package org.prongsai.command.feed.delivery;

import java.util.List;

/** A delivery that ended before its end. What it counts is recorded for good; the whole may simply be sent again. */
public final class DeliveryInterrupted extends RuntimeException {
    private final transient SoFar soFar;

    /**
     * What became of the rows up to there.
     *
     * @param errors the first {@value Tally#ERRORS_LISTED_MAX}
     */
    public record SoFar(DeliveryId deliveryId, Counts counts, List<RowError> errors, boolean dryRun) {}

    DeliveryInterrupted(SoFar soFar, Exception cause) {
        super(cause);
        this.soFar = soFar;
    }

    public SoFar soFar() {
        return soFar;
    }
}
