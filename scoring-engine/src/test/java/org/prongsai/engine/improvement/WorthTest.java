package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.engine.improvement.Answered.moved;
import static org.prongsai.engine.improvement.Answered.named;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.improvement.Worth.Answer;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

/** Held against the engine itself: the input is changed, the sheet computed anew, and the totals subtracted. */
class WorthTest {

    @ForManySeeds
    void anItemIsWorthWhatTheTotalMovesByWhenItIsJudgedAtItsBest(long seed) {
        var pick = Pick.seeded(seed);
        for (var methodology : List.of(RandomForm.of(pick, 2566), builtIn(seed))) {
            var answered = Answered.random(methodology, pick, pick.oneIn(2));
            var before = answered.sheet();
            var worths = worths(answered);
            for (var item :
                    pick.shuffled(methodology.items()).stream().limit(12).toList()) {
                var moved = moved(before, answered.judgedAtBest(item).sheet());
                if (moved != null) {
                    assertThat(worths.get(Answered.item(item)).available())
                            .as(item.id())
                            .isEqualTo(moved);
                }
            }
        }
    }

    @ForManySeeds
    void anAnswerOneLevelBetterIsWorthWhatTheTotalMovesBy(long seed) {
        var pick = Pick.seeded(seed);
        for (var methodology : List.of(RandomForm.of(pick, 2566), builtIn(seed))) {
            var answered = Answered.random(methodology, pick, pick.oneIn(2));
            var before = answered.sheet();
            var worths = worths(answered);
            for (int tried = 0; tried < 10; tried++) {
                var survey = pick.of(methodology.surveys());
                var slot = pick.of(methodology.slots(survey));
                int respondent = pick.between(0, answered.respondents(survey) - 1);
                int level = answered.level(survey, respondent, slot);
                int better = level == 0 ? 0 : Answered.better(slot, level);
                var moved = better == 0
                        ? null
                        : moved(
                                before,
                                answered.answered(survey, respondent, slot, better)
                                        .sheet());
                if (moved != null) {
                    var step = slot.value(better).minus(slot.value(level));
                    assertAnswerIsWorth(worths, answered.name(Kind.SLOT, slot.id(), survey), step, moved);
                }
            }
        }
    }

    private static void assertAnswerIsWorth(
            Map<FigureName, Worth> worths, FigureName slot, Rational step, Rational moved) {
        var alone = new FigureName(Kind.QUESTION, slot.id(), slot.survey());
        var question = new FigureName(Kind.QUESTION, slot.id().replaceAll("\\..*", ""), slot.survey());
        var own = worths.getOrDefault(slot, worths.get(alone));
        var n = Objects.requireNonNull(own.figure().slot()).n();

        assertThat(Objects.requireNonNull(own.perPoint()).times(step).dividedBy(Rational.of(n)))
                .isEqualTo(moved);
        assertThat(moved).isBetween(least(own), most(own));
        assertThat(moved).isBetween(least(worths.get(question)), most(worths.get(question)));
    }

    @ForManySeeds
    void aQuestionIsWorthWhatTheTotalMovesByWhenEverybodyAnswersItAtItsBest(long seed) {
        var pick = Pick.seeded(seed);
        for (var methodology : List.of(RandomForm.of(pick, 2566), builtIn(seed))) {
            var answered = Answered.random(methodology, pick, pick.oneIn(2));
            var before = answered.sheet();
            var worths = worths(answered);
            for (int tried = 0; tried < 6; tried++) {
                var survey = pick.of(methodology.surveys());
                var question = pick.of(
                        methodology.questionsOf(methodology.instrumentOf(survey).orElseThrow()));
                var best = answered;
                for (var slot : question.slots()) {
                    best = best.answeredAtBest(survey, slot);
                }
                var worth = worths.get(answered.name(Kind.QUESTION, question.id(), survey));
                var moved = moved(before, best.sheet());
                if (worth.value() == null) {
                    assertThat(worth.available()).isNull();
                    assertThat(worth.perPoint()).isNull();
                    assertThat(worth.answer()).isNull();
                } else if (moved != null) {
                    assertThat(worth.available()).as(question.id()).isEqualTo(moved);
                }
            }
        }
    }

