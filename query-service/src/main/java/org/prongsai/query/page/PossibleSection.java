package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.forensics.Decoding;
import org.prongsai.engine.forensics.MeanCheck;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.methodology.SubIndicator;
import org.prongsai.page.Wording;
import org.prongsai.query.reconciliation.PossibilityWords;
import org.prongsai.query.reconciliation.ReconciliationWords;

/**
 * What is arithmetically possible: years, counts of items, means.
 *
 * @param power what the test of means can tell at all; null where no mean was tried
 */
record PossibleSection(
        String yearsLead,
        List<YearRow> years,
        List<Disclosure> disclosures,
        List<MeanRow> means,
        @Nullable String power) {

    /** One year's rules. */
    record YearRow(String year, boolean fits, String verdict, List<String> why) {}

    /**
     * A checklist score taken apart.
     *
     * @param more how many ways are listed of how many; null where all are
     */
    record Disclosure(
            String said,
            List<String> subIndicators,
            List<Way> ways,
            @Nullable String more,
            @Nullable String arithmetic) {}

    /** Counts that make it, and exactly what they make. */
    record Way(String number, List<String> counts, String makes) {}

    /** A mean of answers. */
    record MeanRow(String figure, String published, String result, String confidence) {}

    static PossibleSection of(
            Reconciliation reconciliation, PossibilityWords possible, ReconciliationWords words, Wording wording) {
        return new PossibleSection(
                possible.years(),
                reconciliation.years().stream()
                        .map(year -> new YearRow(
                                year.methodology().fiscalYear().toString(),
                                year.fits(),
                                wording.text(year.fits() ? "reconcile.fits" : "reconcile.fits-not"),
                                possible.year(year)))
                        .toList(),
                reconciliation.disclosures().stream()
                        .map(decoding -> disclosure(decoding, possible, wording))
                        .toList(),
                reconciliation.means().stream()
                        .map(mean -> new MeanRow(
                                words.name(mean.figure()),
                                mean.published().printed().toPlainString(),
                                possible.mean(mean),
                                possible.confidence(mean.confidence())))
                        .toList(),
                power(reconciliation.means(), possible));
    }

    private static @Nullable String power(List<MeanCheck> means, PossibilityWords possible) {
        return means.isEmpty() ? null : possible.power(means.getFirst());
    }

    private static Disclosure disclosure(Decoding decoding, PossibilityWords possible, Wording wording) {
        var listed = decoding.listed();
        var columns = listed.isEmpty()
                ? List.<String>of()
                : listed.getFirst().parts().stream()
                        .map(Decoding.Part::subIndicator)
                        .map(SubIndicator::id)
                        .toList();
        var ways = new ArrayList<Way>();
        for (var solution : listed) {
            ways.add(new Way(
                    Figures.count(ways.size() + 1),
                    solution.parts().stream()
                            .map(part -> part.earned() + "/" + part.items())
                            .toList(),
                    ReconciliationWords.precise(solution.score())));
        }
        return new Disclosure(
                possible.decoding(decoding),
                columns,
                ways,
                decoding.ways() > listed.size()
                        ? wording.text(
                                "reconcile.ways-listed", Figures.count(listed.size()), wording.count(decoding.ways()))
                        : null,
                listed.isEmpty() ? null : possible.arithmetic(decoding, listed.getFirst()));
    }
}
