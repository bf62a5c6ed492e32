package org.prongsai.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.Figures;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.methodology.Methodology;

/** What holds of every score sheet, whatever the form and whatever was answered. */
class ScorePropertiesTest {

    @ForManySeeds
    void theOrderOfEventsDoesNotMatter(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var events = log.events();
        var openings = log.openings();
        var rest = events.subList(openings.size(), events.size());
        var reordered = new ArrayList<>(pick.shuffled(openings));
        reordered.addAll(pick.shuffled(rest));

        assertThat(Folds.sheet(methodology, reordered)).isEqualTo(Folds.sheet(methodology, events));
    }

    @ForManySeeds
    void everyFigureIsBetweenZeroAndOneHundred(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var figures = Figures.of(Folds.sheet(methodology, new RandomLog(methodology, pick).events()));

        assertThat(figures)
                .allSatisfy((place, figure) -> assertThat(figure).as(place).isBetween(Rational.ZERO, Rational.of(100)));
    }

    @ForManySeeds
    void aBetterAnswerLowersNoFigureAndRaisesItsOwn(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var others = log.completeEvents();
        var survey = pick.of(methodology.surveys());
        var slot = pick.of(methodology.slots(survey));
        var answers = log.fullAnswers(survey);
        var before = answers.level(slot.index());
        var better = IntStream.rangeClosed(1, slot.scale().levels())
                .filter(level -> slot.value(level).compareTo(slot.value(before)) > 0)
                .boxed()
                .toList();
        if (better.isEmpty()) {
            return;
        }
        var text = new StringBuilder(answers.value());
        text.setCharAt(slot.index(), (char) ('0' + pick.of(better)));
        var worse = figures(methodology, others, log.recorded(survey, "one", answers));
        var raised = figures(methodology, others, log.recorded(survey, "one", new PackedAnswers(text.toString())));

        assertNothingFell(worse, raised);
        assertRaisedExactly(worse, raised, "/" + slot.id() + "@", survey.value());
    }

    @ForManySeeds
    void aBetterVerdictLowersNoFigureAndRaisesItsOwn(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var others = new RandomLog(methodology, pick).completeEvents();
        var item = pick.of(methodology.items());
        var options = item.scale().options();
        var worse = figures(
                methodology,
                others,
                verdict(methodology, item.id(), options.getFirst().code()));
        var raised = figures(
                methodology,
                others,
                verdict(
                        methodology,
                        item.id(),
                        pick.of(options.subList(1, options.size())).code()));

        assertNothingFell(worse, raised);
        assertThat(raised.keySet().stream().filter(place -> !raised.get(place).equals(worse.get(place))))
                .hasSize(5)
                .contains("total", "OIT")
                .anyMatch(place -> place.endsWith("/" + item.id()));
    }

    private static void assertNothingFell(Map<String, Rational> before, Map<String, Rational> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after)
                .allSatisfy((place, figure) -> assertThat(figure).as(place).isGreaterThanOrEqualTo(before.get(place)));
    }

    /** The slot, its question, its part of the indicator, the indicator, its survey, the instrument and the total. */
    private static void assertRaisedExactly(
            Map<String, Rational> before, Map<String, Rational> after, String slot, String survey) {
        var raised = after.keySet().stream()
                .filter(place -> !after.get(place).equals(before.get(place)))
                .toList();

        assertThat(raised).hasSize(7).contains("total", survey.substring(0, 3), survey.substring(0, 3) + "/" + survey);
        assertThat(raised).filteredOn(place -> place.endsWith(slot)).hasSize(1);
    }

    private static Map<String, Rational> figures(
            Methodology methodology, List<AssessmentScoped> events, AssessmentScoped last) {
        var all = new ArrayList<>(events);
        all.add(last);
        return Figures.of(Folds.sheet(methodology, all));
    }

    private static DisclosureItemAssessed verdict(Methodology methodology, String item, String verdict) {
        return new DisclosureItemAssessed(Folds.assessment(methodology), item, verdict, null, null, null);
    }
}
