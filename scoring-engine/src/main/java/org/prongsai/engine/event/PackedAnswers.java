package org.prongsai.engine.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One response's answers, one character per slot in the methodology's order: a level digit {@code 1} to {@code 9}, or
 * {@code -} where nothing was answered.
 */
public record PackedAnswers(@JsonValue String value) {
    /** Stands for a slot that was not answered. */
    public static final char NOT_ANSWERED = '-';

    @JsonCreator
    public PackedAnswers {
        for (int slot = 0; slot < value.length(); slot++) {
            char level = value.charAt(slot);
            if (level != NOT_ANSWERED && (level < '1' || level > '9')) {
                throw new IllegalArgumentException(
                        "answer slot %d holds '%c', not a level digit or '-'".formatted(slot, level));
            }
        }
    }

    /** How many slots there are. */
    public int length() {
        return value.length();
    }

    /** The level answered at a slot, 1 to 9; 0 when not answered. */
    public int level(int slot) {
        char level = value.charAt(slot);
        return level == NOT_ANSWERED ? 0 : level - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
