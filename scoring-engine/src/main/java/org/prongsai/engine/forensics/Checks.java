package org.prongsai.engine.forensics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.Check.Against;
import org.prongsai.engine.forensics.Check.Term;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.PrintedFigure;
import org.prongsai.engine.score.PrintedFigure.Share;
import org.prongsai.engine.score.PublishedFigures;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;

/** Holds every published figure against whatever it can be held against, from the total down. */
final class Checks {
    private final Methodology methodology;
    private final PublishedFigures published;
    private final @Nullable Shown shown;
    private final List<Check> checks = new ArrayList<>();

    /** A sheet with what may be shown of it. */
    record Shown(ScoreSheet sheet, Privacy privacy) {}

    private Checks(Methodology methodology, PublishedFigures published, @Nullable Shown shown) {
        this.methodology = methodology;
        this.published = published;
        this.shown = shown;
    }

    /** @param shown what answers and verdicts make; null to hold published figures against each other only */
    static List<Check> of(Methodology methodology, PublishedFigures published, @Nullable Shown shown) {
        return new Checks(methodology, published, shown).all();
    }

    private List<Check> all() {
        total();
        methodology.instruments().forEach(this::instrument);
        methodology.indicators().forEach(this::indicator);
        return checks;
    }

    private void total() {
        var stated = published.statedTotal();
        if (stated == null) {
            return;
        }
        var terms = new ArrayList<@Nullable Term>();
        methodology
                .instruments()
                .forEach(instrument -> terms.add(term(
                        Figure.instrument(instrument.code()),
                        new Share(instrument.weight(), published.instrument(instrument)))));
        againstParts(Figure.TOTAL, stated, Against.INSTRUMENTS, published.derivedTotal(), terms);
        if (shown != null && shown.privacy().showsTotal()) {
            againstData(Figure.TOTAL, stated, shown.sheet().total());
        }
    }

    private void instrument(Instrument instrument) {
        var stated = published.stated(instrument);
        if (stated != null) {
            var figure = Figure.instrument(instrument.code());
            againstParts(
                    figure,
                    stated,
                    Against.INDICATORS,
                    published.ofIndicators(instrument),
                    plainly(methodology.indicatorsOf(instrument).stream()
                            .map(one -> new Part(Figure.indicator(one.number()), published.indicator(one)))
                            .toList()));
            if (instrument.parts().size() > 1) {
                againstParts(figure, stated, Against.SURVEYS, published.ofSurveys(instrument), ofSurveys(instrument));
            }
            scored(instrument, score -> againstData(figure, stated, score));
        }
        surveys(instrument);
    }

    private List<@Nullable Term> ofSurveys(Instrument instrument) {
        var terms = new ArrayList<@Nullable Term>();
        for (var part : instrument.parts()) {
            var code = part.survey().value();
            terms.add(term(
                    new Figure(Figure.Depth.SURVEY, code), new Share(part.weight(), published.statedSurvey(code))));
        }
        return terms;
    }

    private void scored(Instrument instrument, Consumer<Score> taker) {
        if (shown != null && shown.privacy().shows(instrument)) {
            shown.sheet().instrument(instrument.code()).ifPresent(score -> taker.accept(score.score()));
        }
    }

    /** Only where an instrument has several: the only one goes by the instrument's name. */
    private void surveys(Instrument instrument) {
        if (shown == null || instrument.parts().size() < 2 || !shown.privacy().shows(instrument)) {
            return;
        }
        shown.sheet()
                .instrument(instrument.code())
                .ifPresent(score -> score.surveys().forEach(survey -> {
                    var code = survey.survey().value();
                    var stated = published.statedSurvey(code);
                    if (stated != null) {
                        againstData(new Figure(Figure.Depth.SURVEY, code), stated, survey.score());
                    }
                }));
    }

    private void indicator(Indicator indicator) {
        var instrument = methodology.instrument(indicator.instrument()).orElseThrow();
        var stated = published.stated(indicator);
        if (stated != null) {
            var figure = Figure.indicator(indicator.number());
            againstParts(figure, stated, Against.ITEMS, published.derived(indicator), items(indicator));
            if (shown != null && shown.privacy().shows(instrument)) {
                shown.sheet()
                        .indicator(indicator.number())
                        .ifPresent(score -> againstData(figure, stated, score.score()));
            }
        }
        if (shown != null && shown.privacy().shows(instrument)) {
            shown.sheet().indicator(indicator.number()).ifPresent(score -> {
                score.subIndicators()
                        .forEach(sub ->
                                sub.items().forEach(item -> item(item.item().id(), item.score())));
                if (score.parts().size() == 1) {
                    score.parts()
                            .getFirst()
                            .questions()
                            .forEach(question -> item(question.question().id(), question.score()));
                }
            });
        }
    }

    private List<@Nullable Term> items(Indicator indicator) {
        var parts = new ArrayList<Part>();
        indicator
                .questions()
                .forEach(question -> parts.add(
                        new Part(new Figure(Figure.Depth.ITEM, question.id()), published.statedItem(question.id()))));
        return indicator.subIndicators().isEmpty() ? plainly(parts) : List.of();
    }

    private void item(String id, Score computed) {
        var stated = published.statedItem(id);
        if (stated != null) {
            againstData(new Figure(Figure.Depth.ITEM, id), stated, computed);
        }
    }

    private record Part(Figure figure, @Nullable PrintedFigure value) {}

    private static List<@Nullable Term> plainly(List<Part> parts) {
        var terms = new ArrayList<@Nullable Term>();
        parts.forEach(part -> terms.add(term(part.figure(), new Share(Rational.of(1, parts.size()), part.value()))));
        return terms;
    }

    private static @Nullable Term term(Figure figure, Share share) {
        return share.part() == null ? null : new Term(figure, share.weight(), share.part());
    }

    private void againstParts(
            Figure figure,
            PrintedFigure stated,
            Against against,
            @Nullable PrintedFigure computed,
            List<@Nullable Term> terms) {
        if (computed != null) {
            checks.add(Check.ofParts(
                    figure,
                    stated,
                    against,
                    computed,
                    terms.stream().map(Objects::requireNonNull).toList()));
        }
    }

    /** A computed figure that is not complete may still change: nothing is held against it. */
    private void againstData(Figure figure, PrintedFigure stated, Score score) {
        var computed = score.computed();
        if (computed != null && score.complete()) {
            checks.add(Check.ofData(figure, stated, computed));
        }
    }
}
