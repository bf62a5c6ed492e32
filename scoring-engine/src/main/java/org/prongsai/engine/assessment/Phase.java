package org.prongsai.engine.assessment;

/** Where an assessment stands. */
public enum Phase {
    OPEN,
    CLOSED,
    CERTIFIED
}
