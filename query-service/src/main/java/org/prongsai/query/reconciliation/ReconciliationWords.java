package org.prongsai.query.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.Check;
import org.prongsai.engine.forensics.Check.Against;
import org.prongsai.engine.forensics.Figure;
import org.prongsai.engine.forensics.LevelReasoning.Conflict;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.forensics.Verdict;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.score.PrintedFigure;
import org.prongsai.engine.score.PublishedFigures;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;

/** Says in one language how published figures stand to what they should follow from, and writes the sums out. */
public final class ReconciliationWords {
    private static final String TIMES = " × ";
    private static final String PLUS = " + ";
    private static final String MAKES = " = ";
    private static final int RANGE_PLACES = 4;

    private final Reconciliation reconciliation;
    private final PublishedFigures published;
    private final Wording wording;

    public ReconciliationWords(Reconciliation reconciliation, Wording wording) {
        this.reconciliation = reconciliation;
        this.wording = wording;
        var held = reconciliation.sheet().published();
        published = new PublishedFigures(reconciliation.methodology(), held == null ? null : held.result());
    }

    /** The whole in one sentence. */
    public String conclusion() {
        return switch (reconciliation.conclusion()) {
            case NOTHING_PUBLISHED -> wording.text("conclusion.nothing-published");
            case NOT_CHECKABLE -> wording.text("conclusion.not-checkable");
            case REPRODUCES -> wording.text("conclusion.reproduces", count(checked()));
            case WITHIN_ROUNDING -> wording.text("conclusion.within-rounding", count(checked()));
            case DIFFERS -> worst().map(this::check).orElseGet(this::conflict);
        };
    }

    private int checked() {
        return (int)
                reconciliation.checks().stream().map(Check::figure).distinct().count();
    }

    private Optional<Check> worst() {
        return reconciliation.checks().stream()
                .filter(check -> check.verdict() == Verdict.DIFFERS)
                .findFirst();
    }

    private String conflict() {
        return reconciliation.level().conflict() == Conflict.TOTAL
                ? wording.text("conclusion.total", total())
                : levelConflict();
    }

    private String levelConflict() {
        return wording.text("conclusion.level", level(), total());
    }

