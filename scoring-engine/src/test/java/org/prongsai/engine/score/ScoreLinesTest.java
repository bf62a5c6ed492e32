package org.prongsai.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomEvents;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Scale;

/** The score sheet is the reference: a line says what the sheet says, to the digit. */
class ScoreLinesTest {
    private static final int HISTORIES = 120;

    @ParameterizedTest(name = "{0}")
    @MethodSource("builtIn")
    void saysWhatTheSheetSaysUnderEveryBuiltInMethodologyWhateverHappened(String id) {
        var methodology = BuiltInMethodologies.find(id).orElseThrow();
        var lines = ScoreLines.of(methodology);
        for (int seed = 0; seed < HISTORIES; seed++) {
            assertSame(lines, methodology, Pick.seeded(seed), "seed " + seed);
        }
    }

    static List<String> builtIn() {
        return List.copyOf(BuiltInMethodologies.ids());
    }

    @ForManySeeds
    void saysWhatTheSheetSaysWhateverTheForm(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var lines = ScoreLines.of(methodology);
        for (int round = 0; round < 20; round++) {
            assertSame(lines, methodology, pick, "round " + round);
        }
    }

    /** Slots that were answered by many different numbers of people make fractions that no 64 bits hold. */
    @Test
    void holdsFractionsOfAnyLength() {
        var methodology = BuiltInMethodologies.find("2567").orElseThrow();
        var log = new RandomLog(methodology, Pick.seeded(2567));
        var events = new ArrayList<>(log.completeEvents());
        methodology.surveys().forEach(survey -> {
            for (int respondent = 0; respondent < 900; respondent++) {
                events.add(log.recorded(survey, "more" + respondent, log.answers(survey)));
            }
        });
        var state = Folds.state(methodology, events);
        var line = ScoreLines.of(methodology).of(state);

        assertThat(line).isEqualTo(ScoreLine.of(ScoreSheets.of(state, methodology)));
        assertThat(line.total().exact()).hasSizeGreaterThan(2 * 19);
    }

    @Test
    void leavesValuesThatAreTooFineToCountWithToTheSheet() {
        var fine = new Scale(
                "fine",
                List.of(
                        new Scale.Option(1, "1", Scales.label("none"), Rational.ZERO),
                        new Scale.Option(2, "2", Scales.label("little"), Rational.of(1, 98_765_432_109_876_543L))),
                Scales.SOURCED);
        var form = FormBuilder.of(2566)
                .survey("IIT", "1")
                .asking(1, Asked.plain("i1", fine))
                .build();
        var log = new RandomLog(form, Pick.seeded(1));
        var survey = form.surveys().getFirst();
        var state = Folds.state(
                form,
                List.of(
                        new SurveyOpened(log.assessment(), survey, form.ref()),
                        log.recorded(survey, "one", new PackedAnswers("2"))));

        assertThatThrownBy(() -> ScoreProgram.of(form)).isInstanceOf(ArithmeticException.class);
        assertThat(ScoreLines.of(form).of(state)).isEqualTo(ScoreLine.of(ScoreSheets.of(state, form)));
    }

    @Test
    void refusesAnswersToOtherSlots() {
        var asked = BuiltInMethodologies.find("2567").orElseThrow();
        var other = BuiltInMethodologies.find("2565").orElseThrow();
        var state = Folds.state(asked, new RandomLog(asked, Pick.seeded(1)).completeEvents());

        assertThatThrownBy(() -> ScoreLines.of(other).of(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was answered in other slots than those of methodology 2565");
    }

    private static void assertSame(ScoreLines lines, Methodology methodology, Pick pick, String which) {
        var state = Folds.state(methodology, history(methodology, pick));

        assertThat(lines.of(state)).as(which).isEqualTo(ScoreLine.of(ScoreSheets.of(state, methodology)));
    }

    /** Whole or begun, few answers or many, surveys that were never opened, announced figures of every depth or none. */
    private static List<AssessmentScoped> history(Methodology methodology, Pick pick) {
        var log = new RandomLog(methodology, pick);
        var id = log.assessment();
        var events = new ArrayList<AssessmentScoped>();
        switch (pick.between(0, 4)) {
            case 0 -> {}
            case 1 -> events.addAll(log.verdicts());
            case 2 -> log.openings().stream().limit(1).forEach(events::add);
            case 3 -> events.addAll(log.events());
            default -> {
                events.addAll(log.completeEvents());
                for (int more = methodology.surveys().isEmpty() ? 0 : pick.of(0, 1, 3, 7, 39); more > 0; more--) {
                    var survey = pick.of(methodology.surveys());
                    events.add(log.recorded(survey, "more" + more, log.fullAnswers(survey)));
                }
            }
        }
        if (pick.oneIn(5) && !methodology.items().isEmpty()) {
            events.add(
                    new DisclosureItemAssessed(id, pick.of(methodology.items()).id(), "UNHEARD-OF", null, null, null));
        }
        for (var survey : Folds.state(methodology, events).surveys().keySet()) {
            if (pick.oneIn(2)) {
                var population = pick.maybe(() -> pick.between(0, 9_000));
                events.add(new SampleTargetSet(id, survey, population, pick.maybe(() -> pick.between(0, 9))));
            }
            if (pick.oneIn(3)) {
                events.add(new SurveyClosed(id, survey));
            }
        }
        if (pick.oneIn(2)) {
            events.add(new ResultPublished(id, announced(pick), "test"));
            if (pick.oneIn(3)) {
                events.add(new PublishedResultCorrected(id, announced(pick), "test", "typo", null, null));
            }
        }
        return events;
    }

    private static PublishedResult announced(Pick pick) {
        return switch (pick.between(0, 3)) {
            case 0 -> Announced.of("");
            case 1 -> Announced.of("level=" + pick.of("AA", "ผ่าน", "unheard-of"));
            case 2 -> Announced.of("total=92.85 level=A IIT=90.12 EIT=94.5 OIT=93.005");
            default -> new RandomEvents(pick).result();
        };
    }
}
