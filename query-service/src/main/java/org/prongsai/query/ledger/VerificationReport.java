package org.prongsai.query.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.ledger.Verification;

/**
 * A verification as it is told.
 *
 * @param events how many have been read
 * @param eventsExpected how many are to be read, at most
 * @param withKept whether somebody handed in a checkpoint of their own
 * @param verdict null until it is done
 * @param report what it found; null until it is done
 * @param error why it failed
 */
@Schema(name = "Verification")
public record VerificationReport(
        String id,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long events,
        long eventsExpected,
        boolean withKept,
        @Nullable Verdict verdict,
        Verification.@Nullable Report report,
        @Nullable String error) {

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /** Its process ended. */
        INTERRUPTED
    }

    /** What came of it. */
    public enum Verdict {
        VERIFIED,
        DIFFERS
    }
}