    /** What else there is to know besides the conclusion. */
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        if (reconciliation.level().conflict() == Conflict.LEVEL && worst().isPresent()) {
            remarks.add(levelConflict());
        }
        if (reconciliation.doubtsForm()) {
            remarks.add(wording.text(
                    "conclusion.form", reconciliation.methodology().ref().id()));
        }
        return remarks;
    }

    /** One published figure held against one thing. */
    public String check(Check check) {
        var name = before(name(check.figure()));
        var printed = printed(check.published());
        var against = against(check);
        var computed = Written.precise(check.computed());
        return switch (check.verdict()) {
            case REPRODUCES -> wording.text("check.reproduces", name, printed, against, computed);
            case WITHIN_ROUNDING ->
                wording.text("check.within-rounding", name, printed, against, computed, low(check), high(check));
            case DIFFERS ->
                wording.text(
                        check.against() == Against.DATA ? "check.differs-data" : "check.differs",
                        name,
                        printed,
                        against,
                        computed,
                        Written.signed(check.difference(), check.published().places()),
                        low(check),
                        high(check));
        };
    }

    /** Where the computed figure lies; as it is where nothing it was made from was rounded. */
    public String range(Check check) {
        return check.against() == Against.DATA
                ? precise(check.computed())
                : wording.text("reconcile.range", low(check), high(check));
    }

    /** A figure with four places, without zeros that say nothing. */
    public static String precise(Rational value) {
        return Written.precise(value);
    }

    private static String low(Check check) {
        return Written.from(check.range().low(), RANGE_PLACES);
    }

    private static String high(Check check) {
        return Written.upTo(check.range().high(), RANGE_PLACES);
    }

    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCES -> wording.text("verdict.reproduces");
            case WITHIN_ROUNDING -> wording.text("verdict.within-rounding");
            case DIFFERS -> wording.text("verdict.differs");
        };
    }

    /** What a figure is called. */
    public String name(Figure figure) {
        return switch (figure.depth()) {
            case TOTAL -> wording.text("figure.total");
            case INSTRUMENT, SURVEY -> wording.text("figure.instrument", figure.code());
            case INDICATOR -> wording.text("figure.indicator", figure.code());
            case ITEM -> wording.text("figure.item", figure.code());
        };
    }

    /** Thai sets off what is in Latin letters and digits, and nothing else. */
    String before(String name) {
        char last = name.charAt(name.length() - 1);
        return wording.language() == Language.TH && last < 0x80 ? name + " " : name;
    }

    /** What it is held against. */
    public String against(Check check) {
        boolean ofIndicators = check.against() == Against.INSTRUMENTS
                && reconciliation.methodology().instruments().stream()
                        .allMatch(one -> published.stated(one) == null && published.ofIndicators(one) != null);
        if (ofIndicators) {
            return wording.text(
                    "against.all-indicators",
                    count(reconciliation.methodology().indicators().size()));
        }
        return switch (check.against()) {
            case DATA -> wording.text("against.data");
            case INSTRUMENTS -> wording.text("against.instruments");
            case SURVEYS -> wording.text("against.surveys");
            case INDICATORS -> wording.text("against.indicators");
            case ITEMS -> wording.text("against.items");
        };
    }

    /** The sum, written out line by line: first what was not published itself, then the figure. */
    public List<String> arithmetic(Check check) {
        if (check.terms().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (var term : check.terms()) {
            if (term.figure().depth() == Figure.Depth.INSTRUMENT) {
                reconciliation
                        .methodology()
                        .instrument(term.figure().code())
                        .filter(instrument -> published.stated(instrument) == null)
                        .flatMap(this::derivation)
                        .ifPresent(lines::add);
            }
        }
        lines.add(name(check.figure()) + MAKES + sum(check.terms()) + MAKES + Written.precise(check.computed()));
        return lines;
    }

    private Optional<String> derivation(Instrument instrument) {
        var terms = new ArrayList<Check.Term>();
        var indicators = reconciliation.methodology().indicatorsOf(instrument);
        for (var indicator : indicators) {
            var value = published.indicator(indicator);
            if (value != null) {
                terms.add(new Check.Term(
                        new Figure(Figure.Depth.INDICATOR, Integer.toString(indicator.number())),
                        Rational.of(1, indicators.size()),
                        value));
            }
        }
        if (terms.isEmpty() || terms.size() < indicators.size()) {
            terms.clear();
            for (var part : instrument.parts()) {
                var value = published.statedSurvey(part.survey().value());
                if (value != null) {
                    terms.add(new Check.Term(
                            new Figure(Figure.Depth.SURVEY, part.survey().value()), part.weight(), value));
                }
            }
        }
        var made = published.derived(instrument);
        return made == null
                ? Optional.empty()
                : Optional.of(instrument.code() + MAKES + sum(terms) + MAKES + Written.precise(made.value()));
    }

    private static String sum(List<Check.Term> terms) {
        boolean plain = terms.stream().map(Check.Term::weight).distinct().count() == 1;
        var parts = terms.stream()
                .map(term -> plain ? value(term.value()) : Written.plain(term.weight()) + TIMES + value(term.value()))
                .toList();
        var sum = String.join(PLUS, parts);
        return plain && terms.size() > 1 ? "(" + sum + ") ÷ " + terms.size() : sum;
    }

    private static String value(PrintedFigure figure) {
        return Written.precise(figure.value());
    }

    String printed(PrintedFigure figure) {
        return figure.printed().toPlainString();
    }

    String level() {
        var stated = reconciliation.level().stated();
        return stated == null ? "" : wording.level(reconciliation.methodology().levels(), stated);
    }

    String total() {
        var total = reconciliation.level().total();
        return total == null ? "" : printed(total);
    }

    static String count(long count) {
        return Long.toString(count);
    }

    /** The word of an enumeration as it stands in message keys. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
