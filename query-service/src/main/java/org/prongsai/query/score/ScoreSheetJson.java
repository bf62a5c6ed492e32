package org.prongsai.query.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.figure.Figures;

/**
 * A score sheet as the API shows it. {@code score} is the figure as displayed, {@code exact} the same as a fraction; both are
 * null where nothing is known.
 */
record ScoreSheetJson(
        String assessmentId,
        String agencyId,
        int fiscalYear,
        Phase phase,
        MethodologyJson methodology,
        LogPoint asOf,
        Basis basis,
        TotalJson total,
        List<InstrumentJson> instruments,
        List<IndicatorJson> indicators,
        List<FindingJson> findings,
        @Nullable PublishedJson published) {

    record MethodologyJson(String id, int revision, String hash, Confidence confidence) {
        static MethodologyJson of(Methodology methodology) {
            var ref = methodology.ref();
            return new MethodologyJson(
                    ref.id(),
                    ref.revision(),
                    ref.hash(),
                    methodology.provenance().confidence());
        }
    }

    /**
     * The total.
     *
     * @param level the level that follows from the figures, or else the announced one
     * @param levelStated the level as announced
     * @param levelPossible levels that the known figures allow, best first
     */
    record TotalJson(
            @Nullable BigDecimal score,
            @Nullable String exact,
            @Nullable String level,
            @Nullable String levelTh,
            @Nullable String levelEn,
            @Nullable String levelStated,
            List<String> levelPossible,
            Basis basis,
            boolean complete,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal published,
            @Nullable BigDecimal difference) {

        static TotalJson of(ScoreSheet sheet) {
            var score = sheet.total();
            var level = sheet.level().level();
            var label = sheet.methodology().levels().rules().stream()
                    .filter(rule -> rule.level().equals(level))
                    .map(LevelScheme.Rule::label)
                    .findFirst();
            int decimals = sheet.methodology().decimals();
            return new TotalJson(
                    score.rounded(decimals),
                    Figures.exact(score.value()),
                    level,
                    label.map(known -> known.th()).orElse(level),
                    label.map(known -> known.en()).orElse(level),
                    sheet.level().stated(),
                    sheet.level().possible(),
                    score.basis(),
                    score.complete(),
                    Figures.rounded(score.computed(), decimals),
                    Figures.rounded(score.published(), decimals),
                    Figures.rounded(score.difference(), decimals));
        }
    }

    record InstrumentJson(
            String code,
            String nameTh,
            String nameEn,
            BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable String exact,
            Basis basis,
            boolean complete,
            int n,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal published,
            @Nullable BigDecimal difference,
            List<SurveyJson> surveys) {

        static InstrumentJson of(InstrumentScore instrument, int decimals) {
            var rules = instrument.instrument();
            var score = instrument.score();
            return new InstrumentJson(
                    rules.code(),
                    rules.name().th(),
                    rules.name().en(),
                    Figures.plain(rules.weight()),
                    score.rounded(decimals),
                    Figures.exact(score.value()),
                    score.basis(),
                    score.complete(),
                    instrument.n(),
                    Figures.rounded(score.computed(), decimals),
                    Figures.rounded(score.published(), decimals),
                    Figures.rounded(score.difference(), decimals),
                    instrument.surveys().stream()
                            .map(survey -> SurveyJson.of(survey, decimals))
                            .toList());
        }
    }

    record SurveyJson(
            String survey,
            @Nullable BigDecimal score,
            @Nullable String exact,
            int n,
            SampleJson sample) {

        static SurveyJson of(InstrumentScore.SurveyScore survey, int decimals) {
            Score score = survey.score();
            return new SurveyJson(
                    survey.survey().value(),
                    score.rounded(decimals),
                    Figures.exact(score.value()),
                    survey.sample().n(),
                    SampleJson.of(survey.sample()));
        }
    }

    /**
     * Whether enough people answered.
     *
     * @param population people entitled to answer; null when not declared
     * @param required smallest sample; null when the rule or what it needs is not known
     * @param missing answers short of that
     */
    record SampleJson(
            @Nullable Integer population,
            @Nullable Integer required,
            @Nullable Integer missing,
            SampleCheck.Verdict verdict,
            Confidence confidence,
            @Nullable String note) {

        static SampleJson of(SampleCheck sample) {
            return new SampleJson(
                    sample.population(),
                    sample.required(),
                    sample.missing(),
                    sample.verdict(),
                    sample.provenance().confidence(),
                    sample.provenance().note());
        }
    }

    /** The result as announced: nothing filled in, nothing rounded. */
    record PublishedJson(
            String source,
            @Nullable String correctionReason,
            @Nullable BigDecimal total,
            @Nullable String level,
            SortedMap<String, BigDecimal> instruments,
            SortedMap<Integer, BigDecimal> indicators,
            SortedMap<String, BigDecimal> items) {

        static @Nullable PublishedJson of(@Nullable Published published) {
            if (published == null) {
                return null;
            }
            var result = published.result();
            return new PublishedJson(
                    published.source(),
                    published.correctionReason(),
                    result.total(),
                    result.level(),
                    result.instruments(),
                    result.indicators(),
                    result.items());
        }
    }

    static ScoreSheetJson of(ScoredAssessment scored) {
        var sheet = scored.sheet();
        int decimals = sheet.methodology().decimals();
        var id = sheet.assessmentId();
        return new ScoreSheetJson(
                id.value(),
                id.agencyId().value(),
                id.fiscalYear().value(),
                scored.phase(),
                MethodologyJson.of(sheet.methodology()),
                scored.asOf(),
                sheet.basis(),
                TotalJson.of(sheet),
                sheet.instruments().stream()
                        .map(instrument -> InstrumentJson.of(instrument, decimals))
                        .toList(),
                sheet.indicators().stream()
                        .map(indicator -> IndicatorJson.of(indicator, scored))
                        .toList(),
                sheet.findings().stream()
                        .map(finding -> FindingJson.of(finding, decimals))
                        .toList(),
                PublishedJson.of(sheet.published()));
    }
}
