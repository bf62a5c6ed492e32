package org.prongsai.engine.tally;

import java.util.Arrays;
import java.util.Objects;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;

/**
 * How often each level was answered at each slot of one survey, and by how many respondents.
 *
 * <p>Tallies of one shape are a commutative group under {@link #merge} and {@link #subtract}, with the empty tally as
 * nothing: events may be folded in any order, in parts, and undone. Counts can be below zero in a part that holds a
 * withdrawal but not the response; never in the fold of a whole log.
 *
 * <p>Mutable and not thread-safe: a fold fills one per thread and merges them.
 */
public final class Tally {
    private final TallyShape shape;
    private final int[] counts;
    private int respondents;

    private Tally(TallyShape shape, int[] counts, int respondents) {
        this.shape = shape;
        this.counts = counts;
        this.respondents = respondents;
    }

    public static Tally empty(TallyShape shape) {
        return new Tally(shape, new int[shape.size()], 0);
    }

    /**
     * A tally from stored counts.
     *
     * @throws IllegalArgumentException when there are not as many counts as the shape asks for
     */
    public static Tally of(TallyShape shape, int respondents, int[] counts) {
        if (counts.length != shape.size()) {
            throw new IllegalArgumentException(
                    "a tally of this shape has %d counts, not %d".formatted(shape.size(), counts.length));
        }
        return new Tally(shape, counts.clone(), respondents);
    }

    public TallyShape shape() {
        return shape;
    }

    /** How many responses count. */
    public int respondents() {
        return respondents;
    }

    /** How many answered this level (1 and up) at this slot. */
    public int count(int slot, int level) {
        return counts[shape.index(slot, level)];
    }

    /** How many answered this slot at all. */
    public int answered(int slot) {
        int sum = 0;
        for (int level = 1; level <= shape.levels(slot); level++) {
            sum += count(slot, level);
        }
        return sum;
    }

    /** All counts, slot after slot, level 1 first. */
    public int[] counts() {
        return counts.clone();
    }

    /**
     * Writes all counts to an array, in the order of {@link #counts}.
     *
     * @return the place behind them
     */
    public int copyTo(int[] into, int at) {
        System.arraycopy(counts, 0, into, at, counts.length);
        return at + counts.length;
    }

    /** Folds one event. */
    public void apply(ResponseEvent event) {
        switch (event) {
            case SurveyResponseRecorded recorded -> add(recorded.answers());
            case SurveyResponseCorrected corrected -> {
                check(corrected.answers());
                remove(corrected.previousAnswers());
                add(corrected.answers());
            }
            case SurveyResponseWithdrawn withdrawn -> remove(withdrawn.previousAnswers());
        }
    }

    /** Counts one response. */
    public void add(PackedAnswers answers) {
        count(answers, 1);
    }

    /** Takes one response out again. */
    public void remove(PackedAnswers answers) {
        count(answers, -1);
    }

    /** Adds all of another tally. */
    public void merge(Tally other) {
        combine(other, 1);
    }

    /** Takes all of another tally out again. */
    public void subtract(Tally other) {
        combine(other, -1);
    }

    public Tally copy() {
        return new Tally(shape, counts.clone(), respondents);
    }

    private void count(PackedAnswers answers, int by) {
        check(answers);
        for (int slot = 0; slot < shape.slots(); slot++) {
            int level = answers.level(slot);
            if (level != 0) {
                counts[shape.index(slot, level)] += by;
            }
        }
        respondents += by;
    }

    /** Before anything is counted, so that a response that does not fit leaves nothing behind. */
    private void check(PackedAnswers answers) {
        if (answers.length() != shape.slots()) {
            throw new IllegalArgumentException(
                    "a response to this survey has %d answer slots, not %d".formatted(shape.slots(), answers.length()));
        }
        for (int slot = 0; slot < shape.slots(); slot++) {
            if (answers.level(slot) > shape.levels(slot)) {
                throw new IllegalArgumentException("answer slot %d has %d levels; %d was answered"
                        .formatted(slot, shape.levels(slot), answers.level(slot)));
            }
        }
    }

    private void combine(Tally other, int by) {
        if (!shape.equals(other.shape)) {
            throw new IllegalArgumentException("tallies of different surveys cannot be combined");
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += by * other.counts[i];
        }
        respondents += by * other.respondents;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && respondents == that.respondents
                && shape.equals(that.shape)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(respondents, Arrays.hashCode(counts));
    }

    @Override
    public String toString() {
        return respondents + " responses " + Arrays.toString(counts);
    }
}
