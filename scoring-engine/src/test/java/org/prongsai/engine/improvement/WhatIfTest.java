package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.engine.improvement.Answered.named;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.explanation.FigureTree;
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
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.LevelVerdict;

class WhatIfTest {
    private static final Methodology FORM = FormBuilder.of(2566)
            .survey("IIT", "3/10")
            .asking(1, Asked.split("i1", Scales.YES_IS_BAD, 2), Asked.plain("i2", Scales.YES_IS_BAD))
            .survey("EIT", "3/10", Map.of("EIT-1", "1/2", "EIT-2", "1/2"))
            .asking(2, Asked.plain("e1", Scales.YES_IS_BAD))
            .checklist("OIT", "2/5", "list")
            .checking(
                    3,
                    new Checked("3.1", Scales.PASS_FAIL, List.of("O1", "O2")),
                    new Checked("3.2", Scales.PASS_FAIL, List.of("O3")))
            .levels(Scales.PASSES)
            .build();

    /** The engine itself, asked about other answers and verdicts, comes to the same at every level. */
    @ForManySeeds
    void isWhatTheEngineMakesOfOtherAnswersAndVerdicts(long seed) {
        var pick = Pick.seeded(seed);
        assertSameAsComputedAnew(RandomForm.of(pick, 2566), pick);
        assertSameAsComputedAnew(pick.of(BuiltInMethodologies.all()), pick);
    }

    private static void assertSameAsComputedAnew(Methodology methodology, Pick pick) {
        var before = Answered.random(methodology, pick, pick.oneIn(2));
        var calculation = before.calculation();
        var after = before;
        var given = new LinkedHashMap<FigureName, Rational>();
        for (int changes = pick.between(1, 4); changes > 0; changes--) {
            if (!methodology.items().isEmpty()) { // The list of 2562 is not known.
                var item = pick.of(methodology.items());
                var option = pick.of(item.scale().options());
                after = after.judged(item, option.code());
                given.put(Answered.item(item), option.value());
            }
            var survey = pick.of(methodology.surveys());
            var slot = pick.of(methodology.slots(survey));
            after = after.answered(
                    survey,
                    pick.between(0, after.respondents(survey) - 1),
                    slot,
                    pick.between(1, slot.scale().levels()));
            var kind =
                    calculation.find(after.name(Kind.SLOT, slot.id(), survey)).isPresent() ? Kind.SLOT : Kind.QUESTION;
            given.put(after.name(kind, slot.id(), survey), Rational.ZERO);
        }
        var tree = FigureTree.of(after.sheet());
        given.replaceAll((name, value) ->
                Objects.requireNonNull(tree.find(name).orElseThrow().score().computed()));

        var whatIf = WhatIf.of(calculation, given);
        var evaluation = calculation.with(given);

        for (var figure : tree.figures()) {
            assertThat(evaluation.value(figure.name()))
                    .as(figure.name().written())
                    .isEqualTo(figure.score().computed());
        }
        assertThat(whatIf.after()).isEqualTo(after.sheet().level());
        assertThat(whatIf.before()).isEqualTo(before.sheet().level());
        assertThat(whatIf.total().after()).isEqualTo(after.sheet().total().value());
        assertThat(whatIf.total().before()).isEqualTo(before.sheet().total().value());
        var moved = whatIf.figures().stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .map(change -> change.figure().name())
                .toList();
        assertThat(calculation.figures().stream()
                        .map(figure -> figure.name())
                        .filter(name -> !Objects.equals(calculation.value(name), evaluation.value(name))))
                .containsExactlyElementsOf(moved);
    }

    @Test
    void followsAQuestionAndAnItemUpToTheLevel() {
        // i1.1 and i1.2: no. i2: yes. e1: no, yes. O1 disclosed, O2 not, O3 not judged.
        var calculation = small().calculation();

        var whatIf = WhatIf.of(calculation, given("question:i2", "80", "item:O2", "100"));

        assertThat(rows(whatIf))
                .containsExactly(
                        "total 50 82",
                        "IIT 50 90",
                        "indicator:1 50 90",
                        "question:i2 0 80",
                        "EIT 50 50",
                        "OIT 50 100",
                        "indicator:3 50 100",
                        "sub-indicator:3.1 50 100",
                        "item:O2 0 100");
        assertThat(whatIf.before()).isEqualTo(new LevelVerdict(null, List.of("ต้องปรับปรุงโดยด่วน")));
        assertThat(whatIf.after()).isEqualTo(new LevelVerdict(null, List.of("ต้องปรับปรุง")));
        assertThat(List.copyOf(whatIf.given().keySet())).containsExactly(named("question:i2"), named("item:O2"));
    }

