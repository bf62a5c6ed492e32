package org.prongsai.benchmarks.national.synthetic;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.methodology.Slot;

/**
 * How the respondents of one survey of one agency answer: many give every question the best mark, the others vary, and the
 * mean of all is what was asked for.
 */
final class AnswerModel {
    private static final double ALL_BEST = 0.6;
    private static final int PROBABILITY_BITS = 16;
    private static final int ONE_SLOT_SKIPPED_OF = 60;

    private final double allBest;
    private final char[] best;
    /** By slot and rank of the option's value: its digit. */
    private final char[][] digits;
    /** By slot and rank: the probability of that rank or a lower one. */
    private final int[][] upTo;

    /**
     * Answers that lack so many points to 100 on average.
     *
     * @param difficulties by slot; 1 on average
     */
    AnswerModel(List<Slot> slots, double gap, double[] difficulties) {
        double share = gap / 100;
        allBest = ALL_BEST * (1 - share);
        best = new char[slots.size()];
        digits = new char[slots.size()][];
        upTo = new int[slots.size()][];
        for (int slot = 0; slot < best.length; slot++) {
            digits[slot] = byValue(slots.get(slot));
            best[slot] = digits[slot][digits[slot].length - 1];
            double lacking = Math.clamp(share * difficulties[slot] / (1 - allBest), 0, 1);
            upTo[slot] = binomial(digits[slot].length - 1, 1 - lacking);
        }
    }

    private static char[] byValue(Slot slot) {
        var levels = IntStream.rangeClosed(1, slot.scale().levels())
                .boxed()
                .sorted(Comparator.comparing(slot::value))
                .toList();
        var digits = new char[levels.size()];
        for (int rank = 0; rank < digits.length; rank++) {
            digits[rank] = (char) ('0' + levels.get(rank));
        }
        return digits;
    }

    private static int[] binomial(int steps, double success) {
        var upTo = new int[steps];
        double sum = 0;
        double ways = 1;
        for (int rank = 0; rank < steps; rank++) {
            sum += ways * Math.pow(success, rank) * Math.pow(1 - success, steps - rank);
            ways = ways * (steps - rank) / (rank + 1);
            upTo[rank] = (int) Math.round(sum * (1 << PROBABILITY_BITS));
        }
        return upTo;
    }

    PackedAnswers draw(SplittableRandom random) {
        var answers = best.clone();
        if (random.nextDouble() >= allBest) {
            vary(answers, random);
        }
        if (random.nextInt(ONE_SLOT_SKIPPED_OF) == 0) {
            answers[random.nextInt(answers.length)] = PackedAnswers.NOT_ANSWERED;
        }
        return new PackedAnswers(new String(answers));
    }

    private void vary(char[] answers, SplittableRandom random) {
        long bits = 0;
        for (int slot = 0; slot < answers.length; slot++) {
            bits = slot % (Long.SIZE / PROBABILITY_BITS) == 0 ? random.nextLong() : bits >>> PROBABILITY_BITS;
            int drawn = (int) bits & 0xffff;
            int rank = 0;
            while (rank < upTo[slot].length && drawn >= upTo[slot][rank]) {
                rank++;
            }
            answers[slot] = digits[slot][rank];
        }
    }
}
