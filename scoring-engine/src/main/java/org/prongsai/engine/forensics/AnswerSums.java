package org.prongsai.engine.forensics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;

/**
 * The means that so many people can make who answer the same slots, each slot with its share.
 *
 * <p>Above the worst answers to everything, what an answer adds is a multiple of one step; so a mean is a whole number of steps,
 * and which whole numbers there are is found as with coins: each slot's better options are coins of which as many may be used
 * as people answered.
 *
 * @param base the mean of the worst answers to everything
 * @param step how far two means are apart at least
 * @param purses slots whose options add alike, together
 * @param most whole number of steps of the best answers to everything
 */
record AnswerSums(Rational base, Rational step, int people, List<Purse> purses, long most) {
    /** Sums that are tried at most, over all purses: some tens of milliseconds' work. */
    private static final long SUMS_MAX = 4_000_000;

    /** A slot: its share of the mean, and what its options are worth. */
    record Share(Rational weight, List<Rational> values) {}

    /**
     * Slots whose options add alike.
     *
     * @param coins what the better options add, in steps, the least first
     * @param slots how many slots
     */
    record Purse(List<Integer> coins, int slots) {
        int best() {
            return coins.getLast();
        }

        /** The same seen from the best answers: what each option lacks. */
        Purse reversed() {
            var lacks = new TreeSet<Integer>();
            lacks.add(best());
            coins.stream().map(coin -> best() - coin).filter(lack -> lack > 0).forEach(lacks::add);
            return new Purse(List.copyOf(lacks), slots);
        }
    }

    /** @return null where the steps are too fine to count with */
    static @Nullable AnswerSums of(List<Share> slots, int people) {
        var added = new ArrayList<List<Rational>>();
        var base = Rational.ZERO;
        for (var slot : slots) {
            var worst = slot.values().stream().min(Rational::compareTo).orElseThrow();
            base = base.plus(slot.weight().times(worst));
            added.add(new TreeSet<>(slot.values())
                    .tailSet(worst, false).stream()
                            .map(value -> value.minus(worst).times(slot.weight()))
                            .toList());
        }
        var step = Grid.commonStep(added.stream().flatMap(List::stream).toList());
        Map<List<Integer>, Integer> slotsByCoins = new LinkedHashMap<>();
        long most = 0;
        for (var values : added) {
            var coins = new ArrayList<Integer>();
            for (var value : values) {
                var coin = value.dividedBy(step).numerator();
                if (coin.bitLength() > 24) {
                    return null;
                }
                coins.add(coin.intValueExact());
            }
            if (!coins.isEmpty()) {
                slotsByCoins.merge(List.copyOf(coins), 1, Integer::sum);
                most += (long) people * coins.getLast();
            }
        }
        var purses = slotsByCoins.entrySet().stream()
                .map(purse -> new Purse(purse.getKey(), purse.getValue()))
                .toList();
        return new AnswerSums(base, step.dividedBy(Rational.of(people)), people, purses, most);
    }

    /** Whether any mean of the interval can be made. */
    Reach.Outcome reach(Interval wanted) {
        var above = wanted.minus(Interval.of(base));
        var first = Grid.first(above, step).max(BigInteger.ZERO);
        var last = Grid.last(above, step).min(BigInteger.valueOf(most));
        if (first.compareTo(last) > 0) {
            return Reach.Outcome.UNREACHABLE;
        }
        long low = first.longValueExact();
        long high = last.longValueExact();
        return most - high < low
                ? new AnswerSums(
                                base,
                                step,
                                people,
                                purses.stream().map(Purse::reversed).toList(),
                                most)
                        .reach(most - high, most - low)
                : reach(low, high);
    }

    private Reach.Outcome reach(long low, long high) {
        if (high <= sumsMax()) {
            return outcome(sums((int) high, people).nextSetBit((int) low) >= 0);
        }
        return farFromBothEnds(low, high);
    }

    private long sumsMax() {
        return SUMS_MAX / Math.max(1, purses.size());
    }

    private static Reach.Outcome outcome(boolean reached) {
        return reached ? Reach.Outcome.REACHABLE : Reach.Outcome.UNREACHABLE;
    }

    /**
     * Some people answer the worst or best of everything, and the rest are few enough to try. What they reach, all of them
     * reach; where they do not, nothing follows.
     */
    private Reach.Outcome farFromBothEnds(long low, long high) {
        long bestOfOne = most / people;
        long few = Math.min(people, sumsMax() / bestOfOne);
        if (few == 0 || high - low >= sumsMax()) {
            return Reach.Outcome.UNDECIDED;
        }
        long best = Math.clamp(low / bestOfOne - few / 2, 0, people - few);
        long from = low - best * bestOfOne;
        long to = Math.min(high - best * bestOfOne, few * bestOfOne);
        return from <= to && sums((int) to, (int) few).nextSetBit((int) from) >= 0
                ? Reach.Outcome.REACHABLE
                : Reach.Outcome.UNDECIDED;
    }

    /** All sums up to one that can be made; null where they are too many. */
    @Nullable
    BitSet all() {
        return most > sumsMax() ? null : sums((int) most, people);
    }

    /** Per purse: the fewest of its coins that lead to a sum from what the purses before it reach. */
    private BitSet sums(int high, int each) {
        var reached = new BitSet(high + 1);
        reached.set(0);
        var fewest = new int[high + 1];
        for (var purse : purses) {
            long coinsMax = (long) each * purse.slots();
            var coins = purse.coins().stream().mapToInt(Integer::intValue).toArray();
            Arrays.fill(fewest, Integer.MAX_VALUE - 1);
            for (int sum = 0; sum <= high; sum++) {
                int count = reached.get(sum) ? 0 : Integer.MAX_VALUE - 1;
                for (int coin : coins) {
                    if (coin <= sum) {
                        count = Math.min(count, fewest[sum - coin] + 1);
                    }
                }
                fewest[sum] = Math.min(count, Integer.MAX_VALUE - 1);
            }
            for (int sum = 0; sum <= high; sum++) {
                reached.set(sum, fewest[sum] <= coinsMax);
            }
        }
        return reached;
    }
}
