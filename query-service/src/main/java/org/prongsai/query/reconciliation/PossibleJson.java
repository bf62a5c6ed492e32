package org.prongsai.query.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.forensics.Decoding;
import org.prongsai.engine.forensics.MeanCheck;
import org.prongsai.engine.forensics.Reach;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.forensics.YearFit;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.query.reconciliation.ReconciliationJson.Said;

/** What is arithmetically possible. */
record PossibleJson(Said said, List<YearJson> years, List<DecodingJson> disclosures, List<MeanJson> means) {

    /**
     * One year's rules.
     *
     * @param computed the total that the figures below it make; null where they make none
     * @param totalFits whether the published total is what they make
     * @param disclosuresFit whether that year's list can make the checklist scores
     */
    record YearJson(
            int fiscalYear,
            String methodology,
            @Nullable String computed,
            boolean totalFits,
            boolean disclosuresFit,
            YearFit.Level level,
            boolean fits,
            List<String> saidTh,
            List<String> saidEn) {

        static YearJson of(YearFit year, PossibilityWords th, PossibilityWords en) {
            var derived = year.derived();
            return new YearJson(
                    year.methodology().fiscalYear().value(),
                    year.methodology().ref().id(),
                    derived == null ? null : derived.value().toString(),
                    year.totalFits(),
                    year.disclosuresFit(),
                    year.level(),
                    year.fits(),
                    th.year(year),
                    en.year(year));
        }
    }

    /**
     * A checklist score taken apart.
     *
     * @param ways how many different counts make it
     * @param listed some of them; all where there are few
     */
    record DecodingJson(
            String figure,
            BigDecimal published,
            Decoding.Outcome outcome,
            long ways,
            List<SolutionJson> listed,
            Confidence confidence,
            Said said) {

        static DecodingJson of(Decoding decoding, PossibilityWords th, PossibilityWords en) {
            return new DecodingJson(
                    decoding.figure().code(),
                    decoding.published().printed(),
                    decoding.outcome(),
                    decoding.ways(),
                    decoding.listed().stream().map(SolutionJson::of).toList(),
                    decoding.confidence(),
                    new Said(
                            ReconciliationWords.word(decoding.outcome()),
                            th.decoding(decoding),
                            en.decoding(decoding)));
        }
    }

    /** Counts of items disclosed, and exactly what they make. */
    record SolutionJson(List<PartJson> parts, String exact) {
        static SolutionJson of(Decoding.Solution solution) {
            return new SolutionJson(
                    solution.parts().stream()
                            .map(part -> new PartJson(
                                    part.subIndicator().id(), part.earned().toString(), part.items()))
                            .toList(),
                    solution.score().toString());
        }
    }

    record PartJson(String subIndicator, String disclosed, int items) {}

    /**
     * A mean of answers.
     *
     * @param people who answered; null where it is not known, or not to be told
     * @param excluded numbers of people who cannot make it, up to {@code tried}; null where {@code people} is known
     */
    record MeanJson(
            String figure,
            BigDecimal published,
            @Nullable Integer people,
            Reach.@Nullable Outcome outcome,
            @Nullable String spacing,
            @Nullable List<Integer> excluded,
            @Nullable Integer tried,
            Confidence confidence,
            Said said) {

        static MeanJson of(MeanCheck mean, PossibilityWords th, PossibilityWords en) {
            var reach = mean.reach();
            var counts = mean.counts();
            return new MeanJson(
                    mean.figure().code(),
                    mean.published().printed(),
                    mean.people(),
                    reach == null ? null : reach.outcome(),
                    reach == null ? null : reach.spacing().toString(),
                    counts == null ? null : counts.excluded(),
                    counts == null ? null : counts.tried(),
                    mean.confidence(),
                    new Said(
                            reach == null ? "numbers-of-people" : ReconciliationWords.word(reach.outcome()),
                            th.mean(mean),
                            en.mean(mean)));
        }
    }

    static PossibleJson of(Reconciliation reconciliation, PossibilityWords th, PossibilityWords en) {
        return new PossibleJson(
                new Said(code(reconciliation), th.years(), en.years()),
                reconciliation.years().stream()
                        .map(year -> YearJson.of(year, th, en))
                        .toList(),
                reconciliation.disclosures().stream()
                        .map(one -> DecodingJson.of(one, th, en))
                        .toList(),
                reconciliation.means().stream()
                        .map(one -> MeanJson.of(one, th, en))
                        .toList());
    }

    private static String code(Reconciliation reconciliation) {
        int all = reconciliation.years().size();
        int fitting = reconciliation.fittingYears().size();
        if (all == 0) {
            return "nothing-published";
        }
        return fitting == 0 ? "no-year-fits" : fitting == all ? "every-year-fits" : "some-years-fit";
    }
}
