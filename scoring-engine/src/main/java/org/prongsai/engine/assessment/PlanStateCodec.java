package org.prongsai.engine.assessment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Improvement plans to stored bytes and back. Equal plans have equal bytes. */
public final class PlanStateCodec {
    private static final int MARK_BYTES = 8;

    private PlanStateCodec() {}

    public static byte[] encode(PlanState plan) {
        return AssessmentStateCodec.JSON.writeValueAsBytes(plan);
    }

    /** Reads what {@link #encode} wrote. */
    public static PlanState decode(byte[] bytes) {
        return AssessmentStateCodec.JSON.readValue(bytes, PlanState.class);
    }

    /**
     * A short text that changes with anything about a measure: who means to change one says by it what they saw.
     *
     * @return 16 hexadecimal digits
     */
    public static String mark(Activity activity) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(AssessmentStateCodec.JSON.writeValueAsBytes(activity));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