    @Test
    void anItemThatWasNotJudgedBeginsToCount() {
        assertThat(rows(WhatIf.of(small().calculation(), given("item:O3", "0"))))
                .containsExactly(
                        "total 50 40",
                        "IIT 50 50",
                        "EIT 50 50",
                        "OIT 50 25",
                        "indicator:3 50 25",
                        "sub-indicator:3.2 null 0",
                        "item:O3 null 0");
    }

    @Test
    void whatStandsAboveCanBeSetToo() {
        assertThat(rows(WhatIf.of(small().calculation(), given("indicator:1", "100", "question:e1@EIT-2", "100"))))
                .containsExactly(
                        "total 50 80",
                        "IIT 50 100",
                        "indicator:1 50 100",
                        "EIT 50 100",
                        "survey:EIT-2 0 100",
                        "indicator:2 50 100",
                        "indicator:2@EIT-2 0 100",
                        "question:e1@EIT-2 0 100",
                        "OIT 50 50");
    }

    @Test
    void withNothingSetNothingMoves() {
        var whatIf = WhatIf.of(small().calculation(), new LinkedHashMap<>());

        assertThat(rows(whatIf)).containsExactly("total 50 50", "IIT 50 50", "EIT 50 50", "OIT 50 50");
        assertThat(whatIf.after()).isEqualTo(whatIf.before());
    }

    @Test
    void anAnnouncedLevelStaysWithWhatWasAnnounced() {
        var calculation = Calculation.of(Folds.sheet(FORM, Announced.of("total=90 level=ผ่าน IIT=90 EIT=90 OIT=90")));

        assertThat(WhatIf.of(calculation, new LinkedHashMap<>()).after())
                .isEqualTo(new LevelVerdict("ผ่าน", List.of("ผ่านดี")));
        var whatIf = WhatIf.of(calculation, given("EIT", "84.99"));
        assertThat(whatIf.before()).isEqualTo(new LevelVerdict("ผ่าน", List.of("ผ่านดี")));
        assertThat(whatIf.after()).isEqualTo(new LevelVerdict(null, List.of("ผ่าน")));
        assertThat(rows(whatIf)).containsExactly("total 90 88497/1000", "IIT 90 90", "EIT 90 8499/100", "OIT 90 90");
    }

    @Test
    void refusesWhatCannotBeSet() {
        var calculation = small().calculation();

        assertRefused(calculation, given("total", "90"), "total cannot be set");
        assertRefused(calculation, given("survey:EIT-1", "90"), "survey:EIT-1 cannot be set");
        assertRefused(calculation, given("question:i9", "90"), "question:i9 cannot be set");
        assertRefused(calculation, given("question:i2", "-1/100"), "question:i2 is 0 to 100, not -1/100");
        assertRefused(calculation, given("question:i2", "100.01"), "question:i2 is 0 to 100, not 10001/100");
        assertRefused(
                calculation,
                given("slot:i1.1", "90", "indicator:1", "90"),
                "slot:i1.1 is part of indicator:1, which is set too");
        assertThat(WhatIf.of(calculation, given("slot:i1.1", "0", "slot:i1.2", "100"))
                        .total()
                        .after())
                .isEqualTo(Rational.parse("85/2"));
        assertThat(WhatIf.isSettable(calculation, named("item:O3"))).isTrue();
        assertThat(WhatIf.isSettable(calculation, named("total"))).isFalse();
    }

    private static void assertRefused(
            Calculation calculation, SequencedMap<FigureName, Rational> given, String message) {
        assertThatThrownBy(() -> WhatIf.of(calculation, given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Answered small() {
        var answers = new LinkedHashMap<SurveyCode, List<String>>();
        answers.put(new SurveyCode("IIT"), List.of("221"));
        answers.put(new SurveyCode("EIT-1"), List.of("2"));
        answers.put(new SurveyCode("EIT-2"), List.of("1"));
        return new Answered(FORM, answers, Map.of("O1", "V2", "O2", "V1"));
    }

    private static SequencedMap<FigureName, Rational> given(String... namesAndValues) {
        var given = new LinkedHashMap<FigureName, Rational>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            given.put(named(namesAndValues[at]), Rational.parse(namesAndValues[at + 1]));
        }
        return given;
    }

    private static List<String> rows(WhatIf whatIf) {
        return whatIf.figures().stream()
                .map(change -> change.figure().name() + " " + change.before() + " " + change.after())
                .toList();
    }
}
