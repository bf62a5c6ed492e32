package org.prongsai.query.opendata;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.ScoreSheets;

/**
 * An assessment as far as it may be told to anybody: what was announced, and what was computed where the answers were given
 * by enough people to surveys that have ended. What is hidden and what is not there look the same.
 */
public final class OpenAssessment {
    private final AgencyRegistered agency;
    private final AssessmentState state;
    private final ScoreSheet whole;
    private final ScoreSheet announced;
    private final PlanState plan;
    private final int respondentsMin;

    private OpenAssessment(
            AgencyRegistered agency,
            AssessmentState state,
            ScoreSheet whole,
            ScoreSheet announced,
            PlanState plan,
            int respondentsMin) {
        this.agency = agency;
        this.state = state;
        this.whole = whole;
        this.announced = announced;
        this.plan = plan;
        this.respondentsMin = respondentsMin;
    }

    /**
     * What may be told of an assessment with a result.
     *
     * @param state not to be folded any further
     * @param respondentsMin what rests on fewer is not told
     */
    static OpenAssessment of(
            AgencyRegistered agency,
            AssessmentState state,
            Methodology methodology,
            TallyShapes shapes,
            PlanState plan,
            int respondentsMin) {
        return new OpenAssessment(
                agency,
                state,
                ScoreSheets.of(state, methodology),
                announced(state, methodology, shapes),
                plan,
                respondentsMin);
    }

    /** The sheet that the announcement alone makes: no figure or level of it rests on an answer. */
    private static ScoreSheet announced(AssessmentState state, Methodology methodology, TallyShapes shapes) {
        var bare = AssessmentState.opened(new AssessmentOpened(state.id(), state.methodology()), shapes);
        var published = state.published();
        if (published != null) {
            bare.apply(new ResultPublished(state.id(), published.result(), published.source()));
        }
        return ScoreSheets.of(bare, methodology);
    }

    public AssessmentId id() {
        return state.id();
    }

    public AgencyRegistered agency() {
        return agency;
    }

    public Methodology methodology() {
        return whole.methodology();
    }

    /** Null where the assessment was certified and nothing was announced. */
    public @Nullable Published published() {
        return state.published();
    }

    public boolean isCertified() {
        return state.phase() == Phase.CERTIFIED;
    }

    /** Whether there is a result to tell anybody of. */
    public boolean hasResult() {
        return hasResult(whole.basis(), state.phase());
    }

    /** What makes a result public: the central assessor announced it, or it was certified. The one rule for all that is given away. */
    public static boolean hasResult(Basis basis, Phase phase) {
        return basis == Basis.PUBLISHED || basis == Basis.BOTH || phase == Phase.CERTIFIED;
    }

    public PlanState plan() {
        return plan;
    }

    public OpenFigure total() {
        boolean tells = methodology().instruments().stream().allMatch(this::tellsComputed);
        return OpenFigure.of(announced.total(), whole.total(), tells, isCertified(), decimals());
    }

    /** The level that the told figures make, or else the announced one; null where neither is known. */
    public @Nullable String level() {
        var total = total();
        return total.kind() == OpenFigure.Kind.COMPUTED
                ? whole.level().level()
                : announced.level().level();
    }

    /** An instrument's figure; nothing where the methodology has no such instrument. */
    public OpenFigure instrument(String code) {
        var own = whole.instrument(code);
        return own.isEmpty()
                ? OpenFigure.NONE
                : OpenFigure.of(
                        announced.instrument(code).map(InstrumentScore::score).orElseThrow(),
                        own.get().score(),
                        tellsComputed(own.get().instrument()),
                        isCertified(),
                        decimals());
    }

    /** An indicator's figure; nothing where the methodology has no such indicator. */
    public OpenFigure indicator(int number) {
        var own = whole.indicator(number);
        return own.isEmpty()
                ? OpenFigure.NONE
                : OpenFigure.of(
                        announced.indicator(number).map(IndicatorScore::score).orElseThrow(),
                        own.get().score(),
                        instrumentOf(own.get()).filter(this::tellsComputed).isPresent(),
                        isCertified(),
                        decimals());
    }

    /** How many people an instrument's computed figures rest on; null where there are none to tell. */
    @Nullable
    Integer respondents(String code) {
        return methodology()
                .instrument(code)
                .filter(instrument -> !instrument.isChecklist() && tellsComputed(instrument))
                .map(this::respondents)
                .filter(respondents -> respondents > 0)
                .orElse(null);
    }

    private int respondents(Instrument instrument) {
        int respondents = 0;
        for (var part : instrument.parts()) {
            var survey = state.surveys().get(part.survey());
            respondents += survey == null ? 0 : survey.tally().respondents();
        }
        return respondents;
    }

    /** The whole sheet, for what rests on no answers. */
    ScoreSheet sheet() {
        return whole;
    }

    /**
     * Whether an instrument's computed figures may be told: not while one of its surveys takes answers, nor where one was
     * answered by too few. One part that is not told hides the others, which could be subtracted.
     */
    private boolean tellsComputed(Instrument instrument) {
        return instrument.parts().stream().allMatch(part -> {
            var survey = state.surveys().get(part.survey());
            if (survey == null || survey.tally().respondents() == 0) {
                return true;
            }
            boolean ended = state.phase() != Phase.OPEN || !survey.isOpen();
            return ended && survey.tally().respondents() >= respondentsMin;
        });
    }

    private Optional<Instrument> instrumentOf(IndicatorScore indicator) {
        return methodology().instrument(indicator.indicator().instrument());
    }

    private int decimals() {
        return methodology().decimals();
    }
}
