package org.prongsai.engine.score;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Provenance;

/**
 * Whether enough people answered.
 *
 * @param n responses that count
 * @param population people entitled to answer; null when not declared
 * @param required smallest sample; null when the rule or what it needs is not known
 * @param provenance where the requirement comes from
 */
public record SampleCheck(
        int n, @Nullable Integer population, @Nullable Integer required, Provenance provenance) {

    /** What can be said of a sample. */
    public enum Verdict {
        ENOUGH,
        SHORT,
        UNKNOWN;

        /** What can be said of all samples together: short where one is, enough where all are. */
        static Verdict weakest(Collection<Verdict> verdicts) {
            if (verdicts.contains(SHORT)) {
                return SHORT;
            }
            return verdicts.contains(UNKNOWN) || verdicts.isEmpty() ? UNKNOWN : ENOUGH;
        }
    }

    /**
     * Holds the sample of one survey against the methodology's rules.
     *
     * @param population people entitled to answer; null when not declared
     * @param minimum the smallest sample asked of this agency in particular; null when the methodology's rule holds
     */
    public static SampleCheck of(
            Methodology methodology,
            SurveyCode survey,
            int n,
            @Nullable Integer population,
            @Nullable Integer minimum) {
        return SampleChecks.check(methodology, survey, n, population, minimum);
    }

    public Verdict verdict() {
        if (required == null) {
            return Verdict.UNKNOWN;
        }
        return n >= required ? Verdict.ENOUGH : Verdict.SHORT;
    }

    /** How many answers are missing; 0 when enough, null when the requirement is not known. */
    public @Nullable Integer missing() {
        return required == null ? null : Math.max(0, required - n);
    }
}
