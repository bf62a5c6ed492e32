package org.prongsai.query.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.comparison.Comparison;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.Basis;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.figure.Figures;

/**
 * Two years of one agency as the API shows them.
 *
 * @param comparable whether the totals measure the same thing in both years
 * @param levelsComparable whether the levels mean the same in both years
 */
record ComparisonJson(
        String agencyId,
        String nameTh,
        @Nullable String nameEn,
        LogPoint asOf,
        YearJson from,
        YearJson to,
        boolean comparable,
        boolean levelsComparable,
        List<BreakJson> breaks,
        MovementJson total,
        List<InstrumentJson> instruments,
        List<IndicatorJson> indicators,
        RemainderJson unattributedToInstruments,
        RemainderJson unattributedToIndicators) {

    /** One of the years; scores, basis and phase are null where nothing was opened by then. */
    record YearJson(
            int fiscalYear,
            @Nullable String assessmentId,
            @Nullable Phase phase,
            String methodology,
            int methodologyRevision,
            @Nullable Basis basis,
            @Nullable BigDecimal score,
            @Nullable String exact,
            @Nullable String level) {

        static YearJson of(ComparedYears.Year year) {
            var ref = year.methodology().ref();
            var scored = year.scored();
            if (scored == null) {
                return new YearJson(
                        year.fiscalYear().value(), null, null, ref.id(), ref.revision(), null, null, null, null);
            }
            var sheet = scored.sheet();
            return new YearJson(
                    year.fiscalYear().value(),
                    sheet.assessmentId().value(),
                    scored.phase(),
                    ref.id(),
                    ref.revision(),
                    sheet.basis(),
                    sheet.total().rounded(year.methodology().decimals()),
                    Figures.exact(sheet.total().value()),
                    sheet.level().level());
        }
    }

    record InstrumentJson(
            String code,
            String nameTh,
            String nameEn,
            boolean comparable,
            @JsonUnwrapped MovementJson movement) {}

    /**
     * One indicator.
     *
     * @param questions those asked in the same form in both years
     * @param unattributedToQuestions what they leave of the indicator's contribution
     */
    record IndicatorJson(
            int number,
            String nameTh,
            String nameEn,
            String instrument,
            boolean comparable,
            @JsonUnwrapped MovementJson movement,
            List<QuestionJson> questions,
            RemainderJson unattributedToQuestions) {}

    record QuestionJson(
            String id,
            String survey,
            String topicTh,
            String topicEn,
            @JsonUnwrapped MovementJson movement) {}

    /** Points of the total that the parts do not explain; null where the change itself is not known. */
    record RemainderJson(
            @Nullable BigDecimal points, @Nullable String exact) {
        static RemainderJson of(@Nullable Rational remainder, int decimals) {
            return new RemainderJson(Figures.rounded(remainder, decimals), Figures.exact(remainder));
        }
    }

    static ComparisonJson of(ComparedYears years) {
        var comparison = years.comparison();
        int decimals = years.to().methodology().decimals();
        return new ComparisonJson(
                years.agency().agencyId(),
                years.agency().nameTh(),
                years.agency().nameEn(),
                years.asOf(),
                YearJson.of(years.from()),
                YearJson.of(years.to()),
                comparison.form().isComparable(),
                comparison.form().levelsAreComparable(),
                BreakJson.of(comparison.form().breaks()),
                MovementJson.of(comparison.total(), decimals),
                instruments(comparison, decimals),
                indicators(comparison, decimals),
                RemainderJson.of(comparison.unattributedToInstruments(), decimals),
                RemainderJson.of(comparison.unattributedToIndicators(), decimals));
    }

    private static List<InstrumentJson> instruments(Comparison comparison, int decimals) {
        return comparison.instruments().stream()
                .map(moved -> new InstrumentJson(
                        moved.instrument().code(),
                        moved.instrument().name().th(),
                        moved.instrument().name().en(),
                        comparison.form().isComparable(moved.instrument().code()),
                        MovementJson.of(moved.movement(), decimals)))
                .toList();
    }

    private static List<IndicatorJson> indicators(Comparison comparison, int decimals) {
        return comparison.indicators().stream()
                .map(moved -> new IndicatorJson(
                        moved.indicator().number(),
                        moved.indicator().name().th(),
                        moved.indicator().name().en(),
                        moved.indicator().instrument(),
                        comparison.form().isComparable(moved.indicator().instrument()),
                        MovementJson.of(moved.movement(), decimals),
                        questions(moved, decimals),
                        RemainderJson.of(moved.unattributedToQuestions(), decimals)))
                .toList();
    }

    private static List<QuestionJson> questions(Comparison.IndicatorMovement indicator, int decimals) {
        return indicator.questions().stream()
                .map(moved -> new QuestionJson(
                        moved.question().id(),
                        moved.survey().value(),
                        moved.question().topic().th(),
                        moved.question().topic().en(),
                        MovementJson.of(moved.movement(), decimals)))
                .toList();
    }
}
