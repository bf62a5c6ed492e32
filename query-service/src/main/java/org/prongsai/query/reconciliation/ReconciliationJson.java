package org.prongsai.query.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.forensics.Check;
import org.prongsai.engine.forensics.LevelReasoning;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.forensics.Verdict;
import org.prongsai.engine.forensics.quality.Observation;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.figure.Figures;

/**
 * A reconciliation as the API shows it. Exact numbers are fractions {@code "p/q"}; codes are part of the contract, words are
 * not.
 */
record ReconciliationJson(
        String assessmentId,
        String agencyId,
        int fiscalYear,
        MethodologyJson methodology,
        LogPoint asOf,
        Said conclusion,
        List<Said> remarks,
        List<CheckJson> checks,
        PossibleJson possible,
        LevelJson level,
        List<SignalJson> signals,
        List<CorrectionJson> corrections) {

    /** Something said: a code for programs, words for people. */
    record Said(String code, String messageTh, String messageEn) {}

    record MethodologyJson(String id, int revision, String hash, Confidence confidence) {}

    /** Numbers between which a figure lies, exact. */
    record RangeJson(String from, boolean withFrom, String to, boolean withTo) {
        static RangeJson of(Interval range) {
            return new RangeJson(
                    range.low().toString(), range.withLow(), range.high().toString(), range.withHigh());
        }
    }

    /**
     * A published figure held against one thing.
     *
     * @param figure {@code total}, an instrument's or survey's code, an indicator's number, a question's or item's id
     * @param against {@code data}, or what was published one step deeper
     * @param allowed where the computed figure lies, given how its inputs were rounded
     * @param arithmetic the sum, line by line; empty where it is that of the score sheet
     */
    record CheckJson(
            String figure,
            String depth,
            String against,
            BigDecimal published,
            BigDecimal computed,
            String exact,
            BigDecimal difference,
            RangeJson allowed,
            Verdict verdict,
            List<String> arithmetic,
            Said said) {

        static CheckJson of(Check check, ReconciliationWords th, ReconciliationWords en) {
            int places = check.published().places();
            return new CheckJson(
                    check.figure().code(),
                    ReconciliationWords.word(check.figure().depth()),
                    ReconciliationWords.word(check.against()),
                    check.published().printed(),
                    check.computed().rounded(places),
                    check.computed().toString(),
                    check.difference().rounded(places),
                    RangeJson.of(check.range()),
                    check.verdict(),
                    en.arithmetic(check),
                    new Said(ReconciliationWords.word(check.verdict()), th.check(check), en.check(check)));
        }
    }

    /**
     * What a level says.
     *
     * @param below what some instrument has to be below; null where nothing follows
     * @param candidates instruments that can be below it
     */
    record LevelJson(
            @Nullable String stated,
            LevelReasoning.Conflict conflict,
            @Nullable BigDecimal below,
            List<String> candidates,
            List<BoundJson> bounds,
            List<Said> said) {

        static LevelJson of(LevelReasoning level, PossibilityWords th, PossibilityWords en) {
            var inThai = th.level();
            var inEnglish = en.level();
            var said = new ArrayList<Said>();
            for (int at = 0; at < inThai.size(); at++) {
                boolean bound = at >= inThai.size() - level.bounds().size();
                said.add(new Said(
                        bound ? "instrument-bounds" : "some-instrument-below", inThai.get(at), inEnglish.get(at)));
            }
            return new LevelJson(
                    level.stated(),
                    level.conflict(),
                    level.below() == null ? null : Figures.plain(level.below()),
                    level.candidates(),
                    level.bounds().stream()
                            .map(bound -> new BoundJson(bound.instrument(), RangeJson.of(bound.range())))
                            .toList(),
                    said);
        }
    }

    /** Where an unpublished instrument lies. */
    record BoundJson(String instrument, RangeJson range) {}

    /**
     * A caution looked for.
     *
     * @param measured exact; null where showing it would tell of few people
     */
    record SignalJson(
            String signal,
            String about,
            boolean raised,
            @Nullable String measured,
            @Nullable Integer of,
            Said what,
            Said reading) {

        static SignalJson of(Observation observation, SignalWords th, SignalWords en) {
            var signal = observation.signal();
            var measured = observation.measured();
            return new SignalJson(
                    signal.word(),
                    observation.about(),
                    observation.raised(),
                    measured == null ? null : measured.toString(),
                    observation.of(),
                    new Said(signal.word(), th.what(signal), en.what(signal)),
                    new Said(signal.word(), th.reading(signal), en.reading(signal)));
        }
    }

    /** A published result that was corrected. */
    record CorrectionJson(
            long position,
            Instant instant,
            String reason,
            String source,
            @Nullable String movedTo,
            @Nullable String movedFrom,
            @Nullable SummaryJson before,
            SummaryJson after,
            @Nullable SummaryJson elsewhere) {

        static CorrectionJson of(Correction correction, Wording th, Wording en) {
            var other = correction.other() == null ? null : correction.other().value();
            return new CorrectionJson(
                    correction.position(),
                    correction.at(),
                    correction.reason(),
                    correction.source(),
                    correction.movedAway() ? other : null,
                    correction.movedAway() ? null : other,
                    SummaryJson.of(correction.before(), th, en),
                    Objects.requireNonNull(SummaryJson.of(correction.after(), th, en)),
                    SummaryJson.of(correction.elsewhere(), th, en));
        }
    }

    /** One side of a correction. */
    record SummaryJson(
            String assessmentId,
            @Nullable BigDecimal publishedTotal,
            @Nullable String publishedLevel,
            int publishedIndicators,
            @Nullable BigDecimal computedTotal,
            Said conclusion) {

        static @Nullable SummaryJson of(@Nullable Reconciliation reconciliation, Wording th, Wording en) {
            if (reconciliation == null) {
                return null;
            }
            var summary = Summary.of(reconciliation);
            return new SummaryJson(
                    reconciliation.sheet().assessmentId().value(),
                    summary.published() == null ? null : summary.published().printed(),
                    summary.level(),
                    summary.indicators(),
                    Figures.rounded(
                            summary.computed(), reconciliation.methodology().decimals()),
                    concluded(reconciliation, th, en));
        }
    }

    static ReconciliationJson of(ReconciledAssessment reconciled, Wording th, Wording en) {
        var reconciliation = reconciled.reconciliation();
        var inThai = new ReconciliationWords(reconciliation, th);
        var inEnglish = new ReconciliationWords(reconciliation, en);
        var possibleTh = new PossibilityWords(reconciliation, th);
        var possibleEn = new PossibilityWords(reconciliation, en);
        var id = reconciliation.sheet().assessmentId();
        var methodology = reconciliation.methodology();
        var ref = methodology.ref();
        return new ReconciliationJson(
                id.value(),
                id.agencyId().value(),
                id.fiscalYear().value(),
                new MethodologyJson(
                        ref.id(),
                        ref.revision(),
                        ref.hash(),
                        methodology.provenance().confidence()),
                reconciled.asOf(),
                concluded(reconciliation, th, en),
                pairs("remark", inThai.remarks(), inEnglish.remarks()),
                all(reconciliation.checks(), check -> CheckJson.of(check, inThai, inEnglish)),
                PossibleJson.of(reconciliation, possibleTh, possibleEn),
                LevelJson.of(reconciliation.level(), possibleTh, possibleEn),
                all(reconciled.observations(), one -> SignalJson.of(one, new SignalWords(th), new SignalWords(en))),
                all(reconciled.story(), correction -> CorrectionJson.of(correction, th, en)));
    }

    private static Said concluded(Reconciliation reconciliation, Wording th, Wording en) {
        return new Said(
                ReconciliationWords.word(reconciliation.conclusion()),
                new ReconciliationWords(reconciliation, th).conclusion(),
                new ReconciliationWords(reconciliation, en).conclusion());
    }

    private static List<Said> pairs(String code, List<String> th, List<String> en) {
        var pairs = new ArrayList<Said>();
        for (int at = 0; at < th.size(); at++) {
            pairs.add(new Said(code, th.get(at), en.get(at)));
        }
        return pairs;
    }

    private static <T, J> List<J> all(List<T> things, Function<T, J> json) {
        return things.stream().map(json).toList();
    }
}
