package org.prongsai.engine.fold;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.tally.TallyShape;

/**
 * Counts of one survey's answers in one part of a log, where the survey's form is not known yet: every slot has as many levels
 * as any slot was answered with so far. What was undone is counted apart, so that an answer which does not fit the form is
 * noticed even where it was undone later.
 */
final class FlatSurvey {
    private static final int[] STRIDES = {4, 6, 9};
    private static final int UNKNOWN = -1;
    private static final int ADDED = 0;
    private static final int REMOVED = 1;

    final byte[] code;
    final @Nullable FlatSurvey next;

    private int slots = UNKNOWN;
    private boolean differs;
    private int stride = STRIDES[0];
    private final int[][] counts = {{}, {}};
    private int respondents;
    private long first = Long.MAX_VALUE;
    private long last;

    FlatSurvey(byte[] code, @Nullable FlatSurvey next) {
        this.code = code;
        this.next = next;
    }

    boolean is(byte[] bytes, int from, int to) {
        return Arrays.equals(code, 0, code.length, bytes, from, to);
    }

    /** The position of the earliest event. */
    long first() {
        return first;
    }

    /** The position of the latest event. */
    long last() {
        return last;
    }

    int respondents() {
        return respondents;
    }

    void reached(long position) {
        first = Math.min(first, position);
        last = Math.max(last, position);
    }

    void add(byte[] answers, int from, int to) {
        count(ADDED, answers, from, to);
        respondents++;
    }

    void remove(byte[] answers, int from, int to) {
        count(REMOVED, answers, from, to);
        respondents--;
    }

    private boolean fits(int length) {
        if (slots == UNKNOWN) {
            slots = length;
        }
        differs |= slots != length;
        return !differs;
    }

    private void count(int which, byte[] answers, int from, int to) {
        if (!fits(to - from)) {
            return;
        }
        if (counts[which].length == 0) {
            counts[which] = new int[slots * stride];
        }
        int[] these = counts[which];
        int before = -1; // Where level 0 of the slot would stand.
        for (int at = from; at < to; at++) {
            int level = answers[at] - '0';
            if (level > stride) {
                widen(level);
                these = counts[which];
                before = (at - from) * stride - 1;
            }
            if (level > 0) {
                these[before + level]++;
            }
            before += stride;
        }
    }

    private void widen(int level) {
        int wider =
                Arrays.stream(STRIDES).filter(each -> each >= level).findFirst().orElseThrow();
        for (int which = 0; which < counts.length; which++) {
            var narrow = counts[which];
            var wide = new int[narrow.length / stride * wider];
            for (int slot = 0; slot < narrow.length / stride; slot++) {
                System.arraycopy(narrow, slot * stride, wide, slot * wider, stride);
            }
            counts[which] = wide;
        }
        stride = wider;
    }

    /**
     * Adds these counts to a tally's.
     *
     * @param sums of that shape, slot after slot, level 1 first
     * @return false when an answer does not fit the form; the sums are then of no use
     */
    boolean addTo(int[] sums, TallyShape shape) {
        return !differs
                && (slots == UNKNOWN || slots == shape.slots())
                && combine(counts[ADDED], 1, sums, shape)
                && combine(counts[REMOVED], -1, sums, shape);
    }

    private boolean combine(int[] flat, int by, int[] sums, TallyShape shape) {
        int to = 0;
        for (int slot = 0; slot < flat.length / stride; slot++) {
            int levels = shape.levels(slot);
            for (int level = 1; level <= stride; level++) {
                int count = flat[slot * stride + level - 1];
                if (level <= levels) {
                    sums[to + level - 1] += by * count;
                } else if (count != 0) {
                    return false;
                }
            }
            to += levels;
        }
        return true;
    }
}
