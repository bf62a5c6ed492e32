package org.prongsai.query.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.ItemScore;
import org.prongsai.engine.score.SubIndicatorScore;
import org.prongsai.query.figure.Figures;

/**
 * An indicator as the API shows it, down to the counts of each level.
 *
 * @param n responses it rests on; for a checklist, items judged
 */
record IndicatorJson(
        int number,
        String nameTh,
        String nameEn,
        String instrument,
        @Nullable BigDecimal score,
        @Nullable String exact,
        Basis basis,
        boolean complete,
        int n,
        Confidence confidence,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal published,
        @Nullable BigDecimal difference,
        List<PartJson> surveys,
        List<QuestionJson> questions,
        List<SubIndicatorJson> subIndicators) {

    /** The indicator as one survey answered it. */
    record PartJson(
            String survey,
            @Nullable BigDecimal score,
            @Nullable String exact) {
        static PartJson of(IndicatorScore.Part part, int decimals) {
            return new PartJson(
                    part.survey().value(),
                    part.score().rounded(decimals),
                    Figures.exact(part.score().value()));
        }
    }

    record SubIndicatorJson(
            String id,
            String nameTh,
            String nameEn,
            @Nullable BigDecimal score,
            @Nullable String exact,
            int judged,
            List<ItemJson> items) {

        static SubIndicatorJson of(SubIndicatorScore sub, int decimals) {
            return new SubIndicatorJson(
                    sub.subIndicator().id(),
                    sub.subIndicator().name().th(),
                    sub.subIndicator().name().en(),
                    sub.score().rounded(decimals),
                    Figures.exact(sub.score().value()),
                    sub.judged(),
                    sub.items().stream()
                            .map(item -> ItemJson.of(item, decimals))
                            .toList());
        }
    }

    record ItemJson(
            String id,
            String topicTh,
            String topicEn,
            @Nullable String verdict,
            @Nullable BigDecimal score,
            @Nullable String evidenceUrl,
            @Nullable String note,
            Confidence confidence) {

        static ItemJson of(ItemScore item, int decimals) {
            var verdict = item.verdict();
            return new ItemJson(
                    item.item().id(),
                    item.item().topic().th(),
                    item.item().topic().en(),
                    verdict == null ? null : verdict.verdict(),
                    item.score().rounded(decimals),
                    verdict == null ? null : verdict.evidenceUrl(),
                    verdict == null ? null : verdict.note(),
                    item.item().provenance().confidence());
        }
    }

    static IndicatorJson of(IndicatorScore indicator, ScoredAssessment scored) {
        int decimals = scored.sheet().methodology().decimals();
        var rules = indicator.indicator();
        var score = indicator.score();
        return new IndicatorJson(
                rules.number(),
                rules.name().th(),
                rules.name().en(),
                rules.instrument(),
                score.rounded(decimals),
                Figures.exact(score.value()),
                score.basis(),
                score.complete(),
                indicator.n(),
                rules.provenance().confidence(),
                Figures.rounded(score.computed(), decimals),
                Figures.rounded(score.published(), decimals),
                Figures.rounded(score.difference(), decimals),
                indicator.parts().stream()
                        .map(part -> PartJson.of(part, decimals))
                        .toList(),
                indicator.parts().stream()
                        .flatMap(part -> QuestionJson.of(part, scored).stream())
                        .toList(),
                indicator.subIndicators().stream()
                        .map(sub -> SubIndicatorJson.of(sub, decimals))
                        .toList());
    }
}
