package org.prongsai.query.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.AnswerMeans;
import org.prongsai.engine.forensics.Decoding;
import org.prongsai.engine.forensics.Figure;
import org.prongsai.engine.forensics.LevelReasoning;
import org.prongsai.engine.forensics.MeanCheck;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.forensics.YearFit;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.score.PublishedFigures;
import org.prongsai.page.Wording;

/** Says in one language what is arithmetically possible: years, counts of items, numbers of people, ranges. */
public final class PossibilityWords {
    private final Reconciliation reconciliation;
    private final ReconciliationWords words;
    private final Wording wording;

    public PossibilityWords(Reconciliation reconciliation, Wording wording) {
        this.reconciliation = reconciliation;
        this.wording = wording;
        words = new ReconciliationWords(reconciliation, wording);
    }

    /** Which years nothing speaks against. */
    public String years() {
        var fitting = reconciliation.fittingYears().stream()
                .map(year -> year.methodology().fiscalYear().toString())
                .toList();
        if (reconciliation.years().isEmpty()) {
            return wording.text("fit.nothing");
        }
        if (fitting.isEmpty()) {
            return wording.text(
                    "fit.none", ReconciliationWords.count(reconciliation.years().size()));
        }
        return fitting.size() == reconciliation.years().size()
                ? wording.text("fit.all")
                : wording.text("fit.some", wording.list(fitting));
    }

    /** What speaks for or against one year. */
    public List<String> year(YearFit year) {
        var said = new ArrayList<String>();
        var total = year.total();
        if (total != null) {
            said.add(wording.text(
                    year.totalFits() ? "fit.total" : "fit.total-not",
                    Written.precise(total.computed()),
                    words.printed(total.published())));
        } else if (year.derived() != null) {
            said.add(wording.text(
                    "fit.total-alone", Written.precise(year.derived().value())));
        }
        for (var decoding : year.disclosures()) {
            said.add(wording.text(
                    "fit.list-" + ReconciliationWords.word(decoding.outcome()),
                    words.before(words.name(decoding.figure())),
                    words.printed(decoding.published())));
        }
        switch (year.level()) {
            case KNOWN -> said.add(wording.text("fit.level", words.level()));
            case UNKNOWN_HERE -> said.add(wording.text("fit.level-not", words.level()));
            case NONE_PUBLISHED -> {}
        }
        return said;
    }

    /** A checklist score taken apart. */
    public String decoding(Decoding decoding) {
        var name = words.before(words.name(decoding.figure()));
        var printed = words.printed(decoding.published());
        var year = decoding.form().fiscalYear().toString();
        var confidence = confidence(decoding.confidence());
        return switch (decoding.outcome()) {
            case POSSIBLE ->
                decoding.isUnique()
                        ? wording.text("decode.unique", name, printed, year, confidence)
                        : wording.text(
                                "decode.several", name, printed, year, wording.count(decoding.ways()), confidence);
            case IMPOSSIBLE -> wording.text("decode.impossible", name, printed, year, confidence) + otherwise(decoding);
            case UNKNOWN -> wording.text("decode.unknown", name, printed, year);
        };
    }

    private String otherwise(Decoding decoding) {
        var reading = decoding.otherwise();
        if (reading == null) {
            return "";
        }
        var earned = Written.plain(reading.earned());
        var items = ReconciliationWords.count(reading.items());
        return " " + wording.text(reading.isHalved() ? "decode.flat-half" : "decode.flat", earned, items);
    }

    /** Counts in a line, with the sum they make: how the score comes about. */
    public String arithmetic(Decoding decoding, Decoding.Solution solution) {
        var parts = solution.parts().stream()
                .map(part -> part.earned() + "/" + part.items())
                .toList();
        boolean ofIndicator = decoding.figure().depth() == Figure.Depth.INDICATOR;
        var exact = Written.precise(solution.score());
        return ofIndicator
                ? "100 × (" + String.join(" + ", parts) + ") ÷ " + parts.size() + " = " + exact
                : String.join(", ", parts) + " → " + exact;
    }

    /** Whether answers can make a mean. */
    public String mean(MeanCheck check) {
        var people = check.people();
        var reach = check.reach();
        if (people != null && reach != null) {
            return switch (reach.outcome()) {
                case REACHABLE -> wording.text("reach.reachable", wording.count(people));
                case UNREACHABLE -> wording.text("reach.unreachable", wording.count(people));
                case UNDECIDED -> wording.text("reach.undecided", wording.count(people));
            };
        }
        var counts = check.counts();
        return counts == null ? wording.text("reach.unknown") : counts(counts);
    }

