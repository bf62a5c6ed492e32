package org.prongsai.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.methodology.SubIndicator;

/** What stands below an indicator on the sheet: surveys, questions and slots, or sub-indicators and items. */
record IndicatorDetails(
        Methodology methodology, PublishedFigures published, ComputedScores computed, ScoreSheets.Combine combine) {

    List<IndicatorScore.Part> parts(Indicator indicator, Instrument instrument) {
        var parts = new ArrayList<IndicatorScore.Part>();
        for (var part : instrument.parts()) {
            var survey = part.survey();
            parts.add(new IndicatorScore.Part(
                    survey,
                    combine.score(computed.part(indicator, survey), null, false),
                    indicator.questions().stream()
                            .map(question -> question(
                                    question, survey, instrument.parts().size() == 1))
                            .toList()));
        }
        return parts;
    }

    /** An announced question score belongs to a survey only where the instrument has a single one. */
    private QuestionScore question(Question question, SurveyCode survey, boolean single) {
        var stated = single ? PrintedFigure.valueOf(published.statedItem(question.id())) : null;
        var slots = question.slots().stream().map(slot -> slot(slot, survey)).toList();
        return new QuestionScore(
                question,
                survey,
                slots.stream().mapToInt(SlotScore::n).max().orElse(0),
                combine.score(computed.question(question, survey), stated, stated != null),
                slots);
    }

    private SlotScore slot(Slot slot, SurveyCode survey) {
        var answered = computed.state().surveys().get(survey);
        var counts = new ArrayList<Integer>();
        for (int level = 1; level <= slot.scale().levels(); level++) {
            counts.add(answered == null ? 0 : answered.tally().count(slot.index(), level));
        }
        return new SlotScore(
                slot,
                counts,
                answered == null ? 0 : answered.tally().answered(slot.index()),
                combine.score(computed.slot(slot, survey), null, false));
    }

    List<SubIndicatorScore> subIndicators(Indicator indicator) {
        return indicator.subIndicators().stream().map(this::subIndicator).toList();
    }

    private SubIndicatorScore subIndicator(SubIndicator sub) {
        List<@Nullable Rational> stated = new ArrayList<>();
        var items = new ArrayList<ItemScore>();
        for (var item : sub.items()) {
            var announced = PrintedFigure.valueOf(published.statedItem(item.id()));
            stated.add(announced);
            items.add(new ItemScore(
                    item,
                    computed.state().verdicts().get(item.id()),
                    combine.score(computed.item(item), announced, announced != null)));
        }
        return new SubIndicatorScore(sub, combine.score(computed.subIndicator(sub), Means.ofAll(stated), false), items);
    }
}
