package org.prongsai.engine.score;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/**
 * The figures of one assessment after the other, worked out by a {@link ScoreProgram}. In floating point first, whose error
 * is known to stay below a millionth of the last place shown; only a figure that lies closer than that to where rounding (or
 * a level) turns is worked out in exact fractions. So every figure is the one that exact fractions give, at the cost of a
 * microsecond or two.
 *
 * <p>Mutable and not thread-safe; what it tells is of the last {@link #of}.
 */
public final class FlatFigures {
    /** A figure that is not known. */
    public static final long ABSENT = Long.MIN_VALUE;

    /**
     * Values lie between 0 and 100 and are means of means of some hundred at most, every step within one part in 2^53: all of
     * it together is below 10^-10.
     */
    private static final double ERROR_MAX = 1e-10;

    /** With more places than these, the error could show. */
    private static final int PLACES_MAX = 4;

    private final ScoreProgram program;
    private final ScoreProgram.Part[] parts;
    private final double[] nearly;
    private final boolean[] present;
    private final boolean[] complete;
    private final ExactFigures exact;
    private final double[] weights;
    private final double unit;
    private final int decimals;
    private int[] counts = {};
    private int[] bases = {};
    private byte[] verdicts = {};
    private int firstVerdict;

    FlatFigures(ScoreProgram program) {
        this.program = program;
        parts = program.parts();
        nearly = new double[parts.length];
        present = new boolean[parts.length];
        complete = new boolean[parts.length];
        exact = new ExactFigures(parts, this);
        weights = program.weights();
        decimals = program.methodology().decimals();
        unit = Math.pow(10, decimals);
    }

    /**
     * Works out the figures of an assessment. The arrays are held until the next one and must not change until then.
     *
     * @param counts how often each level was answered: survey after survey, slot after slot, level 1 first
     * @param bases where each survey's counts begin, in the order of the methodology's surveys; -1 for a survey that was not
     *     opened
     * @param verdicts 0 where an item was not judged, else 1 and up: the place of the option in the item's scale
     * @param firstVerdict where the assessment's verdicts begin, in the order of the methodology's items
     * @return this
     */
    public FlatFigures of(int[] counts, int[] bases, byte[] verdicts, int firstVerdict) {
        this.counts = counts;
        this.bases = bases;
        this.verdicts = verdicts;
        this.firstVerdict = firstVerdict;
        exact.forget();
        for (int place = 0; place < parts.length; place++) {
            switch (parts[place]) {
                case ScoreProgram.Part.Answers answers -> workOut(place, answers);
                case ScoreProgram.Part.Judged judged -> workOut(place, judged);
                case ScoreProgram.Part.Mean mean -> workOut(place, mean);
            }
        }
        return this;
    }

    private void workOut(int place, ScoreProgram.Part.Answers answers) {
        int base = bases[answers.survey()];
        long sum = 0;
        long n = 0;
        if (base >= 0) {
            var worth = answers.worth().times();
            int first = first(answers);
            for (int level = 0; level < worth.length; level++) {
                int count = counts[first + level];
                n += count;
                sum += count * worth[level];
            }
        }
        set(place, n != 0, true, (double) sum / (n * answers.worth().denominator()));
    }

    private void workOut(int place, ScoreProgram.Part.Judged judged) {
        int option = option(judged);
        var worth = judged.worth();
        set(place, option >= 0, true, option < 0 ? 0 : (double) worth.times()[option] / worth.denominator());
    }

    private void workOut(int place, ScoreProgram.Part.Mean mean) {
        double sum = 0;
        double weight = 0;
        boolean whole = true;
        for (int i = 0; i < mean.parts().length; i++) {
            int part = mean.parts()[i];
            if (present[part]) {
                sum += mean.nearly()[i] * nearly[part];
                weight += mean.nearly()[i];
                whole &= complete[part];
            } else {
                whole = false;
            }
        }
        set(place, weight != 0, whole, sum / weight);
    }

    private void set(int place, boolean there, boolean whole, double value) {
        present[place] = there;
        complete[place] = whole;
        nearly[place] = value;
    }

    /**
     * An indicator as displayed.
     *
     * @param index its place among the methodology's
     * @return in units of the last place shown (9305 is 93.05), or {@link #ABSENT}
     */
    public long indicator(int index) {
        return rounded(program.indicators()[index]);
    }

