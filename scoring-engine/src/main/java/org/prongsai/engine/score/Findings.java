package org.prongsai.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Methodology;

/** Holds the figures of a sheet against each other. */
final class Findings {
    /** What two-decimal inputs can be off by, once summed and rounded again. */
    private static final Rational TOLERANCE = Rational.of(1, 100);

    private Findings() {}

    static List<Finding> of(Methodology methodology, PublishedFigures published, Score total, LevelVerdict level) {
        var findings = new ArrayList<Finding>();
        disagreement("total", published.statedTotal(), published.derivedTotal(), methodology, findings);
        for (var instrument : methodology.instruments()) {
            disagreement(
                    instrument.code(),
                    published.stated(instrument),
                    published.derived(instrument),
                    methodology,
                    findings);
        }
        if (level.isContradicted()) {
            findings.add(new Finding.PublishedLevelDisagrees(
                    String.valueOf(level.stated()), String.join(" / ", level.possible())));
        }
        var computed = total.computed();
        var announced = total.published();
        if (computed != null
                && announced != null
                && total.complete()
                && exceedsTolerance(computed, announced, methodology.decimals())) {
            findings.add(new Finding.ComputedDiffersFromPublished(computed, announced));
        }
        return findings;
    }

    private static void disagreement(
            String figure,
            @Nullable Rational stated,
            @Nullable Rational derived,
            Methodology methodology,
            List<Finding> findings) {
        if (stated != null && derived != null && exceedsTolerance(stated, derived, methodology.decimals())) {
            findings.add(new Finding.PublishedFiguresDisagree(figure, stated, derived));
        }
    }

    /** Compared as displayed: two figures that differ by no more than one in the last place may be the same figure. */
    private static boolean exceedsTolerance(Rational a, Rational b, int decimals) {
        var difference = Rational.of(a.rounded(decimals)).minus(Rational.of(b.rounded(decimals)));
        var size = difference.signum() < 0 ? difference.negated() : difference;
        return size.compareTo(TOLERANCE) > 0;
    }
}
