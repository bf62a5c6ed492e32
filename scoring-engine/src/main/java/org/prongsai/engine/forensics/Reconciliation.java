package org.prongsai.engine.forensics;

import java.util.Comparator;
import java.util.List;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;

/**
 * Everything that arithmetic says about the published figures of one assessment.
 *
 * @param checks published figures against what they should follow from, from the total down
 * @param years the same figures under the rules of every year known, the first year first
 * @param disclosures checklist scores taken apart on the assessment's own list
 * @param means means of answers, and whether answers can make them
 */
public record Reconciliation(
        ScoreSheet sheet,
        List<Check> checks,
        List<YearFit> years,
        List<Decoding> disclosures,
        List<MeanCheck> means,
        LevelReasoning level) {

    /** All of it in one word. */
    public enum Conclusion {
        /** Nothing was published. */
        NOTHING_PUBLISHED,
        /** What was published stands alone: there is nothing to hold it against. */
        NOT_CHECKABLE,
        /** Every figure that can be checked is worked out again as printed. */
        REPRODUCES,
        /** No figure is further off than rounding allows. */
        WITHIN_ROUNDING,
        /** Figures that were published do not make each other, or are not what the data make. */
        DIFFERS
    }

    public Reconciliation {
        checks = List.copyOf(checks);
        years = List.copyOf(years);
        disclosures = List.copyOf(disclosures);
        means = List.copyOf(means);
    }

    public Methodology methodology() {
        return sheet.methodology();
    }

    public Conclusion conclusion() {
        var published = sheet.published();
        if (published == null || published.result().isEmpty()) {
            return Conclusion.NOTHING_PUBLISHED;
        }
        if (level.conflict() != LevelReasoning.Conflict.NONE) {
            return Conclusion.DIFFERS;
        }
        return checks.stream()
                .map(Check::verdict)
                .max(Comparator.naturalOrder())
                .map(worst -> switch (worst) {
                    case REPRODUCES -> Conclusion.REPRODUCES;
                    case WITHIN_ROUNDING -> Conclusion.WITHIN_ROUNDING;
                    case DIFFERS -> Conclusion.DIFFERS;
                })
                .orElse(Conclusion.NOT_CHECKABLE);
    }

    /** Whether some figure cannot have come about on the form that is known of this year. */
    public boolean doubtsForm() {
        return disclosures.stream().anyMatch(one -> one.outcome() == Decoding.Outcome.IMPOSSIBLE)
                || means.stream().anyMatch(MeanCheck::isImpossible);
    }

    /** The years that nothing speaks against. */
    public List<YearFit> fittingYears() {
        return years.stream().filter(YearFit::fits).toList();
    }
}
