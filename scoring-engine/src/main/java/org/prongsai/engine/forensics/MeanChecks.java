package org.prongsai.engine.forensics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.AnswerMeans.Part;
import org.prongsai.engine.forensics.AnswerSums.Share;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.methodology.SurveyPart;
import org.prongsai.engine.score.PrintedFigure;
import org.prongsai.engine.score.PublishedFigures;
import org.prongsai.engine.tally.Tally;

/** Tries every published figure that is a mean of answers. */
final class MeanChecks {
    /** From so many in a row that can make a figure on, larger numbers hardly ever cannot. */
    private static final int IN_A_ROW = 10;

    private static final int PEOPLE_TRIED_MAX = 60;

    private final Methodology methodology;
    private final PublishedFigures published;
    private final AssessmentState state;
    private final Privacy privacy;
    private final List<MeanCheck> checks = new ArrayList<>();

    private MeanChecks(Methodology methodology, PublishedFigures published, AssessmentState state, Privacy privacy) {
        this.methodology = methodology;
        this.published = published;
        this.state = state;
        this.privacy = privacy;
    }

    static List<MeanCheck> of(
            Methodology methodology, PublishedFigures published, AssessmentState state, Privacy privacy) {
        var checks = new MeanChecks(methodology, published, state, privacy);
        for (var instrument : methodology.instruments()) {
            if (!instrument.isChecklist()) {
                checks.instrument(instrument);
            }
        }
        return checks.checks;
    }

    private void instrument(Instrument instrument) {
        var slots = AnswerMeans.survey(methodology, instrument.code());
        var confidence = confidence(methodology.indicatorsOf(instrument), instrument);
        var stated = published.stated(instrument);
        if (stated != null) {
            check(Figure.instrument(instrument.code()), stated, slots, instrument.parts(), confidence);
        }
        if (instrument.parts().size() > 1) {
            for (var part : instrument.parts()) {
                var code = part.survey().value();
                var ofPart = published.statedSurvey(code);
                if (ofPart != null) {
                    check(new Figure(Figure.Depth.SURVEY, code), ofPart, slots, List.of(alone(part)), confidence);
                }
            }
        }
        methodology.indicatorsOf(instrument).forEach(indicator -> indicator(indicator, instrument));
    }

    private void indicator(Indicator indicator, Instrument instrument) {
        var stated = published.stated(indicator);
        if (stated != null) {
            check(
                    Figure.indicator(indicator.number()),
                    stated,
                    AnswerMeans.indicator(indicator),
                    instrument.parts(),
                    confidence(List.of(indicator), instrument));
        }
        for (var question : indicator.questions()) {
            var ofQuestion = published.statedItem(question.id());
            if (ofQuestion != null) {
                check(
                        new Figure(Figure.Depth.ITEM, question.id()),
                        ofQuestion,
                        AnswerMeans.question(question),
                        instrument.parts(),
                        confidence(List.of(indicator), instrument));
            }
            if (question.slots().size() > 1) {
                question.slots().forEach(slot -> slot(slot, indicator, instrument));
            }
        }
    }

    private void slot(Slot slot, Indicator indicator, Instrument instrument) {
        var stated = published.statedItem(slot.id());
        if (stated != null) {
            check(
                    new Figure(Figure.Depth.ITEM, slot.id()),
                    stated,
                    AnswerMeans.slot(slot),
                    instrument.parts(),
                    confidence(List.of(indicator), instrument));
        }
    }

    private static SurveyPart alone(SurveyPart part) {
        return new SurveyPart(part.survey(), Rational.ONE, part.who(), part.provenance());
    }

    private void check(
            Figure figure, PrintedFigure stated, List<Share> slots, List<SurveyPart> parts, Confidence confidence) {
        if (slots.isEmpty()) {
            return;
        }
        var people = people(parts);
        var counts = people == null && parts.size() == 1
                ? AnswerMeans.counts(slots, stated.range(), IN_A_ROW, PEOPLE_TRIED_MAX)
                : null;
        if (people != null || counts != null) {
            checks.add(new MeanCheck(
                    figure,
                    stated,
                    people == null
                            ? null
                            : people.stream().mapToInt(Part::people).sum(),
                    people == null ? null : AnswerMeans.reach(slots, people, stated.range()),
                    counts,
                    confidence));
        }
    }

    /** Null where not everybody answered everything, or nothing may be told of it. */
    private @Nullable List<Part> people(List<SurveyPart> parts) {
        var people = new ArrayList<Part>();
        for (var part : parts) {
            var survey = state.surveys().get(part.survey());
            if (survey == null || !privacy.showsAnswers(part.survey()) || !isFull(survey.tally())) {
                return null;
            }
            people.add(new Part(part.weight(), survey.tally().respondents()));
        }
        return people;
    }

    private static boolean isFull(Tally tally) {
        for (int slot = 0; slot < tally.shape().slots(); slot++) {
            if (tally.answered(slot) != tally.respondents()) {
                return false;
            }
        }
        return true;
    }

    /** As sure as the form and the scales of its slots. */
    private static Confidence confidence(List<Indicator> indicators, Instrument instrument) {
        return indicators.stream()
                .flatMap(indicator -> indicator.questions().stream())
                .flatMap(question -> question.slots().stream())
                .map(slot -> weaker(
                        slot.provenance().confidence(),
                        slot.scale().provenance().confidence()))
                .reduce(instrument.formProvenance().confidence(), MeanChecks::weaker);
    }

    private static Confidence weaker(Confidence one, Confidence other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