    /** What is judged or answered and counts: its parts are worth together what it is worth itself. */
    @ForManySeeds
    void theWorthOfAllPartsIsTheWorthOfTheWhole(long seed) {
        var pick = Pick.seeded(seed);
        var answered = Answered.random(RandomForm.of(pick, 2566), pick, true);
        var calculation = answered.calculation();
        var worths = worths(answered);

        for (var worth : worths.values()) {
            var links = calculation.links(worth.figure().name());
            if (!links.isEmpty()) {
                var sum = links.stream()
                        .map(link ->
                                Objects.requireNonNull(worths.get(link.name()).available()))
                        .reduce(Rational.ZERO, Rational::plus);
                assertThat(sum).as(worth.figure().name().written()).isEqualTo(worth.available());
            }
        }
    }

    /** The table of the rules, worked out by hand: one item, and one question from 0 to 100. */
    @ParameterizedTest
    @CsvSource({
        "2563, O1, 0.44",
        "2564, O10, 0.50",
        "2565, O18, 0.57",
        "2565, O25, 1.00",
        "2563, O29, 0.80",
        "2564, O34, 1.25",
        "2565, O43, 5.00",
        "2566, O1, 0.40",
        "2566, O43, 2.00",
        "2567, O1, 0.67",
        "2568, O13, 2.00",
        "2569, O20, 3.33",
    })
    void oneItemIsWorthWhatTheRulesSay(String year, String item, String points) {
        var methodology = BuiltInMethodologies.find(year).orElseThrow();
        var verdicts = methodology.items().stream().collect(Collectors.toMap(one -> one.id(), _ -> "FAIL"));
        var answered = new Answered(
                methodology, Answered.random(methodology, Pick.seeded(1), true).answers(), verdicts);

        var worth = worths(answered).get(named("item:" + item));

        assertThat(Objects.requireNonNull(worth.available()).rounded(2)).isEqualTo(points);
        assertThat(Objects.requireNonNull(worth.perPoint()).times(Rational.of(100)))
                .isEqualTo(worth.available());
        assertThat(worth.value()).isEqualTo(Rational.ZERO);
        assertThat(worth.best()).isEqualTo(Rational.of(100));
    }

    @ParameterizedTest
    @CsvSource({"2563, i1, 1.00", "2564, e1, 2.00", "2566, e1@EIT-2, 1.00", "2568, i1, 2.00", "2567, e1@EIT-1, 1.67"})
    void oneQuestionIsWorthWhatTheRulesSay(String year, String question, String points) {
        var methodology = BuiltInMethodologies.find(year).orElseThrow();
        var worth = worths(Answered.random(methodology, Pick.seeded(1), true)).get(named("question:" + question));

        assertThat(Objects.requireNonNull(worth.perPoint())
                        .times(Rational.of(100))
                        .rounded(2))
                .isEqualTo(points);
    }

    @Test
    void tellsOneAnswerBetterByTheStepsOfTheScaleAndTheNumberOfAnswers() {
        var form = FormBuilder.of(2566)
                .survey("IIT", "1/2")
                .asking(1, Asked.reversed("i1", Scales.FOUR_STEPS), Asked.split("i2", Scales.YES_IS_BAD, 2))
                .checklist("OIT", "1/2", "list")
                .checking(2, new Checked("2.1", Scales.HALF_CREDIT, List.of("O1", "O2")))
                .build();
        var iit = new SurveyCode("IIT");
        var answers = new LinkedHashMap<SurveyCode, List<String>>();
        answers.put(iit, List.of("41-", "11-", "-12"));
        var worths = worths(new Answered(form, answers, Map.of("O1", "V2")));

        // Two of three answered i1: a step of 33 or 34 points is half of it in the question, an eighth in the total.
        assertThat(worths.get(named("question:i1")).answer())
                .isEqualTo(new Answer(Rational.of(33, 8), Rational.of(34, 8)));
        // Three answered i2.1 and one i2.2, each of which is half of i2.
        assertThat(worths.get(named("slot:i2.1")).answer())
                .isEqualTo(new Answer(Rational.of(100, 24), Rational.of(100, 24)));
        assertThat(worths.get(named("question:i2")).answer())
                .isEqualTo(new Answer(Rational.of(100, 24), Rational.of(100, 8)));
        assertThat(worths.get(named("indicator:1")).answer()).isNull();
        assertThat(worths.get(named("item:O1")).answer()).isNull();
        // O2 begins to count: 50 becomes the mean of 50 and 100.
        assertThat(worths.get(named("item:O1")).available()).isEqualTo(Rational.of(25));
        assertThat(worths.get(named("item:O2")).available()).isEqualTo(Rational.parse("25/2"));
        assertThat(worths.get(named("item:O2")).perPoint()).isNull();
        assertThat(List.copyOf(worths.keySet()))
                .startsWith(named("IIT"), named("indicator:1"))
                .doesNotContain(FigureName.TOTAL);
    }

