package org.prongsai.engine.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Methodology;

/** Holds the figures of a sheet against each other. */
final class Findings {
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
                && differ(computed, announced, total.stated(), methodology.decimals())) {
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
        if (stated != null && derived != null && exceedsRounding(stated, derived, methodology.decimals())) {
            findings.add(new Finding.PublishedFiguresDisagree(figure, stated, derived));
        }
    }

    /** What was announced as such was rounded once; what follows from announced parts was not. */
    private static boolean differ(Rational computed, Rational announced, boolean stated, int decimals) {
        return stated
                ? !computed.rounded(decimals).equals(announced.rounded(decimals))
                : exceedsRounding(computed, announced, decimals);
    }

    /**
     * Whether rounding cannot explain the difference. A figure as announced is off by up to half a unit in the last place, and
     * so is any mean of such figures: two of them that mean the same are never further apart than one unit.
     */
    private static boolean exceedsRounding(Rational stated, Rational derived, int decimals) {
        var difference = stated.minus(derived);
        var size = difference.signum() < 0 ? difference.negated() : difference;
        return size.compareTo(Rational.of(BigDecimal.ONE.movePointLeft(decimals))) > 0;
    }
}
