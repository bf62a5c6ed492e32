package org.prongsai.command.dispatch;

import java.util.List;
import org.prongsai.engine.event.Event;

/** What a command led to. A command sent twice changes nothing the second time. */
public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED;

    /** For a command that brings something into being. */
    public static Outcome creating(List<? extends Event> events) {
        return events.isEmpty() ? UNCHANGED : CREATED;
    }

    /** For a command that changes what is there. */
    public static Outcome changing(List<? extends Event> events) {
        return events.isEmpty() ? UNCHANGED : CHANGED;
    }

    public boolean isChange() {
        return this != UNCHANGED;
    }
}
