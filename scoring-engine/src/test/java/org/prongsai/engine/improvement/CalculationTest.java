package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.engine.improvement.Answered.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.ResultPublished;
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
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;

class CalculationTest {
    private static final Methodology FORM = FormBuilder.of(2566)
            .survey("IIT", "3/10")
            .asking(1, Asked.plain("i1", Scales.FOUR_STEPS), Asked.plain("i2", Scales.FOUR_STEPS))
            .asking(2, Asked.split("i3", Scales.YES_IS_BAD, 2))
            .survey("EIT", "3/10", Map.of("EIT-1", "1/3", "EIT-2", "2/3"))
            .asking(3, Asked.plain("e1", Scales.YES_IS_GOOD))
            .checklist("OIT", "2/5", "list")
            .checking(4, new Checked("4.1", Scales.PASS_FAIL, List.of("O1", "O2")))
            .levels(Scales.PASSES)
            .build();

    /** Whatever the form and whatever was answered: with nothing given, it is the score sheet. */
    @ForManySeeds
    void withNothingChangedItIsTheScoreSheet(long seed) {
        var pick = Pick.seeded(seed);
        var sheet =
                Answered.random(RandomForm.of(pick, 2566), pick, pick.oneIn(2)).sheet();
        var calculation = Calculation.of(sheet);
        var evaluation = calculation.with(Map.of());
        var tree = FigureTree.of(sheet);

        assertThat(calculation.isAnnounced()).isFalse();
        assertThat(List.copyOf(calculation.figures())).isEqualTo(List.copyOf(tree.figures()));
        for (var figure : tree.figures()) {
            assertThat(calculation.value(figure.name()))
                    .as(figure.name().written())
                    .isEqualTo(figure.score().computed());
            assertThat(evaluation.value(figure.name()))
                    .as(figure.name().written())
                    .isEqualTo(figure.score().computed());
            assertThat(calculation.links(figure.name())).isEqualTo(figure.links());
        }
        assertThat(evaluation.level()).isEqualTo(sheet.level());
    }

    /** One point of a figure makes as many points of the total as it is said to. */
    @ForManySeeds
    void aPointOfAFigureMakesItsShareOfTheTotal(long seed) {
        var pick = Pick.seeded(seed);
        var calculation =
                Answered.random(RandomForm.of(pick, 2566), pick, pick.oneIn(2)).calculation();
        var total = calculation.value(FigureName.TOTAL);

        for (var figure : calculation.figures()) {
            var value = calculation.value(figure.name());
            var perPoint = calculation.perPoint(figure.name());
            if (value == null || figure.name().kind() == Kind.SURVEY) {
                assertThat(perPoint).isNull();
            } else if (total != null) {
                var raised = calculation.with(Map.of(figure.name(), value.plus(Rational.ONE)));
                assertThat(Objects.requireNonNull(raised.total()).minus(total))
                        .as(figure.name().written())
                        .isEqualTo(perPoint);
            }
        }
    }

    @Test
    void saysWhatStandsAboveAndWhichInstrumentItIs() {
        var calculation = Calculation.of(Folds.sheet(FORM, Announced.of("1=80")));
        var answered = Answered.random(FORM, Pick.seeded(1), true).calculation();

        assertThat(answered.above(named("slot:i3.2"))).isEqualTo(named("question:i3"));
        assertThat(answered.above(named("question:e1@EIT-2"))).isEqualTo(named("indicator:3@EIT-2"));
        assertThat(answered.above(named("indicator:3@EIT-2"))).isEqualTo(named("indicator:3"));
        assertThat(answered.above(named("OIT"))).isEqualTo(FigureName.TOTAL);
        assertThat(answered.above(FigureName.TOTAL)).isNull();
        assertThat(answered.above(named("survey:EIT-1"))).isNull();
        assertThat(answered.instrumentOf(named("item:O2")).orElseThrow().code()).isEqualTo("OIT");
        assertThat(answered.instrumentOf(named("IIT")).orElseThrow().code()).isEqualTo("IIT");
        assertThat(answered.instrumentOf(FigureName.TOTAL)).isEmpty();
        assertThat(answered.find(named("question:i1"))).isPresent();
        assertThat(answered.find(named("question:e1"))).isEmpty();
        assertThat(calculation.find(named("question:i1"))).isEmpty();
        assertThat(calculation.isOnSheet(named("question:i1"))).isTrue();
        assertThat(calculation.isOnSheet(named("question:i9"))).isFalse();
        assertThat(calculation.value(named("question:i1"))).isNull();
        assertThat(calculation.links(named("question:i1"))).isEmpty();
    }