    @Test
    void nobodyCanTellWhatTheFirstVerdictOfAllMoves() {
        var form = FormBuilder.of(2566)
                .survey("IIT", "1/2")
                .asking(1, Asked.plain("i1", Scales.FOUR_STEPS))
                .checklist("OIT", "1/2", "list")
                .checking(2, new Checked("2.1", Scales.PASS_FAIL, List.of("O1")))
                .build();
        var answers = new LinkedHashMap<SurveyCode, List<String>>();
        answers.put(new SurveyCode("IIT"), List.of("2"));
        var worths = worths(new Answered(form, answers, Map.of()));

        assertThat(worths.get(named("item:O1")).available()).isNull();
        assertThat(worths.get(named("OIT")).available()).isNull();
        // The total is not known, and still each point of i1 makes half a point of it.
        assertThat(worths.get(named("question:i1")).available()).isEqualTo(Rational.parse("67/2"));
    }

    @Test
    void tellsTheWorthOfAnnouncedIndicators() {
        var form = BuiltInMethodologies.find("2565").orElseThrow();
        var calculation = Calculation.of(Folds.sheet(
                form, Announced.of("1=91.46 2=81.48 3=95.11 4=81.29 5=88.24 6=74.73 7=67.86 8=66.98 9=15.75 10=0")));
        var worths = byName(Worth.of(calculation));

        assertThat(worths).hasSize(13);
        assertThat(worths.get(named("indicator:10")).available()).isEqualTo(Rational.of(20));
        assertThat(worths.get(named("indicator:9")).available()).isEqualTo(Rational.parse("16.85"));
        assertThat(worths.get(named("indicator:8")).perPoint()).isEqualTo(Rational.of(1, 10));
        assertThat(worths.get(named("EIT")).best()).isEqualTo(Rational.of(100));
        assertThat(worths.get(named("EIT")).perPoint()).isEqualTo(Rational.of(3, 10));
    }

    @Test
    void ordersByPointsToBeHadAndWhatNobodyCanTellLast() {
        var figure = Answered.random(SmallForm.of(Pick.seeded(1), 3), Pick.seeded(1), true)
                .calculation()
                .figures()
                .iterator()
                .next();
        var much = new Worth(figure, null, Rational.ONE, null, Rational.of(2), null);
        var little = new Worth(figure, null, Rational.ONE, null, Rational.ONE, null);
        var unknown = new Worth(figure, null, Rational.ONE, null, null, null);

        assertThat(Stream.of(unknown, little, much).sorted(Worth::mostFirst)).containsExactly(much, little, unknown);
        assertThat(Stream.of(much, unknown, little).sorted(Worth::mostFirst)).containsExactly(much, little, unknown);
        assertThat(Worth.mostFirst(unknown, unknown)).isZero();
    }

    /** Of every year whose checklist is known; without one, no total can be computed. */
    private static Methodology builtIn(long seed) {
        var known = BuiltInMethodologies.all().stream()
                .filter(methodology -> !methodology.items().isEmpty())
                .toList();
        return known.get((int) (seed % known.size()));
    }

    private static Rational least(Worth worth) {
        return Objects.requireNonNull(worth.answer()).least();
    }

    private static Rational most(Worth worth) {
        return Objects.requireNonNull(worth.answer()).most();
    }

    private static Map<FigureName, Worth> worths(Answered answered) {
        return byName(Worth.of(answered.calculation()));
    }

    private static Map<FigureName, Worth> byName(List<Worth> worths) {
        return worths.stream()
                .collect(Collectors.toMap(
                        worth -> worth.figure().name(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
