package org.prongsai.engine.comparison;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.QuestionScore;
import org.prongsai.engine.score.ScoreSheet;

/**
 * The parts of one year's total, each with its score and its weight in the total. Weights are those in force on this sheet:
 * where a question or indicator has no score, the others carry its share.
 */
record SheetShares(@Nullable ScoreSheet sheet) {
    /** A part of the total: its own score, and what it is worth of the total. */
    record Part(Rational score, Rational share) {
        Rational points() {
            return score.times(share);
        }
    }

    @Nullable
    Rational total() {
        return sheet == null ? null : sheet.total().value();
    }

    @Nullable
    Part instrument(Instrument instrument) {
        if (sheet == null) {
            return null;
        }
        var held = sheet.instrument(instrument.code()).orElse(null);
        var value = held == null ? null : held.score().value();
        return held == null || value == null
                ? null
                : new Part(value, held.instrument().weight());
    }

    @Nullable
    Part indicator(Indicator indicator) {
        var held = held(indicator);
        var value = held == null ? null : held.score().value();
        return held == null || value == null ? null : new Part(value, share(held));
    }

    List<IndicatorScore.Part> parts(Indicator indicator) {
        var held = held(indicator);
        return held == null ? List.of() : held.parts();
    }

    @Nullable
    Part question(Indicator indicator, SurveyCode survey, String question) {
        var held = held(indicator);
        if (sheet == null || held == null) {
            return null;
        }
        var part = held.parts().stream()
                .filter(candidate -> candidate.survey().equals(survey))
                .findFirst()
                .orElse(null);
        if (part == null) {
            return null;
        }
        long answered = part.questions().stream().filter(SheetShares::isKnown).count();
        return part.questions().stream()
                .filter(candidate -> candidate.question().id().equals(question))
                .findFirst()
                .map(found -> found.score().value())
                .map(value ->
                        new Part(value, share(held).times(partShare(held, part)).times(Rational.of(1, answered))))
                .orElse(null);
    }

    private @Nullable IndicatorScore held(Indicator indicator) {
        return sheet == null ? null : sheet.indicator(indicator.number()).orElse(null);
    }

    private Rational share(IndicatorScore held) {
        var of = Objects.requireNonNull(sheet);
        var instrument =
                of.methodology().instrument(held.indicator().instrument()).orElseThrow();
        long known = of.indicators().stream()
                .filter(score -> score.indicator().instrument().equals(instrument.code()))
                .filter(score -> score.score().value() != null)
                .count();
        return instrument.weight().times(Rational.of(1, known));
    }

    /** A survey's share of its indicator, among the surveys that have a score for it. */
    private Rational partShare(IndicatorScore held, IndicatorScore.Part part) {
        var of = Objects.requireNonNull(sheet);
        var instrument =
                of.methodology().instrument(held.indicator().instrument()).orElseThrow();
        var known = Rational.ZERO;
        var own = Rational.ZERO;
        for (var survey : instrument.parts()) {
            boolean scored = held.parts().stream()
                    .anyMatch(candidate -> candidate.survey().equals(survey.survey())
                            && candidate.score().value() != null);
            if (scored) {
                known = known.plus(survey.weight());
            }
            if (survey.survey().equals(part.survey())) {
                own = survey.weight();
            }
        }
        return own.dividedBy(known);
    }

    private static boolean isKnown(QuestionScore question) {
        return question.score().value() != null;
    }
}
