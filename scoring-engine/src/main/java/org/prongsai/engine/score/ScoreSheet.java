package org.prongsai.engine.score;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;

/**
 * All scores of one assessment, from the total down to answer slots, with what they rest on.
 *
 * @param published what was announced; null when nothing was
 */
public record ScoreSheet(
        AssessmentId assessmentId,
        Methodology methodology,
        Basis basis,
        Score total,
        LevelVerdict level,
        List<InstrumentScore> instruments,
        List<IndicatorScore> indicators,
        List<Finding> findings,
        @Nullable Published published) {

    public ScoreSheet {
        instruments = List.copyOf(instruments);
        indicators = List.copyOf(indicators);
        findings = List.copyOf(findings);
    }

    public Optional<InstrumentScore> instrument(String code) {
        return instruments.stream()
                .filter(score -> score.instrument().code().equals(code))
                .findFirst();
    }

    public Optional<IndicatorScore> indicator(int number) {
        return indicators.stream()
                .filter(score -> score.indicator().number() == number)
                .findFirst();
    }
}
