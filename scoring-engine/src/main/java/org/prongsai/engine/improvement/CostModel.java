package org.prongsai.engine.improvement;

import org.prongsai.engine.exact.Rational;

/**
 * What improving costs, in the simplest terms that still let a reader weigh documents against perceptions. One checklist item
 * brought to its best costs 1. Raising one question by ten points of its own score costs {@code tenPoints}, and less or more
 * in proportion. Where only an indicator's score is known, a point of it costs as much as a point of each of its questions;
 * of a checklist indicator, a hundredth of its items.
 *
 * @param tenPoints above 0
 * @param riseMax how many points one question can be raised at most, above 0 to 100
 */
public record CostModel(Rational tenPoints, Rational riseMax) {
    /** Ten points on one question cost as much as one item, and a question can be raised all the way. */
    public static final CostModel USUAL = new CostModel(Rational.ONE, Rational.of(100));

    /** Points of a question that are one step. */
    public static final Rational STEP = Rational.of(10);

    public CostModel {
        if (tenPoints.signum() <= 0) {
            throw new IllegalArgumentException("raising a question costs something, not " + tenPoints);
        }
        if (riseMax.signum() <= 0 || riseMax.compareTo(Calculation.HUNDRED) > 0) {
            throw new IllegalArgumentException("a question is raised by up to 100 points, not " + riseMax);
        }
    }

    /** What raising one question by one point costs. */
    public Rational perPoint() {
        return tenPoints.dividedBy(STEP);
    }
}
