package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.engine.improvement.Answered.named;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.improvement.Way.Means;
import org.prongsai.engine.improvement.Way.State;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

/** What the ways are like; that none is cheaper, {@link CheapestWaysTest} shows. */
class WaysTest {
    private static final Methodology FORM = FormBuilder.of(2566)
            .survey("IIT", "3/10")
            .asking(1, Asked.plain("i1", Scales.SIX_STEPS), Asked.plain("i2", Scales.SIX_STEPS))
            .survey("EIT", "3/10")
            .asking(2, Asked.plain("e1", Scales.SIX_STEPS))
            .checklist("OIT", "2/5", "list")
            .checking(
                    3,
                    new Checked("3.1", Scales.PASS_FAIL, List.of("O1", "O2")),
                    new Checked("3.2", Scales.PASS_FAIL, List.of("O3", "O4", "O5", "O6")))
            .levels(Scales.PASSES)
            .build();

    // i1 60, i2 80, e1 80; O1 not disclosed, O2 disclosed, O3 and O4 not, O5 and O6 disclosed: 21 + 24 + 20.
    private static final Calculation AT_65 = answered("45", "5", "121122").calculation();

    @Test
    void findsTheCheapestWayByEachMeans() {
        var ways = ways(AT_65, CostModel.USUAL, total(77));

        // 76.995 is displayed as 77.00. O1 is worth 10 points and O3 5.
        assertThat(told(ways.get(0)))
                .containsExactly("DOCUMENTS REACHES 2", "item:O1 0 100 1 10", "item:O3 0 100 1 5", "80");
        // e1 is worth 0.3 a point, i1 and i2 half of that.
        assertThat(told(ways.get(1)))
                .containsExactly(
                        "PERCEPTIONS REACHES 1799/300",
                        "question:e1 80 100 2 6",
                        "question:i1 60 2999/30 1199/300 1199/200",
                        "15399/200");
        assertThat(told(ways.get(2)))
                .containsExactly(
                        "BOTH REACHES 333/200",
                        "item:O1 0 100 1 10",
                        "question:e1 80 1733/20 133/200 399/200",
                        "15399/200");
    }

    @Test
    void takesItemsOnlyWhereThatIsCheapest() {
        var ways = ways(AT_65, CostModel.USUAL, total(80));

        assertThat(told(ways.get(1)))
                .containsExactly(
                        "PERCEPTIONS REACHES 2399/300",
                        "question:e1 80 100 2 6",
                        "question:i1 60 100 4 6",
                        "question:i2 80 2999/30 599/300 599/200",
                        "15999/200");
        assertThat(told(ways.get(2)))
                .containsExactly("BOTH REACHES 2", "item:O1 0 100 1 10", "item:O3 0 100 1 5", "80");
    }

    @Test
    void weighsItemsAgainstQuestions() {
        var cheapQuestions = new CostModel(Rational.of(1, 10), Rational.of(100));
        var way = ways(AT_65, cheapQuestions, total(80)).get(2);

        assertThat(told(way)).first().isEqualTo("BOTH REACHES 2399/3000");
        assertThat(way.moves())
                .extracting(move -> move.figure().name().written())
                .containsExactly("question:e1", "question:i1", "question:i2");
    }

    @Test
    void raisesNoQuestionFurtherThanAllowed() {
        var tenPoints = new CostModel(Rational.ONE, Rational.of(10));
        var ways = ways(AT_65, tenPoints, total(72));

        assertThat(told(ways.get(1))).containsExactly("PERCEPTIONS OUT_OF_REACH null", "71");
        assertThat(told(ways(AT_65, tenPoints, total(70)).get(1)))
                .containsExactly(
                        "PERCEPTIONS REACHES 233/100",
                        "question:e1 80 90 1 3",
                        "question:i1 60 70 1 3/2",
                        "question:i2 80 833/10 33/100 99/200",
                        "13999/200");
    }

    @Test
    void saysWhatTheBestIsWhereATargetIsOutOfReach() {
        var ways = ways(AT_65, CostModel.USUAL, total(90));

        assertThat(told(ways.get(0))).containsExactly("DOCUMENTS OUT_OF_REACH null", "85");
        assertThat(told(ways.get(1))).containsExactly("PERCEPTIONS OUT_OF_REACH null", "80");
        assertThat(ways.get(2).state()).isEqualTo(State.REACHES);
        assertThat(ways.get(0).outcome().given().keySet())
                .containsExactly(named("item:O1"), named("item:O3"), named("item:O4"));
    }

    @Test
    void leavesWhatIsAtItsBestOutOfTheBestThereIs() {
        var way = ways(answered("46", "6", "121122").calculation(), CostModel.USUAL, total(95))
                .get(1);

        assertThat(told(way)).containsExactly("PERCEPTIONS OUT_OF_REACH null", "80");
        assertThat(way.outcome().given().keySet()).containsExactly(named("question:i1"));
    }

