package org.prongsai.query.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.comparison.Comparison;
import org.prongsai.engine.comparison.FormChange;
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
     * @param questions those asked in the same form in both years; none where too few people answered one of them in either
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
                indicators(years, decimals),
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

    private static List<IndicatorJson> indicators(ComparedYears years, int decimals) {
        return years.comparison().indicators().stream()
                .map(moved -> indicator(
                        moved, years.comparison().form(), new ShownQuestions(years, moved.indicator()), decimals))
                .toList();
    }

    private static IndicatorJson indicator(
            Comparison.IndicatorMovement moved, FormChange form, ShownQuestions shown, int decimals) {
        var rules = moved.indicator();
        return new IndicatorJson(
                rules.number(),
                rules.name().th(),
                rules.name().en(),
                rules.instrument(),
                form.isComparable(rules.instrument()),
                MovementJson.of(moved.movement(), decimals),
                shown.any() ? questions(moved, shown.exact(), decimals) : List.of(),
                shown.any()
                        ? RemainderJson.of(moved.unattributedToQuestions(), decimals)
                        : new RemainderJson(null, null));
    }

    private static List<QuestionJson> questions(Comparison.IndicatorMovement indicator, boolean exact, int decimals) {
        return indicator.questions().stream()
                .map(moved -> new QuestionJson(
                        moved.question().id(),
                        moved.survey().value(),
                        moved.question().topic().th(),
                        moved.question().topic().en(),
                        exact
                                ? MovementJson.of(moved.movement(), decimals)
                                : MovementJson.rounded(moved.movement(), decimals)))
                .toList();
    }
}
