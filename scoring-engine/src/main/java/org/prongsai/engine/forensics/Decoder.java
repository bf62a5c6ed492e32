package org.prongsai.engine.forensics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.SubIndicator;
import org.prongsai.engine.score.PrintedFigure;

/**
 * Finds all counts of disclosed items that a published checklist score can have been rounded from.
 *
 * <p>Scores of sub-indicators are put on one grid of whole numbers; then the ways to reach each sum are counted from the last
 * sub-indicator backwards, which says exactly how many there are, and only ways that lead there are walked to list them.
 */
final class Decoder {
    private static final Rational HUNDRED = Rational.of(100);

    /** Sums times sub-indicators that are tried at most; lists of the assessment need some ten thousands. */
    private static final int CELLS_MAX = 4_000_000;

    private final List<Group> groups;
    private final Interval wanted;
    private final int listedMax;

    /** A sub-indicator with its share of the figure, and the sums its items can make: how much is earned of each, in order. */
    private record Group(SubIndicator sub, Rational share, List<Rational> earned) {
        Rational score(Rational earnedOf) {
            return share.times(earnedOf)
                    .times(HUNDRED)
                    .dividedBy(Rational.of(sub.items().size()));
        }
    }

    private Decoder(List<Group> groups, Interval wanted, int listedMax) {
        this.groups = groups;
        this.wanted = wanted;
        this.listedMax = listedMax;
    }

    /** Takes an indicator's score apart. */
    static Decoding indicator(Methodology form, Indicator indicator, PrintedFigure published, int listedMax) {
        var groups = groups(indicator, Rational.ONE);
        return decode(
                form, Figure.indicator(indicator.number()), published, groups, confidence(form, indicator), listedMax);
    }

    /** Takes an instrument's score apart, where those of its indicators are not known. */
    static Decoding instrument(Methodology form, Instrument instrument, PrintedFigure published, int listedMax) {
        var indicators = form.indicatorsOf(instrument);
        var groups = new ArrayList<Group>();
        boolean known = true;
        for (var indicator : indicators) {
            var own = groups(indicator, Rational.of(1, indicators.size()));
            known &= !own.isEmpty();
            groups.addAll(own);
        }
        return decode(
                form,
                Figure.instrument(instrument.code()),
                published,
                known ? groups : List.of(),
                instrument.formProvenance().confidence(),
                listedMax);
    }

    private static Decoding decode(
            Methodology form,
            Figure figure,
            PrintedFigure published,
            List<Group> groups,
            Confidence confidence,
            int listedMax) {
        var found = groups.isEmpty() ? null : new Decoder(groups, published.range(), listedMax).solve();
        if (found == null) {
            return new Decoding(figure, published, form, Decoding.Outcome.UNKNOWN, 0, List.of(), confidence, null);
        }
        var outcome = found.ways() == 0 ? Decoding.Outcome.IMPOSSIBLE : Decoding.Outcome.POSSIBLE;
        return new Decoding(
                figure,
                published,
                form,
                outcome,
                found.ways(),
                found.listed(),
                confidence,
                outcome == Decoding.Outcome.IMPOSSIBLE ? otherwise(groups, published) : null);
    }

    /** The flat mean over all items, whole or with halves. */
    private static Decoding.@Nullable Reading otherwise(List<Group> groups, PrintedFigure published) {
        int items =
                groups.stream().mapToInt(group -> group.sub().items().size()).sum();
        for (int halves = 0; halves <= 2 * items; halves++) {
            if (published.range().contains(Rational.of(100L * halves, 2L * items))) {
                return new Decoding.Reading(Rational.of(halves, 2), items);
            }
        }
        return null;
    }

    /** As sure as the list, and the place of its items, is. */
    private static Confidence confidence(Methodology form, Indicator indicator) {
        var list = form.instrument(indicator.instrument())
                .orElseThrow()
                .formProvenance()
                .confidence();
        return indicator.subIndicators().stream()
                .map(sub -> sub.provenance().confidence())
                .reduce(list, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private static List<Group> groups(Indicator indicator, Rational share) {
        var subs = indicator.subIndicators();
        return subs.stream()
                .map(sub -> new Group(sub, share.dividedBy(Rational.of(subs.size())), earned(sub.items())))
                .toList();
    }

    /** Everything that items can earn together: 0 to their number where each is worth nothing or all. */
    private static List<Rational> earned(List<Item> items) {
        var sums = new TreeSet<>(List.of(Rational.ZERO));
        for (var item : items) {
            var next = new TreeSet<Rational>();
            for (var sum : sums) {
                item.scale()
                        .options()
                        .forEach(option -> next.add(sum.plus(option.value().dividedBy(HUNDRED))));
            }
            sums = next;
        }
        return List.copyOf(sums);
    }

    private record Found(long ways, List<Decoding.Solution> listed) {}

    /** Null where the grid would be too fine. */
    private @Nullable Found solve() {
        var grid = Grid.of(
                groups.stream()
                        .flatMap(group -> group.earned().stream().map(group::score))
                        .toList(),
                wanted);
        if (grid == null || (grid.high() + 1) * (groups.size() + 1) > CELLS_MAX || !isCountable()) {
            return null;
        }
        if (grid.low() > grid.high()) {
            return new Found(0, List.of());
        }
        var steps = groups.stream()
                .map(group -> group.earned().stream()
                        .mapToInt(earned -> grid.whole(group.score(earned)))
                        .toArray())
                .toList();
        var ways = ways(steps, (int) grid.low(), (int) grid.high());
        var listed = new ArrayList<Decoding.Solution>();
        walk(0, 0, steps, ways, new ArrayList<>(), listed);
        return new Found(ways.getFirst()[0], listed);
    }

    /** Whether the number of all ways fits into 64 bits. */
    private boolean isCountable() {
        var all = BigInteger.ONE;
        for (var group : groups) {
            all = all.multiply(BigInteger.valueOf(group.earned().size()));
        }
        return all.bitLength() < Long.SIZE;
    }

    /** By group and by what the groups before it have summed up to: in how many ways those from it on lead to the figure. */
    private static List<long[]> ways(List<int[]> steps, int low, int high) {
        var after = new long[high + 1];
        Arrays.fill(after, low, high + 1, 1);
        var ways = new ArrayList<long[]>();
        ways.add(after);
        for (int group = steps.size() - 1; group >= 0; group--) {
            var here = new long[high + 1];
            for (int sum = 0; sum <= high; sum++) {
                for (int step : steps.get(group)) {
                    here[sum] += sum + step <= high ? after[sum + step] : 0;
                }
            }
            ways.addFirst(here);
            after = here;
        }
        return ways;
    }

    private void walk(
            int group,
            int sum,
            List<int[]> steps,
            List<long[]> ways,
            List<Decoding.Part> taken,
            List<Decoding.Solution> listed) {
        if (group == groups.size()) {
            listed.add(new Decoding.Solution(taken, score(taken)));
            return;
        }
        var here = groups.get(group);
        for (int place = 0; place < here.earned().size() && listed.size() < listedMax; place++) {
            int reached = sum + steps.get(group)[place];
            var ahead = ways.get(group + 1);
            if (reached < ahead.length && ahead[reached] != 0) {
                taken.add(new Decoding.Part(here.sub(), here.earned().get(place)));
                walk(group + 1, reached, steps, ways, taken, listed);
                taken.removeLast();
            }
        }
    }

    private Rational score(List<Decoding.Part> taken) {
        var score = Rational.ZERO;
        for (int group = 0; group < taken.size(); group++) {
            score = score.plus(groups.get(group).score(taken.get(group).earned()));
        }
        return score;
    }
}
