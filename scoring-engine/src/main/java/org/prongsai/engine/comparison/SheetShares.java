package org.prongsai.engine.comparison;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;

/**
 * The parts of one year's total, each with its score and its weight in the total. Weights are those in force on this sheet:
 * where a figure is computed, the parts that have a score carry the share of those that have none; an announced figure rests
 * on all its parts, announced or not.
 */
record SheetShares(@Nullable ScoreSheet sheet) {
    /** A part of the total: its own score, and what it is worth of the total; null where the parts above it are not known. */
    record Part(Rational score, @Nullable Rational share) {
        @Nullable
        Rational points() {
            return share == null ? null : score.times(share);
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
        var share = questionShare(held, part);
        return part.questions().stream()
                .filter(candidate -> candidate.question().id().equals(question))
                .findFirst()
                .map(found -> found.score().value())
                .map(value -> new Part(value, share))
                .orElse(null);
    }

    private @Nullable IndicatorScore held(Indicator indicator) {
        return sheet == null ? null : sheet.indicator(indicator.number()).orElse(null);
    }

    private Rational share(IndicatorScore held) {
        var sheet = Objects.requireNonNull(sheet());
        var instrument = instrumentOf(held);
        boolean computed = sheet.instrument(instrument.code())
                .map(InstrumentScore::score)
                .filter(Score::isComputed)
                .isPresent();
        long carrying = sheet.indicators().stream()
                .filter(score -> score.indicator().instrument().equals(instrument.code()))
                .filter(score -> !computed || score.score().value() != null)
                .count();
        return instrument.weight().dividedBy(Rational.of(carrying));
    }

    /** A question's share of the total; null unless its indicator has a score. */
    private @Nullable Rational questionShare(IndicatorScore held, IndicatorScore.Part part) {
        var partShare = partShare(held, part);
        if (partShare == null || held.score().value() == null) {
            return null;
        }
        boolean computed = held.score().isComputed();
        long carrying = part.questions().stream()
                .filter(question -> !computed || question.score().value() != null)
                .count();
        return share(held).times(partShare).dividedBy(Rational.of(carrying));
    }

    /** A survey's share of its indicator, among the surveys that have a score for it; null when it has none itself. */
    private @Nullable Rational partShare(IndicatorScore held, IndicatorScore.Part part) {
        var instrument = instrumentOf(held);
        if (instrument.parts().size() == 1) {
            return Rational.ONE;
        }
        var known = Rational.ZERO;
        Rational own = null;
        for (var survey : instrument.parts()) {
            boolean scored = held.parts().stream()
                    .anyMatch(candidate -> candidate.survey().equals(survey.survey())
                            && candidate.score().value() != null);
            if (scored) {
                known = known.plus(survey.weight());
                own = survey.survey().equals(part.survey()) ? survey.weight() : own;
            }
        }
        return own == null ? null : own.dividedBy(known);
    }

    private Instrument instrumentOf(IndicatorScore held) {
        return Objects.requireNonNull(sheet)
                .methodology()
                .instrument(held.indicator().instrument())
                .orElseThrow();
    }
}
