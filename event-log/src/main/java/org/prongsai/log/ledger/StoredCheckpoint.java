package org.prongsai.log.ledger;

import java.time.Instant;

/**
 * A checkpoint as it was signed.
 *
 * @param size how many events it speaks of
 * @param note the signed note, to the byte
 * @param lastPosition where the last of those events stands in the log
 * @param signedAt when, by the clock of the signer; the note does not say
 */
public record StoredCheckpoint(long size, String note, long lastPosition, Why reason, Instant signedAt) {

    /** Why it was signed. */
    public enum Why {
        SCHEDULE,
        CERTIFICATION,
        /** It was in the file beside the key, and not in the database any more. */
        FROM_FILE
    }
}
