package org.prongsai.engine.forensics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.PrintedFigure;

/**
 * The published figures held against one year's rules.
 *
 * @param derived the total that the figures below it make under that year's rules; null where they do not make one
 * @param total the total against what was published below it; null where the two are not both known
 * @param disclosures checklist scores taken apart on that year's list
 * @param level whether that year knows a level of the name that was published
 */
public record YearFit(
        Methodology methodology,
        @Nullable PrintedFigure derived,
        @Nullable Check total,
        List<Decoding> disclosures,
        Level level) {

    /** What a year says to the name of a level. */
    public enum Level {
        KNOWN,
        UNKNOWN_HERE,
        NONE_PUBLISHED
    }

    public YearFit {
        disclosures = List.copyOf(disclosures);
    }

    /** Whether the sum comes out. */
    public boolean totalFits() {
        return total == null || total.verdict() != Verdict.DIFFERS;
    }

    /** Whether that year's list can make the checklist scores, as far as the list is known. */
    public boolean disclosuresFit() {
        return disclosures.stream().noneMatch(one -> one.outcome() == Decoding.Outcome.IMPOSSIBLE);
    }

    /** Whether nothing that is known speaks against this year. */
    public boolean fits() {
        return totalFits() && disclosuresFit() && level != Level.UNKNOWN_HERE;
    }
}