    @Test
    void bringsEveryInstrumentToWhatTheLevelAsksFor() {
        var good = Target.ofLevel(FORM, FORM.levels().rules().get(1));
        var ways = ways(AT_65, CostModel.USUAL, good);

        assertThat(ways.get(0).state()).isEqualTo(State.OUT_OF_REACH);
        assertThat(ways.get(1).state()).isEqualTo(State.OUT_OF_REACH);
        var way = ways.get(2);
        // OIT to 87.5 by the two items that are worth most, EIT from 80 to 84.995 by e1, IIT from 70 by i1.
        assertThat(told(way))
                .containsExactly(
                        "BOTH REACHES 10997/2000",
                        "item:O1 0 100 1 10",
                        "item:O3 0 100 1 5",
                        "question:e1 80 16999/200 999/2000 2997/2000",
                        "question:i1 60 8999/100 2999/1000 8997/2000",
                        "85997/1000");
        assertThat(way.outcome().after().level()).isEqualTo("ผ่านดี");
    }

    @Test
    void hasNothingToDoWhereTheTargetIsReached() {
        for (var way : ways(AT_65, CostModel.USUAL, total(65))) {
            assertThat(told(way)).containsExactly(way.means() + " REACHED 0", "65");
        }
    }

    @Test
    void tellsNothingOfWhatIsWithheld() {
        var ways = Ways.of(AT_65, CostModel.USUAL, Set.of(named("question:e1"))).to(total(72));

        assertThat(ways.get(1).moves())
                .extracting(move -> move.figure().name().written())
                .containsExactly("question:i1", "question:i2");
        assertThat(told(Ways.of(
                                AT_65,
                                CostModel.USUAL,
                                Set.of(named("question:e1"), named("question:i1"), named("question:i2")))
                        .to(total(72))
                        .get(1)))
                .containsExactly("PERCEPTIONS OUT_OF_REACH null", "65");
    }

    @Test
    void ofEquallyCheapWaysTakesTheOneWithFewerThingsToDo() {
        var costs = new CostModel(Rational.of(1, 2), Rational.of(10));
        var target = new Target(Rational.parse("69.5"), null, null, Rational.parse("69.5"), null);
        var ways = ways(AT_65, costs, target);

        assertThat(told(ways.get(1)))
                .containsExactly(
                        "PERCEPTIONS REACHES 1", "question:e1 80 90 1/2 3", "question:i1 60 70 1/2 3/2", "139/2");
        assertThat(told(ways.get(2))).containsExactly("BOTH REACHES 1", "item:O1 0 100 1 10", "75");
    }

    @Test
    void raisesTheWeakestFirstOfThoseThatAreWorthTheSame() {
        var way = ways(answered("55", "6", "222222").calculation(), CostModel.USUAL, total(95));

        assertThat(told(way.get(1))).element(1).asString().startsWith("question:i1 80");
        assertThat(told(ways(answered("54", "6", "222222").calculation(), CostModel.USUAL, total(95))
                        .get(1)))
                .element(1)
                .asString()
                .startsWith("question:i2 60");
    }

    /** Of announced figures nobody knows which questions or items are weak: an indicator costs as much as all it is made of. */
    @Test
    void raisesAnnouncedIndicators() {
        var calculation = Calculation.of(Folds.sheet(FORM, Announced.of("1=60 2=80 3=50")));
        var ways = ways(calculation, CostModel.USUAL, new Target(Rational.of(68), null, null, Rational.of(68), null));

        assertThat(told(ways.get(0))).containsExactly("DOCUMENTS REACHES 9/10", "indicator:3 50 65 9/10 6", "68");
        // Indicator 1 is made of two questions, and indicator 2 of one.
        assertThat(told(ways.get(1))).containsExactly("PERCEPTIONS REACHES 2", "indicator:2 80 100 2 6", "68");
        assertThat(told(ways.get(2))).containsExactly("BOTH REACHES 9/10", "indicator:3 50 65 9/10 6", "68");
    }

    @Test
    void countsWhatAnAnnouncedFigureIsMadeOf() {
        var twice = FormBuilder.of(2566)
                .survey("IIT", "3/10")
                .asking(1)
                .survey("EIT", "3/10", Map.of("EIT-1", "1/2", "EIT-2", "1/2"))
                .asking(2, Asked.plain("e1", Scales.SIX_STEPS))
                .asking(3, Asked.plain("e2", Scales.SIX_STEPS), Asked.plain("e3", Scales.SIX_STEPS))
                .checklist("OIT", "2/5", "list")
                .checking(4, new Checked("4.1", Scales.PASS_FAIL, List.of("O1", "O2", "O3")))
                .build();
        var byIndicator = Calculation.of(Folds.sheet(twice, Announced.of("1=50 2=50 3=50 4=50")));
        var byInstrument = Calculation.of(Folds.sheet(twice, Announced.of("IIT=50 EIT=50 OIT=50")));

        assertThat(levers(byIndicator))
                .containsExactly(
                        "indicator:4 50 2/5 3/100",
                        "indicator:1 50 3/10 1/10",
                        "indicator:2 50 3/20 1/5",
                        "indicator:3 50 3/20 2/5");
        assertThat(levers(byInstrument)).containsExactly("OIT 50 2/5 3/100", "IIT 50 3/10 1/10", "EIT 50 3/10 3/5");
    }

