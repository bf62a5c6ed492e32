package org.prongsai.query.effect;

/**
 * Events of one assessment that are looked at together.
 *
 * @param first position of the first of them
 * @param last position of the last
 */
public record Stretch(long first, long last) {
    public Stretch {
        if (first > last) {
            throw new IllegalArgumentException("%d is behind %d".formatted(first, last));
        }
    }
}
