package org.prongsai.engine.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tally.TallyShape;

/**
 * Works out ranking lines under one methodology: the figures of {@link ScoreSheets} to the digit, without making a sheet where
 * answers and verdicts lead. May be used by several threads at once.
 */
public final class ScoreLines {
    private final Methodology methodology;

    /** Null where the methodology's values are too fine for it. */
    private final @Nullable ScoreProgram program;

    private final List<SurveyCode> surveys;
    private final TallyShape[] shapes;
    private final int counts;
    private final List<Map<String, Byte>> options = new ArrayList<>();
    private final List<Item> items;

    private ScoreLines(Methodology methodology) {
        this.methodology = methodology;
        program = program(methodology);
        surveys = methodology.surveys();
        shapes = surveys.stream()
                .map(survey -> TallyShape.of(methodology.slots(survey)))
                .toArray(TallyShape[]::new);
        int sum = 0;
        for (var shape : shapes) {
            sum += shape.size();
        }
        counts = sum;
        items = methodology.items();
        for (var item : items) {
            var places = new HashMap<String, Byte>();
            for (var option : item.scale().options()) {
                places.putIfAbsent(option.code(), (byte) option.level());
            }
            options.add(places);
        }
    }

    public static ScoreLines of(Methodology methodology) {
        return new ScoreLines(methodology);
    }

    private static @Nullable ScoreProgram program(Methodology methodology) {
        try {
            return ScoreProgram.of(methodology);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /**
     * The line of a state.
     *
     * @throws IllegalArgumentException when a survey was answered in other slots than the methodology's
     */
    public ScoreLine of(AssessmentState state) {
        var figures = program == null || !fits(state) ? null : figures(state, program.figures());
        var published = state.published();
        boolean announced = published != null && !published.result().isEmpty();
        return figures == null || (announced && !figures.isComplete())
                ? ScoreLine.of(ScoreSheets.of(state, methodology))
                : line(state, figures, announced);
    }

    private boolean fits(AssessmentState state) {
        for (int survey = 0; survey < shapes.length; survey++) {
            var held = state.surveys().get(surveys.get(survey));
            if (held != null && !held.tally().shape().equals(shapes[survey])) {
                return false;
            }
        }
        return true;
    }

    private FlatFigures figures(AssessmentState state, FlatFigures figures) {
        var all = new int[counts];
        var bases = new int[shapes.length];
        int at = 0;
        for (int survey = 0; survey < shapes.length; survey++) {
            var held = state.surveys().get(surveys.get(survey));
            bases[survey] = held == null ? -1 : at;
            if (held != null) {
                at = held.tally().copyTo(all, at);
            }
        }
        var judged = state.verdicts();
        var verdicts = new byte[items.size()];
        for (int item = 0; item < verdicts.length; item++) {
            var verdict = judged.get(items.get(item).id());
            verdicts[item] = verdict == null ? 0 : options.get(item).getOrDefault(verdict.verdict(), (byte) 0);
        }
        return figures.of(all, bases, verdicts, 0);
    }

    /** Computed figures lead: where nothing was announced, or where everything is there to be computed. */
    private ScoreLine line(AssessmentState state, FlatFigures figures, boolean announced) {
        Map<String, ScoreLine.Figure> instruments = new LinkedHashMap<>();
        for (int number = 0; number < methodology.instruments().size(); number++) {
            var exact = figures.exactInstrument(number);
            if (exact != null) {
                instruments.put(
                        methodology.instruments().get(number).code(), figure(figures.instrument(number), exact));
            }
        }
        Map<Integer, BigDecimal> indicators = new LinkedHashMap<>();
        for (int number = 0; number < methodology.indicators().size(); number++) {
            long units = figures.indicator(number);
            if (units != FlatFigures.ABSENT) {
                indicators.put(methodology.indicators().get(number).number(), decimal(units));
            }
        }
        var total = figures.exactTotal();
        int level = figures.level();
        var published = state.published();
        var stated = published == null ? null : published.result().level();
        return new ScoreLine(
                state.id(),
                methodology,
                Basis.of(!instruments.isEmpty(), announced),
                total == null ? ScoreLine.Figure.NONE : figure(figures.total(), total),
                figures.isComplete(),
                level < 0 ? stated : methodology.levels().rules().get(level).level(),
                total == null ? null : figures.passed(),
                instruments,
                indicators,
                responses(state),
                sample(state));
    }

    private ScoreLine.Figure figure(long units, Rational exact) {
        return new ScoreLine.Figure(decimal(units), exact.toString());
    }

    private BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, methodology.decimals());
    }

    private TreeMap<String, Integer> responses(AssessmentState state) {
        var responses = new TreeMap<String, Integer>();
        for (var survey : surveys) {
            var held = state.surveys().get(survey);
            responses.put(survey.value(), held == null ? 0 : held.tally().respondents());
        }
        return responses;
    }

    private SampleCheck.Verdict sample(AssessmentState state) {
        return SampleCheck.Verdict.weakest(surveys.stream()
                .map(survey -> SampleChecks.check(
                                methodology, survey, state.surveys().get(survey))
                        .verdict())
                .toList());
    }
}
