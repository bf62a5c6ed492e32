package org.prongsai.query.improvement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.explanation.SheetChange.FigureChange;
import org.prongsai.engine.improvement.WhatIf;
import org.prongsai.query.figure.FigureLabels;
import org.prongsai.query.figure.Figures;

/**
 * What the score sheet would be.
 *
 * @param given what was set
 * @param levelAfter null where the figures allow several
 * @param possibleAfter levels that the figures allow then, best first
 * @param figures the total and the instruments, moved or not, and what moved below them, from the total downwards
 */
record WhatIfJson(
        @JsonUnwrapped Head head,
        List<GivenJson> given,
        @Nullable String levelBefore,
        @Nullable String levelAfter,
        List<String> possibleAfter,
        List<FigureJson> figures) {

    record GivenJson(String figure, BigDecimal value) {}

    /** @param difference the later less the earlier; null unless both are known */
    record FigureJson(
            String figure,
            String labelTh,
            String labelEn,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal difference,
            @Nullable String exactBefore,
            @Nullable String exactAfter) {

        static FigureJson of(FigureChange change, Improvement improvement) {
            var label = FigureLabels.of(change.figure());
            int decimals = improvement.decimals();
            return new FigureJson(
                    change.figure().name().written(),
                    label.th(),
                    label.en(),
                    Figures.rounded(change.before(), decimals),
                    Figures.rounded(change.after(), decimals),
                    Figures.rounded(change.difference(), decimals),
                    exact(change.before(), improvement),
                    exact(change.after(), improvement));
        }

        private static @Nullable String exact(@Nullable Rational value, Improvement improvement) {
            return improvement.isExact() ? Figures.exact(value) : null;
        }
    }

    static WhatIfJson of(Improvement improvement, WhatIf whatIf) {
        return new WhatIfJson(
                Head.of(improvement),
                whatIf.given().entrySet().stream()
                        .map(given -> new GivenJson(given.getKey().written(), Figures.plain(given.getValue())))
                        .toList(),
                whatIf.before().level(),
                whatIf.after().level(),
                whatIf.after().possible(),
                whatIf.figures().stream()
                        .map(change -> FigureJson.of(change, improvement))
                        .toList());
    }

    static boolean isHead(FigureName name) {
        return name.kind() == Kind.TOTAL || name.kind() == Kind.INSTRUMENT;
    }
}
