package org.prongsai.engine.score;

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
        disagreement("total", published.statedTotal(), published.derivedTotal(), findings);
        for (var instrument : methodology.instruments()) {
            disagreement(instrument.code(), published.stated(instrument), published.derived(instrument), findings);
        }
        if (level.isContradicted()) {
            findings.add(new Finding.PublishedLevelDisagrees(
                    String.valueOf(level.stated()), String.join(" / ", level.possible())));
        }
        var computed = total.computed();
        var announced = published.total();
        if (computed != null
                && announced != null
                && total.complete()
                && differ(computed, announced, total.stated(), methodology.decimals())) {
            findings.add(new Finding.ComputedDiffersFromPublished(computed, announced.value()));
        }
        return findings;
    }

    /** What was announced as such is held against the figure as displayed; what follows from announced parts was not rounded. */
    private static boolean differ(Rational computed, PrintedFigure announced, boolean stated, int decimals) {
        return stated
                ? !computed.rounded(decimals).equals(announced.value().rounded(decimals))
                : !announced.range().closed().contains(computed);
    }

    /** Where no true figure is rounded to what was announced and follows from what those below it were rounded from. */
    private static void disagreement(
            String figure, @Nullable PrintedFigure stated, @Nullable PrintedFigure derived, List<Finding> findings) {
        if (stated != null
                && derived != null
                && !stated.range().closed().meets(derived.range().closed())) {
            findings.add(new Finding.PublishedFiguresDisagree(figure, stated.value(), derived.value()));
        }
    }
}
