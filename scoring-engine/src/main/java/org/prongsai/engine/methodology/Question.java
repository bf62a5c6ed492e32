package org.prongsai.engine.methodology;

import java.util.List;

/**
 * A survey question; its score is the plain mean of its slots.
 *
 * @param slots one with the question's own id, or one per sub-item
 */
public record Question(String id, Label topic, List<Slot> slots, Provenance provenance) {
    public Question {
        slots = List.copyOf(slots);
    }
}
