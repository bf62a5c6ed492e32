package org.prongsai.engine.improvement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.score.ScoreSheet;

/** What was answered and judged, as plain data: changed at will, and scored anew by the engine itself. */
record Answered(Methodology methodology, Map<SurveyCode, List<String>> answers, Map<String, String> verdicts) {

    /** Everything answered and judged at least once; else here and there something is missing. */
    static Answered random(Methodology methodology, Pick pick, boolean complete) {
        var answers = new LinkedHashMap<SurveyCode, List<String>>();
        for (var survey : methodology.surveys()) {
            answers.put(survey, pick.list(1, 6, () -> response(methodology, survey, pick, complete)));
        }
        var verdicts = new LinkedHashMap<String, String>();
        for (var item : methodology.items()) {
            if (complete || !pick.oneIn(3)) {
                verdicts.put(item.id(), pick.of(item.scale().options()).code());
            }
        }
        return new Answered(methodology, answers, verdicts);
    }

    private static String response(Methodology methodology, SurveyCode survey, Pick pick, boolean complete) {
        var packed = new StringBuilder();
        for (var slot : methodology.slots(survey)) {
            packed.append(
                    !complete && pick.oneIn(4)
                            ? PackedAnswers.NOT_ANSWERED
                            : (char) ('0' + pick.between(1, slot.scale().levels())));
        }
        return packed.toString();
    }

    ScoreSheet sheet() {
        return Folds.sheet(methodology, events());
    }

    Calculation calculation() {
        return Calculation.of(sheet());
    }

    List<AssessmentScoped> events() {
        var id = Folds.assessment(methodology);
        var events = new ArrayList<AssessmentScoped>();
        answers.forEach((survey, responses) -> {
            events.add(new SurveyOpened(id, survey, methodology.ref()));
            for (int number = 0; number < responses.size(); number++) {
                var respondent = new ResponseId("respondent%010d".formatted(number));
                events.add(new SurveyResponseRecorded(
                        id, survey, respondent, new PackedAnswers(responses.get(number)), null));
            }
        });
        verdicts.forEach(
                (item, verdict) -> events.add(new DisclosureItemAssessed(id, item, verdict, null, null, null)));
        return events;
    }

    Answered judged(Item item, String verdict) {
        var changed = new LinkedHashMap<>(verdicts);
        changed.put(item.id(), verdict);
        return new Answered(methodology, answers, changed);
    }

    Answered judgedAtBest(Item item) {
        return judged(item, best(item.scale()).code());
    }

    /** One respondent's answer to one slot is another; 0 for none. */
    Answered answered(SurveyCode survey, int respondent, Slot slot, int level) {
        var responses = new ArrayList<>(Objects.requireNonNull(answers.get(survey)));
        var response = new StringBuilder(responses.get(respondent));
        response.setCharAt(slot.index(), level == 0 ? PackedAnswers.NOT_ANSWERED : (char) ('0' + level));
        responses.set(respondent, response.toString());
        var changed = new LinkedHashMap<>(answers);
        changed.put(survey, responses);
        return new Answered(methodology, changed, verdicts);
    }

    /** Whoever answered a slot answers it at its best. */
    Answered answeredAtBest(SurveyCode survey, Slot slot) {
        var changed = this;
        for (int respondent = 0; respondent < respondents(survey); respondent++) {
            if (level(survey, respondent, slot) != 0) {
                changed = changed.answered(survey, respondent, slot, bestLevel(slot));
            }
        }
        return changed;
    }

    int respondents(SurveyCode survey) {
        return Objects.requireNonNull(answers.get(survey)).size();
    }

    int level(SurveyCode survey, int respondent, Slot slot) {
        var response = Objects.requireNonNull(answers.get(survey)).get(respondent);
        return new PackedAnswers(response).level(slot.index());
    }

    /** The level next to one that is worth more; 0 where there is none. */
    static int better(Slot slot, int level) {
        return IntStream.of(level - 1, level + 1)
                .filter(other -> other >= 1 && other <= slot.scale().levels())
                .filter(other -> slot.value(other).compareTo(slot.value(level)) > 0)
                .findFirst()
                .orElse(0);
    }

    static Scale.Option best(Scale scale) {
        return scale.options().stream()
                .max((one, other) -> one.value().compareTo(other.value()))
                .orElseThrow();
    }

    private static int bestLevel(Slot slot) {
        return IntStream.rangeClosed(1, slot.scale().levels())
                .boxed()
                .max((one, other) -> slot.value(one).compareTo(slot.value(other)))
                .orElseThrow();
    }

    /** The name of a question or slot in a survey. */
    FigureName name(Kind kind, String id, SurveyCode survey) {
        boolean several = methodology.instrumentOf(survey).orElseThrow().parts().size() > 1;
        return new FigureName(kind, id, several ? survey : null);
    }

    static FigureName item(Item item) {
        return new FigureName(Kind.ITEM, item.id(), null);
    }

    static FigureName named(String written) {
        return FigureName.parse(written).orElseThrow();
    }

    /** The change of the total, computed anew; null where there is none. */
    static @Nullable Rational moved(ScoreSheet before, ScoreSheet after) {
        var from = before.total().value();
        var to = after.total().value();
        return from == null || to == null ? null : to.minus(from);
    }
}
