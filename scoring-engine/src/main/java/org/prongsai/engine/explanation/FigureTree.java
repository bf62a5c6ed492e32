package org.prongsai.engine.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure.Link;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.QuestionScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.SubIndicatorScore;

/** All figures of a score sheet by name, from the total downwards. */
public final class FigureTree {
    private static final Label TOTAL = new Label("คะแนนรวม", "total");

    private final SequencedMap<FigureName, Figure> figures = new LinkedHashMap<>();
    private final ScoreSheet sheet;

    private FigureTree(ScoreSheet sheet) {
        this.sheet = sheet;
        var links = sheet.methodology().instruments().stream()
                .map(instrument -> new Link(FigureName.of(Kind.INSTRUMENT, instrument.code()), instrument.weight()))
                .toList();
        put(new Figure(
                FigureName.TOTAL,
                TOTAL,
                sheet.total(),
                links,
                null,
                sheet.methodology().provenance(),
                null,
                null,
                null));
        sheet.instruments().forEach(this::add);
    }

    public static FigureTree of(ScoreSheet sheet) {
        return new FigureTree(sheet);
    }

    /** From the total downwards, each instrument with all that is below it. */
    public Collection<Figure> figures() {
        return Collections.unmodifiableCollection(figures.values());
    }

    /** A figure by its name; one that only one survey can be meant by may leave the survey out. */
    public Optional<Figure> find(FigureName name) {
        var found = figures.get(name);
        if (found != null) {
            return Optional.of(found);
        }
        var loosely = figures.values().stream()
                .filter(figure -> name.isLooselyThatOf(figure.name()))
                .toList();
        return loosely.size() == 1 ? Optional.of(loosely.getFirst()) : Optional.empty();
    }

    /** The way from the total down to a figure, both included. */
    public List<Figure> wayTo(Figure figure) {
        var way = new ArrayList<Figure>();
        for (var at = figure; at != null; at = above(at)) {
            way.addFirst(at);
        }
        return way;
    }

    /** The first that is made of it, in the order of the sheet. */
    private @Nullable Figure above(Figure figure) {
        return figures.values().stream()
                .filter(other ->
                        other.links().stream().anyMatch(link -> link.name().equals(figure.name())))
                .filter(other -> other.name().kind() != Kind.SURVEY)
                .findFirst()
                .orElse(null);
    }

    private void add(InstrumentScore score) {
        var instrument = score.instrument();
        var indicators = sheet.indicators().stream()
                .filter(one -> one.indicator().instrument().equals(instrument.code()))
                .toList();
        put(new Figure(
                FigureName.of(Kind.INSTRUMENT, instrument.code()),
                instrument.name(),
                score.score(),
                indicators.stream().map(one -> plain(name(one))).toList(),
                score.n(),
                instrument.provenance(),
                instrument.parts().size() == 1 ? instrument.parts().getFirst().survey() : null,
                null,
                null));
        if (instrument.parts().size() > 1) {
            score.surveys().forEach(survey -> add(instrument, survey, indicators));
        }
        indicators.forEach(indicator -> add(instrument, indicator));
    }

    private void add(Instrument instrument, InstrumentScore.SurveyScore survey, List<IndicatorScore> indicators) {
        var part = instrument.parts().stream()
                .filter(one -> one.survey().equals(survey.survey()))
                .findFirst()
                .orElseThrow();
        put(new Figure(
                FigureName.of(Kind.SURVEY, survey.survey().value()),
                part.who(),
                survey.score(),
                indicators.stream()
                        .map(one -> plain(name(one, survey.survey())))
                        .toList(),
                survey.sample().n(),
                part.provenance(),
                survey.survey(),
                null,
                null));
    }

    private void add(Instrument instrument, IndicatorScore score) {
        var parts = score.parts();
        boolean several = parts.size() > 1;
        put(new Figure(
                name(score),
                score.indicator().name(),
                score.score(),
                links(instrument, score),
                score.n(),
                score.indicator().provenance(),
                parts.size() == 1 ? parts.getFirst().survey() : null,
                null,
                null));
        for (var part : parts) {
            var survey = several ? part.survey() : null;
            if (survey != null) {
                put(new Figure(
                        name(score, survey),
                        score.indicator().name(),
                        part.score(),
                        part.questions().stream()
                                .map(question -> plain(name(question, survey)))
                                .toList(),
                        part.questions().stream()
                                .mapToInt(QuestionScore::n)
                                .max()
                                .orElse(0),
                        score.indicator().provenance(),
                        survey,
                        null,
                        null));
            }
            part.questions().forEach(question -> add(question, survey));
        }
        score.subIndicators().forEach(this::add);
    }

    private static List<Link> links(Instrument instrument, IndicatorScore score) {
        if (instrument.isChecklist()) {
            return score.subIndicators().stream().map(sub -> plain(name(sub))).toList();
        }
        if (score.parts().size() == 1) {
            return score.parts().getFirst().questions().stream()
                    .map(question -> plain(name(question, null)))
                    .toList();
        }
        return instrument.parts().stream()
                .map(part -> new Link(name(score, part.survey()), part.weight()))
                .toList();
    }

    /** @param survey null where the instrument has no other */
    private void add(QuestionScore score, @Nullable SurveyCode survey) {
        var question = score.question();
        var slots = score.slots();
        boolean single = slots.size() == 1 && slots.getFirst().slot().id().equals(question.id());
        put(new Figure(
                name(score, survey),
                question.topic(),
                score.score(),
                single
                        ? List.of()
                        : slots.stream()
                                .map(slot -> plain(
                                        new FigureName(Kind.SLOT, slot.slot().id(), survey)))
                                .toList(),
                score.n(),
                question.provenance(),
                score.survey(),
                single ? slots.getFirst() : null,
                null));
        if (!single) {
            slots.forEach(slot -> put(new Figure(
                    new FigureName(Kind.SLOT, slot.slot().id(), survey),
                    slot.slot().topic(),
                    slot.score(),
                    List.of(),
                    slot.n(),
                    slot.slot().provenance(),
                    score.survey(),
                    slot,
                    null)));
        }
    }

    private void add(SubIndicatorScore score) {
        put(new Figure(
                name(score),
                score.subIndicator().name(),
                score.score(),
                score.items().stream()
                        .map(item -> plain(FigureName.of(Kind.ITEM, item.item().id())))
                        .toList(),
                score.judged(),
                score.subIndicator().provenance(),
                null,
                null,
                null));
        score.items()
                .forEach(item -> put(new Figure(
                        FigureName.of(Kind.ITEM, item.item().id()),
                        item.item().topic(),
                        item.score(),
                        List.of(),
                        item.verdict() == null ? 0 : 1,
                        item.item().provenance(),
                        null,
                        null,
                        item)));
    }

    private void put(Figure figure) {
        figures.put(figure.name(), figure);
    }

    private static Link plain(FigureName name) {
        return new Link(name, Rational.ONE);
    }

    private static FigureName name(IndicatorScore score) {
        return FigureName.of(Kind.INDICATOR, Integer.toString(score.indicator().number()));
    }

    private static FigureName name(IndicatorScore score, SurveyCode survey) {
        return new FigureName(Kind.INDICATOR, Integer.toString(score.indicator().number()), survey);
    }

    private static FigureName name(QuestionScore score, @Nullable SurveyCode survey) {
        return new FigureName(Kind.QUESTION, score.question().id(), survey);
    }

    private static FigureName name(SubIndicatorScore score) {
        return FigureName.of(Kind.SUB_INDICATOR, score.subIndicator().id());
    }
}
