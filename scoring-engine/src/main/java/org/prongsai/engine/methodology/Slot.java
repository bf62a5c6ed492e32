package org.prongsai.engine.methodology;

import org.prongsai.engine.exact.Rational;

/**
 * One place for one answer: a question, or one of its sub-items.
 *
 * @param id the question's id, or the sub-item's, such as {@code i5.2}
 * @param index its place in packed answers, from 0
 * @param reversed whether agreeing is bad: the scale is read from its other end
 */
public record Slot(String id, int index, Label topic, Scale scale, boolean reversed, Provenance provenance) {

    /** What answering a level is worth, 0 to 100. */
    public Rational value(int level) {
        return scale.value(level, reversed);
    }
}
