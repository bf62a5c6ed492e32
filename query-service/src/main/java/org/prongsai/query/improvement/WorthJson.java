package org.prongsai.query.improvement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.improvement.Worth;
import org.prongsai.query.figure.FigureLabels;
import org.prongsai.query.figure.Figures;
import org.prongsai.query.privacy.AnswerGate.Hidden;

/**
 * What every figure is worth, in points of the total.
 *
 * @param figures most points to be had first; within one, all else staying as it is
 */
record WorthJson(@JsonUnwrapped Head head, List<FigureJson> figures) {

    /**
     * One figure.
     *
     * @param survey the survey it is answered in; null where there is none, or several
     * @param score null where it is not known, or hidden
     * @param best the highest it can be
     * @param perPoint points of the total that one point of it makes; null where it is not known
     * @param available points of the total still to be had with it; null where nobody can tell, or hidden
     * @param oneAnswerBetter points of the total that one respondent adds by answering one level better; null where it is not
     *     answered
     * @param hidden why something of it is not shown; null where all is
     */
    record FigureJson(
            String figure,
            String labelTh,
            String labelEn,
            @Nullable String instrument,
            @Nullable String survey,
            @Nullable Integer n,
            @Nullable BigDecimal score,
            BigDecimal best,
            @Nullable BigDecimal perPoint,
            @Nullable String perPointExact,
            @Nullable BigDecimal available,
            @Nullable String availableExact,
            @Nullable StepJson oneAnswerBetter,
            @Nullable HiddenJson hidden) {}

    /** Least and most: the steps of a scale need not be alike. */
    record StepJson(BigDecimal least, BigDecimal most) {}

    record HiddenJson(String code, String messageTh, String messageEn) {
        static HiddenJson of(Hidden hidden) {
            return new HiddenJson(
                    hidden.word(), hidden.label().th(), hidden.label().en());
        }
    }

    /** Places of what one answer moves: one of a thousand is still more than nothing. */
    private static final int STEP_DECIMALS = 6;

    /** What is hidden comes last, in the order of the sheet: its place would tell. */
    static WorthJson of(Improvement improvement) {
        var hidden = new ArrayList<Worth>();
        var shown = new ArrayList<Worth>();
        for (var worth : improvement.worths()) {
            (improvement.hidden(worth.figure().name()).isPresent() ? hidden : shown).add(worth);
        }
        shown.sort(Worth::mostFirst);
        return new WorthJson(
                Head.of(improvement),
                Stream.concat(shown.stream(), hidden.stream())
                        .map(worth -> of(worth, improvement))
                        .toList());
    }

    private static @Nullable Rational available(Worth worth, Improvement improvement) {
        return improvement.hidden(worth.figure().name()).isPresent() ? null : worth.available();
    }

    private static FigureJson of(Worth worth, Improvement improvement) {
        var figure = worth.figure();
        var label = FigureLabels.of(figure);
        var hidden = improvement.hidden(figure.name()).orElse(null);
        var available = available(worth, improvement);
        var answer = worth.answer();
        return new FigureJson(
                figure.name().written(),
                label.th(),
                label.en(),
                improvement
                        .calculation()
                        .instrumentOf(figure.name())
                        .map(instrument -> instrument.code())
                        .orElse(null),
                survey(figure.survey()),
                figure.n(),
                hidden == null ? Figures.rounded(worth.value(), improvement.decimals()) : null,
                Figures.plain(worth.best()),
                worth.perPoint() == null ? null : Figures.plain(worth.perPoint()),
                Figures.exact(worth.perPoint()),
                Figures.rounded(available, improvement.pointDecimals()),
                improvement.isExact() ? Figures.exact(available) : null,
                answer == null
                        ? null
                        : new StepJson(
                                answer.least().rounded(STEP_DECIMALS),
                                answer.most().rounded(STEP_DECIMALS)),
                hidden == null ? null : HiddenJson.of(hidden));
    }

    private static @Nullable String survey(@Nullable SurveyCode survey) {
        return survey == null ? null : survey.value();
    }
}
