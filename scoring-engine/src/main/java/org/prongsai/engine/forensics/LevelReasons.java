package org.prongsai.engine.forensics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.PrintedFigure;
import org.prongsai.engine.score.PublishedFigures;

/** Confines the instruments by what is known: parts that were published, the total, and the level. */
final class LevelReasons {
    /** Each narrows what the other leaves; after so many turns nothing that shows changes any more. */
    private static final int TURNS = 4;

    private final Methodology methodology;
    private final PublishedFigures published;
    private final List<Instrument> instruments;
    private final List<Interval> ranges = new ArrayList<>();
    private boolean conflict;

    private LevelReasons(Methodology methodology, PublishedFigures published) {
        this.methodology = methodology;
        this.published = published;
        instruments = methodology.instruments();
        instruments.forEach(instrument -> ranges.add(ofParts(instrument)));
    }

    static LevelReasoning of(Methodology methodology, PublishedFigures published) {
        return new LevelReasons(methodology, published).reasoning();
    }

    private LevelReasoning reasoning() {
        var total = published.total();
        var stated = published.statedLevel();
        if (total == null) {
            return new LevelReasoning(null, stated, List.of(), null, List.of(), LevelReasoning.Conflict.NONE);
        }
        for (int turn = 0; turn < TURNS && !conflict; turn++) {
            confineByTotal(total.range().closed());
        }
        if (conflict) {
            return new LevelReasoning(total, stated, List.of(), null, List.of(), LevelReasoning.Conflict.TOTAL);
        }
        var below = stated == null ? null : below(total.range(), stated);
        List<String> candidates = below == null ? List.of() : candidates(below);
        if (below != null) {
            confineByLevel(below, candidates, total.range().closed());
        }
        if (stated != null) {
            confineByOwnLimit(stated, total.range().closed());
        }
        return new LevelReasoning(
                total,
                stated,
                conflict ? List.of() : bounds(),
                below,
                candidates,
                conflict ? LevelReasoning.Conflict.LEVEL : LevelReasoning.Conflict.NONE);
    }

    /** An instrument as published; else what its published indicators and surveys leave open. */
    private Interval ofParts(Instrument instrument) {
        var known = published.instrument(instrument);
        if (known != null) {
            return known.range().closed();
        }
        var indicators = methodology.indicatorsOf(instrument);
        var open = mean(indicators.stream()
                .map(indicator -> Optional.ofNullable(published.indicator(indicator)))
                .map(LevelReasons::range)
                .toList());
        if (instrument.isChecklist()) {
            return open;
        }
        var surveys = Interval.of(Rational.ZERO);
        for (var part : instrument.parts()) {
            var stated =
                    Optional.ofNullable(published.statedSurvey(part.survey().value()));
            surveys = surveys.plus(range(stated).times(part.weight()));
        }
        return surveys.within(open).orElse(surveys);
    }

    private static Interval range(Optional<PrintedFigure> figure) {
        return figure.map(PrintedFigure::range).orElse(PrintedFigure.SCORES);
    }

    private static Interval mean(List<Interval> parts) {
        if (parts.isEmpty()) {
            return PrintedFigure.SCORES;
        }
        var sum = parts.stream().reduce(Interval.of(Rational.ZERO), Interval::plus);
        return sum.times(Rational.of(1, parts.size()));
    }

    /** What the others leave of the total is this one's. */
    private void confineByTotal(Interval total) {
        for (int at = 0; at < ranges.size() && !conflict; at++) {
            var rest = total;
            for (int other = 0; other < ranges.size(); other++) {
                if (other != at) {
                    rest = rest.minus(
                            ranges.get(other).times(instruments.get(other).weight()));
                }
            }
            narrow(at, rest.times(Rational.ONE.dividedBy(instruments.get(at).weight())));
        }
    }

    private void narrow(int at, Interval to) {
        var narrowed = ranges.get(at).within(to);
        conflict |= narrowed.isEmpty();
        narrowed.ifPresent(range -> ranges.set(at, range));
    }

    /**
     * A better level asks as much of the total, which is there, and of every instrument: then some instrument does not have
     * it. The lowest such limit says most.
     */
    private @Nullable Rational below(Interval total, String stated) {
        Rational below = null;
        for (var rule : methodology.levels().rules()) {
            if (rule.level().equals(stated)) {
                return below;
            }
            var each = rule.eachInstrumentMin();
            if (each != null && reaches(total.low(), rule.totalMin())) {
                below = below == null || each.compareTo(below) < 0 ? each : below;
            }
        }
        return null;
    }

    private List<String> candidates(Rational below) {
        var candidates = new ArrayList<String>();
        for (int at = 0; at < ranges.size(); at++) {
            if (ranges.get(at).meets(under(below))) {
                candidates.add(instruments.get(at).code());
            }
        }
        return candidates;
    }

    private void confineByLevel(Rational below, List<String> candidates, Interval total) {
        conflict |= candidates.isEmpty();
        if (candidates.size() == 1) {
            for (int at = 0; at < ranges.size(); at++) {
                if (instruments.get(at).code().equals(candidates.getFirst())) {
                    narrow(at, under(below));
                }
            }
            confineByTotal(total);
        }
    }

    /** The level itself asks something of the total and perhaps of every instrument. */
    private void confineByOwnLimit(String stated, Interval total) {
        var own = methodology.levels().rules().stream()
                .filter(rule -> rule.level().equals(stated))
                .findFirst();
        if (own.isEmpty()) {
            return;
        }
        conflict |= !total.meets(from(own.get().totalMin())) || isAboveOwnLevel(own.get(), total);
        var each = own.get().eachInstrumentMin();
        if (each != null) {
            for (int at = 0; at < ranges.size() && !conflict; at++) {
                narrow(at, from(each));
            }
            if (!conflict) {
                confineByTotal(total);
            }
        }
    }

    /** Whether the total alone makes it a better level. */
    private boolean isAboveOwnLevel(LevelScheme.Rule own, Interval total) {
        var rules = methodology.levels().rules();
        return rules.subList(0, rules.indexOf(own)).stream()
                .anyMatch(rule -> rule.eachInstrumentMin() == null && reaches(total.low(), rule.totalMin()));
    }

    private boolean reaches(Rational least, Rational minimum) {
        return least.compareTo(limit(minimum)) >= 0;
    }

    /** From where on a score counts as having reached a limit: figures are held against it as displayed, or as they are. */
    private Rational limit(Rational minimum) {
        return methodology.levels().comparesRounded()
                ? minimum.minus(Rational.of(BigDecimal.valueOf(5, methodology.decimals() + 1)))
                : minimum;
    }

    private Interval from(Rational minimum) {
        return Interval.between(limit(minimum), Rational.of(100));
    }

    private Interval under(Rational minimum) {
        return new Interval(Rational.of(-1), true, limit(minimum), false);
    }

    private List<LevelReasoning.Bound> bounds() {
        var bounds = new ArrayList<LevelReasoning.Bound>();
        for (int at = 0; at < ranges.size(); at++) {
            if (published.instrument(instruments.get(at)) == null) {
                bounds.add(new LevelReasoning.Bound(instruments.get(at).code(), ranges.get(at)));
            }
        }
        return bounds;
    }
}