    @Test
    void aFigureIsAtItsBestWhenAllThatCountsIs() {
        var uneven = FormBuilder.of(2566)
                .survey("IIT", "1/2")
                .asking(1, Asked.plain("i1", Scales.answers("short", 0, 50, 90)), Asked.plain("i2", Scales.FOUR_STEPS))
                .checklist("OIT", "1/2", "list")
                .checking(2, new Checked("2.1", Scales.PASS_FAIL, List.of("O1", "O2")))
                .build();
        var calculation = Answered.random(uneven, Pick.seeded(1), true).calculation();

        assertThat(best(calculation, "question:i1")).isEqualTo("90");
        assertThat(best(calculation, "indicator:1")).isEqualTo("95");
        assertThat(best(calculation, "IIT")).isEqualTo("95");
        assertThat(best(calculation, "item:O1")).isEqualTo("100");
        assertThat(best(calculation, "total")).isEqualTo("195/2");
        var unanswered = Calculation.of(Folds.sheet(uneven, List.of()));
        assertThat(best(unanswered, "question:i1")).isEqualTo("90");
        assertThat(best(unanswered, "indicator:1")).isEqualTo("100");
    }

    @Test
    void goesDownFromAnAnnouncedTotalAsFarAsItsPartsMakeIt() {
        var calculation = announced("total=70.5 IIT=60 1=80 2=40 EIT=65 4=82.5 OIT=82.5");

        assertThat(calculation.isAnnounced()).isTrue();
        assertThat(names(calculation))
                .containsExactly("total", "IIT", "indicator:1", "indicator:2", "EIT", "OIT", "indicator:4");
        assertThat(calculation.links(named("EIT"))).isEmpty();
        assertThat(calculation.links(named("indicator:1"))).isEmpty();
        assertThat(calculation.value(FigureName.TOTAL)).isEqualTo(Rational.parse("70.5"));
        assertThat(calculation.best(named("indicator:1"))).isEqualTo(Rational.of(100));
        assertThat(calculation.perPoint(named("indicator:1"))).isEqualTo(Rational.of(3, 20));
    }

    @Test
    void takesAnAnnouncedFigureForRoundedOnce() {
        assertThat(announced("total=70.51 IIT=60 EIT=65 OIT=82.5").value(FigureName.TOTAL))
                .isEqualTo(Rational.parse("70.5"));
        assertThat(announced("total=70.49 IIT=60 EIT=65 OIT=82.5").value(FigureName.TOTAL))
                .isEqualTo(Rational.parse("70.5"));
        assertThat(names(announced("total=70.52 IIT=60 EIT=65 OIT=82.5"))).containsExactly("total");
        assertThat(names(announced("total=70.48 IIT=60 EIT=65 OIT=82.5"))).containsExactly("total");
    }

    @Test
    void aTotalWhosePartsWereNotAllAnnouncedStandsByItself() {
        var calculation = announced("total=70 IIT=60 1=50 2=70");

        assertThat(names(calculation)).containsExactly("total");
        assertThat(calculation.value(FigureName.TOTAL)).isEqualTo(Rational.of(70));
        assertThat(calculation.perPoint(named("IIT"))).isNull();
        assertThat(calculation.with(Map.of()).level())
                .isEqualTo(calculation.sheet().level());
    }

