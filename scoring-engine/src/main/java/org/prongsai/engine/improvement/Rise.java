package org.prongsai.engine.improvement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.prongsai.engine.exact.Rational;

/** Raises levers, best first, until there are points enough. For one effort; not thread-safe. */
final class Rise {
    private final List<Lever> bestFirst;
    private final Rational[] by;

    Rise(List<Lever> bestFirst) {
        this.bestFirst = bestFirst;
        by = new Rational[bestFirst.size()];
        Arrays.fill(by, Rational.ZERO);
    }

    /**
     * Raises some of the levers further.
     *
     * @param need points of the total
     * @return whether there are so many
     */
    boolean bring(Rational need, Predicate<Lever> which) {
        var missing = need;
        for (int at = 0; at < by.length && missing.signum() > 0; at++) {
            var lever = bestFirst.get(at);
            if (which.test(lever)) {
                var left = lever.room().minus(by[at]);
                var wanted = missing.dividedBy(lever.perPoint());
                var more = wanted.compareTo(left) < 0 ? wanted : left;
                by[at] = by[at].plus(more);
                missing = missing.minus(more.times(lever.perPoint()));
            }
        }
        return missing.signum() <= 0;
    }

    /** Points of the total that came of it. */
    Rational gain() {
        var gain = Rational.ZERO;
        for (int at = 0; at < by.length; at++) {
            gain = gain.plus(by[at].times(bestFirst.get(at).perPoint()));
        }
        return gain;
    }

    /** What was raised, best first. */
    List<Effort.Raised> raised() {
        var raised = new ArrayList<Effort.Raised>();
        for (int at = 0; at < by.length; at++) {
            if (by[at].signum() > 0) {
                raised.add(new Effort.Raised(bestFirst.get(at), by[at]));
            }
        }
        return raised;
    }
}
