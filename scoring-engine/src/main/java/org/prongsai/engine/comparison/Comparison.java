package org.prongsai.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.score.ScoreSheet;

/**
 * Two years of one agency: what moved, what moved the total, and where the form changed in between.
 *
 * <p>At every depth the contributions and what cannot be attributed add up exactly to the change of the total (at question
 * depth: to the contribution of the indicator).
 *
 * @param unattributedToInstruments the part of the total's change that the instruments do not explain; null when the change
 *     itself is not known
 * @param unattributedToIndicators the same for the indicators
 */
public record Comparison(
        Movement total,
        @Nullable String fromLevel,
        @Nullable String toLevel,
        List<InstrumentMovement> instruments,
        List<IndicatorMovement> indicators,
        @Nullable Rational unattributedToInstruments,
        @Nullable Rational unattributedToIndicators,
        FormChange form) {

    /** One instrument. */
    public record InstrumentMovement(Instrument instrument, Movement movement) {}

    /**
     * One indicator.
     *
     * @param questions those that both years asked in the same form; empty where the form changed
     * @param unattributedToQuestions the part of the indicator's contribution that those do not explain; null when the
     *     contribution is not known
     */
    public record IndicatorMovement(
            Indicator indicator,
            Movement movement,
            List<QuestionMovement> questions,
            @Nullable Rational unattributedToQuestions) {
        public IndicatorMovement {
            questions = List.copyOf(questions);
        }
    }

    /** One question in one survey. */
    public record QuestionMovement(Question question, SurveyCode survey, Movement movement) {}

    public Comparison {
        instruments = List.copyOf(instruments);
        indicators = List.copyOf(indicators);
    }

    /** Compares two score sheets of one agency; either may know less than the other. */
    public static Comparison between(ScoreSheet from, ScoreSheet to) {
        return between(from.methodology(), from, to.methodology(), to);
    }

    /**
     * Compares two years of which one or both may have no sheet (yet).
     *
     * @param fromMethodology the earlier year's rules, whether or not there is a sheet
     */
    public static Comparison between(
            Methodology fromMethodology,
            @Nullable ScoreSheet from,
            Methodology toMethodology,
            @Nullable ScoreSheet to) {
        var form = FormChange.between(fromMethodology, toMethodology);
        var earlier = new SheetShares(from);
        var later = new SheetShares(to);
        var instruments = toMethodology.instruments().stream()
                .map(instrument -> new InstrumentMovement(
                        instrument, movement(earlier.instrument(instrument), later.instrument(instrument))))
                .toList();
        var indicators = toMethodology.indicators().stream()
                .map(indicator -> indicator(indicator, earlier, later, form))
                .toList();
        var total = total(earlier.total(), later.total());
        return new Comparison(
                total,
                from == null ? null : from.level().level(),
                to == null ? null : to.level().level(),
                instruments,
                indicators,
                remainder(total.change(), contributions(instruments, InstrumentMovement::movement)),
                remainder(total.change(), contributions(indicators, IndicatorMovement::movement)),
                form);
    }

    private static IndicatorMovement indicator(
            Indicator indicator, SheetShares earlier, SheetShares later, FormChange form) {
        var movement = movement(earlier.indicator(indicator), later.indicator(indicator));
        var questions = form.isComparable(indicator.instrument())
                ? questions(indicator, earlier, later)
                : List.<QuestionMovement>of();
        return new IndicatorMovement(
                indicator,
                movement,
                questions,
                remainder(movement.contribution(), contributions(questions, QuestionMovement::movement)));
    }

    private static List<QuestionMovement> questions(Indicator indicator, SheetShares earlier, SheetShares later) {
        var questions = new ArrayList<QuestionMovement>();
        for (var part : later.parts(indicator)) {
            for (var question : part.questions()) {
                questions.add(new QuestionMovement(
                        question.question(),
                        part.survey(),
                        movement(
                                earlier.question(
                                        indicator,
                                        part.survey(),
                                        question.question().id()),
                                later.question(
                                        indicator,
                                        part.survey(),
                                        question.question().id()))));
            }
        }
        return questions;
    }

    private static Movement total(@Nullable Rational from, @Nullable Rational to) {
        return new Movement(from, to, change(from, to));
    }

    private static Movement movement(SheetShares.@Nullable Part from, SheetShares.@Nullable Part to) {
        return new Movement(
                from == null ? null : from.score(),
                to == null ? null : to.score(),
                change(from == null ? null : from.points(), to == null ? null : to.points()));
    }

    private static @Nullable Rational change(@Nullable Rational from, @Nullable Rational to) {
        return from == null || to == null ? null : to.minus(from);
    }

    private static <T> List<Rational> contributions(List<T> movements, Function<T, Movement> movement) {
        return movements.stream()
                .map(movement)
                .map(Movement::contribution)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Rational remainder(@Nullable Rational whole, List<Rational> parts) {
        return whole == null ? null : parts.stream().reduce(whole, Rational::minus);
    }
}
