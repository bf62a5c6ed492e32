package org.prongsai.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tally.TallyShape;

/**
 * Works out score sheets: answers to questions, questions to indicators, indicators to instruments, instruments to the total,
 * every step a plain or weighted mean of exact fractions.
 *
 * <p>What was not answered or judged is left out of the mean above it and the score is marked incomplete; a total needs every
 * instrument. Where an assessment has both kinds of figures, the computed ones lead as soon as they are complete, else the
 * published ones.
 */
public final class ScoreSheets {
    private final AssessmentState state;
    private final Methodology methodology;
    private final PublishedFigures published;

    private ScoreSheets(AssessmentState state, Methodology methodology) {
        this.state = state;
        this.methodology = methodology;
        var held = state.published();
        published = new PublishedFigures(methodology, held == null ? null : held.result());
    }

    /**
     * The score sheet of a state.
     *
     * @param methodology the pinned one, or another whose surveys have the same answer slots
     * @throws IllegalArgumentException when a survey was answered in other slots than the methodology's
     */
    public static ScoreSheet of(AssessmentState state, Methodology methodology) {
        state.surveys().forEach((code, survey) -> {
            var slots = methodology.slots(code);
            if (!slots.isEmpty() && !TallyShape.of(slots).equals(survey.tally().shape())) {
                throw new IllegalArgumentException("%s of %s was answered in other slots than those of methodology %s"
                        .formatted(code, state.id(), methodology.ref().id()));
            }
        });
        return new ScoreSheets(state, methodology).sheet();
    }

    private ScoreSheet sheet() {
        var computed = new ComputedScores(state, methodology);
        var computedTotal = computed.total();
        boolean computedLeads = published.isEmpty() || (computedTotal != null && computedTotal.complete());
        var combine = new Combine(computedLeads);

        var indicators = new ArrayList<IndicatorScore>();
        for (var indicator : methodology.indicators()) {
            indicators.add(indicator(indicator, computed, combine));
        }
        var instruments = new ArrayList<InstrumentScore>();
        for (var instrument : methodology.instruments()) {
            instruments.add(instrument(instrument, computed, combine));
        }
        var total = combine.score(computedTotal, value(published.total()), published.statedTotal() != null);
        var level = level(total, instruments);
        return new ScoreSheet(
                state.id(),
                methodology,
                basis(instruments),
                total,
                level,
                instruments,
                indicators,
                Findings.of(methodology, published, total, level),
                state.published());
    }

    private InstrumentScore instrument(Instrument instrument, ComputedScores computed, Combine combine) {
        var surveys = new ArrayList<InstrumentScore.SurveyScore>();
        for (var part : instrument.parts()) {
            var stated = value(published.statedSurvey(part.survey().value()));
            surveys.add(new InstrumentScore.SurveyScore(
                    part.survey(),
                    combine.score(computed.survey(instrument, part.survey()), stated, stated != null),
                    SampleChecks.check(
                            methodology, part.survey(), state.surveys().get(part.survey()))));
        }
        return new InstrumentScore(
                instrument,
                computed.n(instrument),
                combine.score(
                        computed.instrument(instrument),
                        value(published.instrument(instrument)),
                        published.stated(instrument) != null),
                surveys);
    }

    private IndicatorScore indicator(Indicator indicator, ComputedScores computed, Combine combine) {
        var instrument = methodology.instrument(indicator.instrument()).orElseThrow();
        var details = new IndicatorDetails(methodology, published, computed, combine);
        return new IndicatorScore(
                indicator,
                computed.n(indicator, instrument),
                combine.score(
                        computed.indicator(indicator, instrument),
                        value(published.indicator(indicator)),
                        published.stated(indicator) != null),
                details.parts(indicator, instrument),
                details.subIndicators(indicator));
    }

    private static @Nullable Rational value(@Nullable PrintedFigure figure) {
        return PrintedFigure.valueOf(figure);
    }

    /** Instruments of the total's own kind: answers that have only begun to come in say nothing of an announced total. */
    private LevelVerdict level(Score total, List<InstrumentScore> instruments) {
        List<@Nullable Rational> scores = new ArrayList<>();
        instruments.forEach(instrument -> scores.add(
                total.isComputed()
                        ? instrument.score().computed()
                        : instrument.score().published()));
        return new LevelVerdict(published.statedLevel(), Levels.possible(methodology, total.value(), scores));
    }

    /** Every computed figure makes its instrument computed; what was announced may stand anywhere. */
    private Basis basis(List<InstrumentScore> instruments) {
        return Basis.of(
                instruments.stream().anyMatch(instrument -> instrument.score().computed() != null),
                !published.isEmpty());
    }

    /** Puts a computed and a published value together under one rule for the whole sheet. */
    record Combine(boolean computedLeads) {
        Score score(Means.@Nullable Value computed, @Nullable Rational published, boolean stated) {
            return new Score(
                    computed == null ? null : computed.exact(),
                    computed != null && computed.complete(),
                    published,
                    stated,
                    computedLeads);
        }
    }
}
