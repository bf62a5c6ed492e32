package org.prongsai.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Explanation.Rule;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;

class ExplanationTest {
    private static final Methodology FORM = FormBuilder.of(2566)
            .survey("IIT", "3/10")
            .asking(1, Asked.plain("i1", Scales.FOUR_STEPS))
            .asking(2, Asked.split("i2", Scales.YES_IS_BAD, 2))
            .survey("EIT", "3/10", Map.of("EIT-1", "1/3", "EIT-2", "2/3"))
            .asking(3, Asked.plain("e1", Scales.YES_IS_GOOD))
            .checklist("OIT", "2/5", "list")
            .checking(4, new Checked("4.1", Scales.PASS_FAIL, List.of("O1", "O2")))
            .levels(Scales.PASSES)
            .build();

    /** Whatever the form and whatever was answered: the parts make the figure, exactly. */
    @ForManySeeds
    void everyComputedFigureIsWhatItsPartsMake(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var tree = FigureTree.of(Folds.sheet(methodology, pick.oneIn(2) ? log.completeEvents() : log.events()));

        for (var figure : tree.figures()) {
            var explanation = Explanation.of(tree, figure);
            var value = figure.score().value();
            if (value == null) {
                assertThat(explanation.rule()).as(figure.name().written()).isEqualTo(Rule.NOT_KNOWN);
            } else if (explanation.rule().isOfParts()) {
                assertThat(Explanation.mean(explanation.parts()))
                        .as(figure.name().written())
                        .isEqualTo(value);
            } else {
                assertThat(explanation.rule()).isIn(Rule.ANSWERS, Rule.VERDICT);
            }
        }
    }

    /** Nothing on a sheet stands apart: whoever walks down from the total comes to every figure. */
    @ForManySeeds
    void everyFigureCanBeReachedFromTheTotal(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var tree = FigureTree.of(Folds.sheet(methodology, new RandomLog(methodology, pick).events()));

        for (var figure : tree.figures()) {
            var way = tree.wayTo(figure);
            if (figure.name().kind() != FigureName.Kind.SURVEY) {
                assertThat(way.getFirst().name()).as(figure.name().written()).isEqualTo(FigureName.TOTAL);
            }
            assertThat(way.getLast()).isEqualTo(figure);
        }
    }

    @Test
    void saysThatAnAnnouncedFigureIsNotWorkedOut() {
        var tree = FigureTree.of(sheet("total=92.85 1=80 2=90"));

        assertThat(rule(tree, "total")).isEqualTo(Rule.ANNOUNCED);
        assertThat(rule(tree, "indicator:1")).isEqualTo(Rule.ANNOUNCED);
        assertThat(rule(tree, "IIT")).isEqualTo(Rule.MEAN);
        assertThat(explain(tree, "IIT").parts())
                .extracting(part -> part.figure().name() + " " + part.value())
                .containsExactly("indicator:1 80", "indicator:2 90");
        assertThat(rule(tree, "OIT")).isEqualTo(Rule.NOT_KNOWN);
    }

    @Test
    void takesAnInstrumentFromAnnouncedSurveysOnlyAsSuch() {
        var tree = FigureTree.of(sheet("EIT-1=60 EIT-2=90"));

        assertThat(explain(tree, "EIT").figure().score().value()).isEqualTo(Rational.of(80));
        assertThat(rule(tree, "EIT")).isEqualTo(Rule.ANNOUNCED_PARTS);
        assertThat(rule(tree, "survey:EIT-1")).isEqualTo(Rule.ANNOUNCED);
    }

    @Test
    void findsAFigureOfOneSurveyAmongSeveralOnlyByNamingIt() {
        var tree = FigureTree.of(sheet(""));

        assertThat(tree.find(FigureName.parse("question:e1").orElseThrow())).isEmpty();
        assertThat(tree.find(FigureName.parse("question:e1@EIT-2").orElseThrow()))
                .isPresent();
        assertThat(tree.find(FigureName.parse("question:i1").orElseThrow())).isPresent();
        assertThat(tree.find(FigureName.parse("indicator:3").orElseThrow())).isPresent();
        assertThat(tree.find(FigureName.parse("indicator:5").orElseThrow())).isEmpty();
        assertThat(tree.figures())
                .extracting(figure -> figure.name().written())
                .containsExactly(
                        "total",
                        "IIT",
                        "indicator:1",
                        "question:i1",
                        "indicator:2",
                        "question:i2",
                        "slot:i2.1",
                        "slot:i2.2",
                        "EIT",
                        "survey:EIT-1",
                        "survey:EIT-2",
                        "indicator:3",
                        "indicator:3@EIT-1",
                        "question:e1@EIT-1",
                        "indicator:3@EIT-2",
                        "question:e1@EIT-2",
                        "OIT",
                        "indicator:4",
                        "sub-indicator:4.1",
                        "item:O1",
                        "item:O2");
    }

    private static ScoreSheet sheet(String announced) {
        return Folds.sheet(FORM, Announced.of(announced));
    }

    private static Explanation explain(FigureTree tree, String figure) {
        return Explanation.of(
                tree, tree.find(FigureName.parse(figure).orElseThrow()).orElseThrow());
    }

    private static Rule rule(FigureTree tree, String figure) {
        return explain(tree, figure).rule();
    }
}