    /**
     * An instrument as displayed.
     *
     * @param index its place among the methodology's
     * @return in units of the last place shown, or {@link #ABSENT}
     */
    public long instrument(int index) {
        return rounded(program.instruments()[index]);
    }

    /** Whether everything the instrument should rest on was there. */
    public boolean isComplete(int instrument) {
        return complete[program.instruments()[instrument]];
    }

    /** An instrument to ten places behind the point; only where it is not {@link #ABSENT}. */
    public double nearlyInstrument(int index) {
        return nearly[program.instruments()[index]];
    }

    /** An instrument as it is; null where absent. */
    public @Nullable Rational exactInstrument(int index) {
        int place = program.instruments()[index];
        return present[place] ? exactly(place) : null;
    }

    /** The total as displayed, in units of the last place shown; {@link #ABSENT} unless every instrument has a score. */
    public long total() {
        return hasTotal() ? rounded(nearlyTotal(), FlatFigures::exactlyTotal) : ABSENT;
    }

    /** Whether every instrument has a score. */
    public boolean hasTotal() {
        for (int place : program.instruments()) {
            if (!present[place]) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a total and everything it should rest on was there. */
    public boolean isComplete() {
        for (int place : program.instruments()) {
            if (!present[place] || !complete[place]) {
                return false;
            }
        }
        return true;
    }

    /** The total to ten places behind the point; only where there is one. */
    public double nearlyTotal() {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * nearlyInstrument(i);
        }
        return sum;
    }

    /** The total as it is; null where there is none. */
    public @Nullable Rational exactTotal() {
        return hasTotal() ? exactlyTotal() : null;
    }

    /** The level's place among the methodology's rules; -1 where there is no total or no rule holds. */
    public int level() {
        return hasTotal() ? program.levels().of(this) : -1;
    }

    /** Whether the total reaches the national target; false where there is none. */
    public boolean passed() {
        return hasTotal() && reaches(nearlyTotal(), program.levels().pass(), FlatFigures::exactlyTotal);
    }

    boolean totalReaches(LevelLimits.Limit limit) {
        return reaches(nearlyTotal(), limit, FlatFigures::exactlyTotal);
    }

    boolean everyInstrumentReaches(LevelLimits.Limit limit) {
        for (int place : program.instruments()) {
            if (!reaches(nearly[place], limit, figures -> figures.exactly(place))) {
                return false;
            }
        }
        return true;
    }

    private boolean reaches(double value, LevelLimits.Limit limit, Exactly exactly) {
        if (program.levels().comparesRounded()) {
            return rounded(value, exactly) >= limit.units();
        }
        double distance = value - limit.nearly();
        return Math.abs(distance) > ERROR_MAX ? distance > 0 : exactly.of(this).compareTo(limit.exact()) >= 0;
    }

    private interface Exactly {
        Rational of(FlatFigures figures);
    }

    private long rounded(int place) {
        return present[place] ? rounded(nearly[place], figures -> figures.exactly(place)) : ABSENT;
    }

    private long rounded(double value, Exactly exactly) {
        double units = value * unit + 0.5;
        long below = (long) Math.floor(units);
        double error = ERROR_MAX * unit;
        if (decimals <= PLACES_MAX && units - below > error && below + 1 - units > error) {
            return below;
        }
        return exactly.of(this)
                .rounded(decimals)
                .setScale(decimals, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    private Rational exactlyTotal() {
        var sum = Rational.ZERO;
        var instruments = program.methodology().instruments();
        for (int i = 0; i < instruments.size(); i++) {
            sum = sum.plus(instruments.get(i).weight().times(exactly(program.instruments()[i])));
        }
        return sum;
    }

    private Rational exactly(int place) {
        return exact.of(place);
    }

    boolean isPresent(int place) {
        return present[place];
    }

    /** The place of the verdict in its item's scale, from 0; negative where there is none. */
    int option(ScoreProgram.Part.Judged judged) {
        return verdicts[firstVerdict + judged.item()] - 1;
    }

    /** Where the counts of a slot begin, whose survey was opened. */
    int first(ScoreProgram.Part.Answers answers) {
        return bases[answers.survey()] + answers.offset();
    }

    int count(int at) {
        return counts[at];
    }
}
