package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.forensics.Check;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.forensics.Reconciliation.Conclusion;
import org.prongsai.page.Wording;
import org.prongsai.query.reconciliation.PossibilityWords;
import org.prongsai.query.reconciliation.ReconciledAssessment;
import org.prongsai.query.reconciliation.ReconciliationWords;

/**
 * The page that holds what was published against what can be computed, ready to print.
 *
 * @param content null where the assessment was not opened by then
 */
record ReconciliationPage(
        AgencyPage.Identity agency,
        AgencySections sections,
        Choices choices,
        Told told,
        @Nullable Content content) {

    /** What can be chosen, and where it leads. */
    record Choices(
            List<String> years,
            String year,
            @Nullable String asOf,
            String otherLanguageHref,
            String otherLanguage,
            String agencyHref,
            String jsonHref) {}

    /** As of when the page speaks. */
    record Told(boolean past, String position, @Nullable String moment, String nowHref) {}

    /**
     * What there is to read.
     *
     * @param alarm whether something does not fit
     * @param published whether anything was published at all
     */
    record Content(
            boolean alarm,
            boolean published,
            String conclusion,
            List<String> remarks,
            List<CheckRow> checks,
            List<String> sums,
            PossibleSection possible,
            List<String> level,
            List<String> bounds,
            SignalSection signals,
            List<StorySection> story) {}

    /** One published figure held against one thing. */
    record CheckRow(
            String figure,
            String against,
            String published,
            String computed,
            String difference,
            String range,
            String verdict,
            String verdictClass) {}

    static Content content(ReconciledAssessment reconciled, ReconciliationAddress address, Wording wording) {
        var reconciliation = reconciled.reconciliation();
        var words = new ReconciliationWords(reconciliation, wording);
        var possible = new PossibilityWords(reconciliation, wording);
        return new Content(
                reconciliation.conclusion() == Conclusion.DIFFERS,
                reconciliation.conclusion() != Conclusion.NOTHING_PUBLISHED,
                words.conclusion(),
                remarks(words, possible),
                reconciliation.checks().stream()
                        .map(check -> row(check, words, wording))
                        .toList(),
                sums(reconciliation, words),
                PossibleSection.of(reconciliation, possible, words, wording),
                possible.level(),
                possible.boundArithmetic(),
                SignalSection.of(reconciled.observations(), wording),
                reconciled.story().stream()
                        .map(correction -> StorySection.of(correction, address, wording))
                        .toList());
    }

    /** With what the level says, which is all there is to say where nothing can be checked. */
    private static List<String> remarks(ReconciliationWords words, PossibilityWords possible) {
        var remarks = new ArrayList<>(words.remarks());
        possible.below().ifPresent(remarks::add);
        return remarks;
    }

    private static List<String> sums(Reconciliation reconciliation, ReconciliationWords words) {
        return reconciliation.checks().stream()
                .flatMap(check -> words.arithmetic(check).stream())
                .distinct()
                .toList();
    }

    private static CheckRow row(Check check, ReconciliationWords words, Wording wording) {
        int places = check.published().places();
        return new CheckRow(
                words.name(check.figure()),
                words.against(check),
                check.published().printed().toPlainString(),
                ReconciliationWords.precise(check.computed()),
                String.valueOf(Figures.difference(check.difference(), places)),
                words.range(check),
                words.verdict(check.verdict()),
                switch (check.verdict()) {
                    case REPRODUCES -> "state done";
                    case WITHIN_ROUNDING -> "state running";
                    case DIFFERS -> "state refused";
                });
    }
}