    @Test
    void needsATotalThatFollowsFromItsInstruments() {
        var onlyTotal = Calculation.of(Folds.sheet(FORM, Announced.of("total=70")));
        var noEit = new Answered(FORM, Map.of(new SurveyCode("IIT"), List.of("45")), Map.of("O1", "V2")).calculation();

        assertThat(Ways.isPossible(AT_65)).isTrue();
        assertThat(Ways.isPossible(onlyTotal)).isFalse();
        assertThat(Ways.isPossible(noEit)).isFalse();
        assertThatThrownBy(() -> Ways.of(noEit, CostModel.USUAL, Set.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the total of agency-2566 does not follow from its instruments");
    }

    @Test
    void refusesCostsThatAreNone() {
        assertThatThrownBy(() -> new CostModel(Rational.ZERO, Rational.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CostModel(Rational.ONE, Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CostModel(Rational.ONE, Rational.of(101)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CostModel.USUAL.perPoint()).isEqualTo(Rational.of(1, 10));
    }

    @Test
    void displaysWhatHasToBeReachedRoundedUp() {
        var moves = ways(AT_65, CostModel.USUAL, total(80)).get(1).moves();

        assertThat(moves.getLast().to()).isEqualTo(Rational.of(2999, 30));
        assertThat(moves.getLast().displayed(2)).isEqualTo("99.97");
        assertThat(moves.getLast().displayed(0)).isEqualTo("100");
        assertThat(moves.getFirst().displayed(2)).isEqualTo("100.00");
        assertThat(new Way.Move(moves.getFirst().figure(), null, Rational.of(1, 3), Rational.ONE, Rational.ONE)
                        .displayed(2))
                .isEqualTo("0.34");
    }

    /** A whole year's form, with some forty items and some forty questions, is searched at once. */
    @Test
    void searchesTheFormsOfAllYears() {
        for (var methodology : BuiltInMethodologies.all()) {
            var answers = new LinkedHashMap<SurveyCode, List<String>>();
            methodology
                    .surveys()
                    .forEach(survey -> answers.put(
                            survey, List.of("2".repeat(methodology.slots(survey).size()))));
            var verdicts = new LinkedHashMap<String, String>();
            methodology.items().forEach(item -> verdicts.put(item.id(), "FAIL"));
            var calculation = new Answered(methodology, answers, verdicts).calculation();
            assertThat(Ways.isPossible(calculation)).as(methodology.ref().id()).isEqualTo(!verdicts.isEmpty());
            if (verdicts.isEmpty()) {
                continue; // The list of 2562 is not known, and so no total can be computed.
            }

            for (var target : Target.usual(calculation)) {
                var way = ways(calculation, CostModel.USUAL, target).get(2);
                assertThat(way.state()).isEqualTo(State.REACHES);
                assertThat(target.holds(
                                calculation, calculation.with(way.outcome().given())))
                        .isTrue();
            }
        }
    }

    private static List<String> levers(Calculation calculation) {
        return Lever.of(calculation, CostModel.USUAL, Set.of()).stream()
                .map(lever -> lever.figure().name() + " " + lever.from() + " " + lever.perPoint() + " " + lever.cost())
                .toList();
    }

    private static Target total(int total) {
        return Target.ofTotal(FORM, Rational.of(total));
    }

    private static List<Way> ways(Calculation calculation, CostModel costs, Target target) {
        var ways = Ways.of(calculation, costs, Set.<FigureName>of()).to(target);
        assertThat(ways).extracting(Way::means).containsExactly(Means.values());
        return ways;
    }

    private static List<String> told(Way way) {
        var told = new ArrayList<String>();
        told.add(way.means() + " " + way.state() + " " + way.cost());
        way.moves()
                .forEach(move -> told.add(move.figure().name() + " " + move.from() + " " + move.to() + " " + move.cost()
                        + " " + move.gain()));
        told.add(Objects.requireNonNull(way.outcome().total().after()).toString());
        return told;
    }

    private static Answered answered(String internal, String external, String verdicts) {
        var answers = new LinkedHashMap<SurveyCode, List<String>>();
        answers.put(new SurveyCode("IIT"), List.of(internal));
        answers.put(new SurveyCode("EIT"), List.of(external));
        var judged = new LinkedHashMap<String, String>();
        for (int item = 1; item <= verdicts.length(); item++) {
            judged.put("O" + item, "V" + verdicts.charAt(item - 1));
        }
        return new Answered(FORM, answers, judged);
    }
}
