package org.prongsai.query.past;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.engine.score.ScoreSheet;

/**
 * One assessment as it was known then: the figures of a ranking line.
 *
 * @param methodology what the figures were worked out under
 * @param total as displayed; null where there was none
 * @param passed whether the total reached the national target; null where there was no total
 * @param instruments scores as displayed by code; those that were known
 * @param nearly the same scores to ten places, the total under an empty code
 * @param indicators scores as displayed by number; those that were known
 * @param responses by survey
 * @param sample the weakest of the surveys' samples
 * @param position of the assessment's last event by then
 * @param sheet everything exactly; worked out when asked for
 */
public record PastLine(
        AssessmentId id,
        AgencyRegistered agency,
        MethodologyRef methodology,
        Phase phase,
        Basis basis,
        boolean complete,
        @Nullable BigDecimal total,
        @Nullable String level,
        @Nullable Boolean passed,
        Map<String, BigDecimal> instruments,
        Map<String, Double> nearly,
        Map<Integer, BigDecimal> indicators,
        SortedMap<String, Integer> responses,
        SampleCheck.Verdict sample,
        long position,
        Supplier<ScoreSheet> sheet) {
    /** The code of the total in {@link #nearly}. */
    public static final String TOTAL = "";

    /** The total as it is; null where there was none. */
    public @Nullable Rational exact() {
        return total == null ? null : sheet.get().total().value();
    }

    /** An instrument's score as it is; only of those that were known. */
    public Rational exact(String instrument) {
        return Objects.requireNonNull(
                sheet.get().instrument(instrument).orElseThrow().score().value());
    }
}