    private String counts(AnswerMeans.Counts counts) {
        var tried = ReconciliationWords.count(counts.tried());
        if (counts.excluded().isEmpty()) {
            return wording.text("reach.counts-all", tried);
        }
        if (counts.excluded().size() == counts.tried()) {
            return wording.text("reach.counts-none", tried);
        }
        return wording.text("reach.counts-some", runs(counts.excluded()), tried);
    }

    /** 1, 2, 3, 5 as 1–3, 5. */
    private String runs(List<Integer> numbers) {
        var runs = new ArrayList<String>();
        int from = 0;
        for (int at = 1; at <= numbers.size(); at++) {
            if (at == numbers.size() || numbers.get(at) != numbers.get(at - 1) + 1) {
                int first = numbers.get(from);
                int last = numbers.get(at - 1);
                runs.add(first == last ? Integer.toString(first) : first + "–" + last);
                from = at;
            }
        }
        return wording.list(runs);
    }

    /** Whether a mean could have told anything: where possible means are closer than printed ones, hardly. */
    public String power(MeanCheck check) {
        var reach = check.reach();
        if (reach == null) {
            return wording.text("reach.power-unknown");
        }
        var unit = Rational.parse("0.01");
        return reach.spacing().compareTo(unit) > 0
                ? wording.text("reach.power-some", Written.precise(reach.spacing()))
                : wording.text("reach.power-little");
    }

    public String confidence(Confidence confidence) {
        return wording.text("confidence." + confidence.word());
    }

    /** What some instrument has to be below; empty where nothing follows. */
    public Optional<String> below() {
        var level = reconciliation.level();
        var below = level.below();
        return below == null || level.conflict() != LevelReasoning.Conflict.NONE
                ? Optional.empty()
                : Optional.of(wording.text(
                        level.candidates().size() == 1 ? "bound.below-one" : "bound.below",
                        words.level(),
                        words.total(),
                        Written.plain(below),
                        wording.list(level.candidates())));
    }

    /** What total and level say about what was not published. */
    public List<String> level() {
        var said = new ArrayList<String>();
        below().ifPresent(said::add);
        reconciliation
                .level()
                .bounds()
                .forEach(bound -> said.add(wording.text(
                        "bound.range",
                        bound.instrument(),
                        Written.from(bound.range().low(), 2),
                        Written.upTo(bound.range().high(), 2))));
        return said;
    }

    /** How the lowest an instrument can have comes about; empty where it does not follow from the total. */
    public List<String> boundArithmetic() {
        var level = reconciliation.level();
        var total = level.total();
        var lines = new ArrayList<String>();
        if (total == null) {
            return lines;
        }
        for (var bound : level.bounds()) {
            var instrument =
                    reconciliation.methodology().instrument(bound.instrument()).orElseThrow();
            var rest = total.range().low();
            var text = new StringBuilder(Written.precise(rest));
            for (var other : reconciliation.methodology().instruments()) {
                if (!other.code().equals(instrument.code())) {
                    var most = most(other.code());
                    rest = rest.minus(other.weight().times(most));
                    text.append(" − ")
                            .append(Written.plain(other.weight()))
                            .append(" × ")
                            .append(Written.precise(most));
                }
            }
            var least = rest.dividedBy(instrument.weight());
            if (least.equals(bound.range().low())) {
                lines.add("%s ≥ (%s) ÷ %s = %s"
                        .formatted(
                                instrument.code(), text, Written.plain(instrument.weight()), Written.precise(least)));
            }
        }
        return lines;
    }

    private Rational most(String code) {
        return reconciliation.level().bounds().stream()
                .filter(bound -> bound.instrument().equals(code))
                .map(bound -> bound.range().high())
                .findFirst()
                .orElseGet(() -> known(code));
    }

    private Rational known(String code) {
        var held = reconciliation.sheet().published();
        var published = new PublishedFigures(reconciliation.methodology(), held == null ? null : held.result());
        var figure = reconciliation.methodology().instrument(code).map(published::instrument);
        return figure.map(one -> one.range().high()).orElse(Rational.of(100));
    }
}
