package org.prongsai.engine.fold;

/**
 * The events of one assessment do not follow each other. This fold does not know which of them is the first: folding the
 * assessment event by event tells.
 */
public final class DamagedAssessment extends IllegalStateException {
    private final String assessment;

    DamagedAssessment(String assessment, String why) {
        super("the events of assessment %s do not follow each other: %s".formatted(assessment, why));
        this.assessment = assessment;
    }

    /** As it is written in the events. */
    public String assessment() {
        return assessment;
    }
}
