package org.prongsai.engine.assessment;

/** Improvement plans to stored bytes and back. Equal plans have equal bytes. */
public final class PlanStateCodec {
    private PlanStateCodec() {}

    public static byte[] encode(PlanState plan) {
        return AssessmentStateCodec.JSON.writeValueAsBytes(plan);
    }

    /** Reads what {@link #encode} wrote. */
    public static PlanState decode(byte[] bytes) {
        return AssessmentStateCodec.JSON.readValue(bytes, PlanState.class);
    }
}
