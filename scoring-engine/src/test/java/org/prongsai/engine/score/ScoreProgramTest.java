package org.prongsai.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

/** The score sheet, worked out in exact fractions from end to end, is the reference. */
class ScoreProgramTest {
    /** A ranking line's figures. */
    private record Line(
            @Nullable BigDecimal total,
            @Nullable Rational exactTotal,
            boolean complete,
            @Nullable String level,
            boolean passed,
            List<@Nullable BigDecimal> instruments,
            List<@Nullable Rational> exactInstruments,
            List<@Nullable BigDecimal> indicators) {}

    @ForManySeeds
    void givesTheFiguresOfTheSheetWhateverTheFormAndWhateverWasAnswered(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var figures = ScoreProgram.of(methodology).figures();
        for (int round = 0; round < 50; round++) {
            var log = new RandomLog(methodology, pick);
            var state = Folds.state(methodology, pick.oneIn(2) ? log.events() : log.completeEvents());

            assertThat(line(figures, state, methodology)).isEqualTo(line(state, methodology));
        }
    }

    /** Some of a form's surveys never opened, nothing answered in others. */
    @ForManySeeds
    void givesTheFiguresOfTheSheetWhereSurveysAreMissing(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var figures = ScoreProgram.of(methodology).figures();
        for (var opened : List.of(
                List.<AssessmentScoped>of(), log.openings(), log.openings().subList(0, 1), log.verdicts())) {
            var state = Folds.state(methodology, opened);

            assertThat(line(figures, state, methodology)).isEqualTo(line(state, methodology));
        }
    }

    /** Few respondents make many figures that lie exactly where rounding turns. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("builtIn")
    void givesTheFiguresOfTheSheetUnderEveryBuiltInForm(String id) {
        var methodology = BuiltInMethodologies.find(id).orElseThrow();
        var figures = ScoreProgram.of(methodology).figures();
        for (int seed = 0; seed < 150; seed++) {
            var pick = Pick.seeded(seed);
            var log = new RandomLog(methodology, pick);
            var events = new ArrayList<>(log.completeEvents());
            for (var survey : methodology.surveys()) {
                int more = pick.of(0, 1, 3, 7, 15, 39);
                for (int respondent = 0; respondent < more; respondent++) {
                    events.add(log.recorded(survey, "more" + respondent, log.fullAnswers(survey)));
                }
            }
            var state = Folds.state(methodology, events);

            assertThat(line(figures, state, methodology)).as("seed " + seed).isEqualTo(line(state, methodology));
        }
    }

    static List<String> builtIn() {
        return List.copyOf(BuiltInMethodologies.ids());
    }

    private static Line line(FlatFigures figures, AssessmentState state, Methodology methodology) {
        int[] counts = {};
        int[] bases = new int[methodology.surveys().size()];
        for (int i = 0; i < bases.length; i++) {
            var survey = state.surveys().get(methodology.surveys().get(i));
            bases[i] = survey == null ? -1 : counts.length;
            if (survey != null) {
                var own = survey.tally().counts();
                counts = Arrays.copyOf(counts, counts.length + own.length);
                System.arraycopy(own, 0, counts, counts.length - own.length, own.length);
            }
        }
        var items = methodology.items();
        var verdicts = new byte[items.size() + 3];
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var verdict = state.verdicts().get(item.id());
            if (verdict != null) {
                var option = item.scale().optionOfCode(verdict.verdict()).orElseThrow();
                verdicts[3 + i] = (byte) (1 + item.scale().options().indexOf(option));
            }
        }
        figures.of(counts, bases, verdicts, 3);
        var rules = methodology.levels().rules();
        var instruments = new ArrayList<@Nullable BigDecimal>();
        var exact = new ArrayList<@Nullable Rational>();
        for (int i = 0; i < methodology.instruments().size(); i++) {
            instruments.add(decimal(figures.instrument(i), methodology));
            exact.add(figures.exactInstrument(i));
        }
        var indicators = new ArrayList<@Nullable BigDecimal>();
        for (int i = 0; i < methodology.indicators().size(); i++) {
            indicators.add(decimal(figures.indicator(i), methodology));
        }
        return new Line(
                decimal(figures.total(), methodology),
                figures.exactTotal(),
                figures.isComplete(),
                figures.level() < 0 ? null : rules.get(figures.level()).level(),
                figures.passed(),
                instruments,
                exact,
                indicators);
    }

    private static @Nullable BigDecimal decimal(long units, Methodology methodology) {
        return units == FlatFigures.ABSENT ? null : BigDecimal.valueOf(units, methodology.decimals());
    }

    private static boolean passes(ScoreSheet sheet) {
        var total = sheet.total().value();
        if (total == null) {
            return false;
        }
        var levels = sheet.methodology().levels();
        var held = levels.comparesRounded()
                ? Rational.of(total.rounded(sheet.methodology().decimals()))
                : total;
        return held.compareTo(levels.passMin()) >= 0;
    }

    private static Line line(AssessmentState state, Methodology methodology) {
        var sheet = ScoreSheets.of(state, methodology);
        int decimals = methodology.decimals();
        return new Line(
                sheet.total().rounded(decimals),
                sheet.total().value(),
                sheet.total().complete(),
                sheet.level().level(),
                passes(sheet),
                sheet.instruments().stream()
                        .map(score -> score.score().rounded(decimals))
                        .toList(),
                sheet.instruments().stream().map(score -> score.score().value()).toList(),
                sheet.indicators().stream()
                        .map(score -> score.score().rounded(decimals))
                        .toList());
    }
}