    /** Of 90 all instruments may be at 85, or not; that one is announced with 80 decides it. */
    @Test
    void instrumentsThatDoNotMakeTheAnnouncedTotalStillDecideItsLevel() {
        var calculation = announced("total=90 IIT=90 EIT=80 OIT=95");

        assertThat(names(calculation)).containsExactly("total");
        assertThat(calculation.with(Map.of()).level().level()).isEqualTo("ผ่าน");
        assertThat(calculation.with(Map.of()).level())
                .isEqualTo(calculation.sheet().level());
    }

    @Test
    void surveysOfAnswersThatDoNotMakeTheAnnouncedTotalAreNotShown() {
        var answered =
                new Answered(FORM, Answered.random(FORM, Pick.seeded(3), true).answers(), Map.of("O1", "V2"));

        assertThat(names(answered.calculation())).contains("survey:EIT-1", "survey:EIT-2");
        assertThat(names(with(answered, "total=1"))).containsExactly("total");
    }

    @Test
    void anInstrumentAnnouncedBySurveysStandsByItself() {
        var calculation = announced("IIT=60 EIT-1=60 EIT-2=90 OIT=50");

        assertThat(names(calculation)).containsExactly("total", "IIT", "EIT", "OIT");
        assertThat(calculation.value(named("EIT"))).isEqualTo(Rational.of(80));
    }

    @Test
    void announcedItemsMakeTheirIndicator() {
        assertThat(names(announced("IIT=60 EIT=80 O1=100 O2=0")))
                .containsExactly(
                        "total", "IIT", "EIT", "OIT", "indicator:4", "sub-indicator:4.1", "item:O1", "item:O2");
        assertThat(names(announced("IIT=60 EIT=80 4=75 O1=100 O2=0")))
                .containsExactly("total", "IIT", "EIT", "OIT", "indicator:4");
    }

    @Test
    void verdictsUnderAnAnnouncedFigureCountWhereTheyMakeIt() {
        var judged = new Answered(FORM, Map.of(), Map.of("O1", "V2", "O2", "V1"));
        var half = new Answered(FORM, Map.of(), Map.of("O1", "V2"));

        assertThat(names(with(judged, "total=62 IIT=60 EIT=80 4=50"))).contains("indicator:4", "item:O1", "item:O2");
        assertThat(names(with(judged, "total=62 IIT=60 EIT=80"))).contains("indicator:4", "item:O1", "item:O2");
        assertThat(names(with(judged, "total=72 IIT=60 EIT=80 4=75")))
                .contains("indicator:4")
                .doesNotContain("item:O1");
        assertThat(names(with(half, "IIT=60 EIT=80 4=100")))
                .contains("indicator:4")
                .doesNotContain("item:O1");
        assertThat(names(with(half, "total=82 IIT=60 EIT=80"))).containsExactly("total");
    }

    @Test
    void surveysBesideTheTreeAreShownWhereTheyAreKnown() {
        var answered = new Answered(
                FORM, Answered.random(FORM, Pick.seeded(3), true).answers(), Map.of("O1", "V2", "O2", "V2"));

        assertThat(names(answered.calculation())).contains("survey:EIT-1", "survey:EIT-2");
        assertThat(names(announced("EIT-1=60 EIT-2=90"))).doesNotContain("survey:EIT-1");
    }

    private static Calculation announced(String figures) {
        return Calculation.of(Folds.sheet(FORM, Announced.of(figures)));
    }

    private static Calculation with(Answered answered, String announced) {
        var events = new ArrayList<AssessmentScoped>(answered.events());
        events.add(new ResultPublished(Folds.assessment(FORM), Announced.of(announced), "report"));
        ScoreSheet sheet = Folds.sheet(FORM, events);
        return Calculation.of(sheet);
    }

    private static List<String> names(Calculation calculation) {
        return calculation.figures().stream()
                .map(figure -> figure.name().written())
                .toList();
    }

    private static @Nullable String best(Calculation calculation, String figure) {
        return calculation.best(named(figure)).toString();
    }
}
