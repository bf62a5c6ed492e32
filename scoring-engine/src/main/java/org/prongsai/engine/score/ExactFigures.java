package org.prongsai.engine.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.exact.Whole;

/**
 * Exact values of a {@link ScoreProgram}'s parts, each worked out when it is asked for. Fractions of two whole numbers of 64
 * bits, not in lowest terms, as far as that goes: where all slots were answered by as many people, denominators are equal and
 * nothing has to be reduced before the very end.
 */
final class ExactFigures {
    /** A mean below this is left unreduced: the next one has room for it. */
    private static final long ROOM = 1L << 24;

    private final ScoreProgram.Part[] parts;
    private final FlatFigures figures;
    private final long[] up;

    /** 0 where the value is not known, or wide. */
    private final long[] down;

    private final @Nullable Rational[] wide;

    ExactFigures(ScoreProgram.Part[] parts, FlatFigures figures) {
        this.parts = parts;
        this.figures = figures;
        up = new long[parts.length];
        down = new long[parts.length];
        wide = new Rational[parts.length];
    }

    /** Another assessment is worked out now. */
    void forget() {
        Arrays.fill(down, 0);
        Arrays.fill(wide, null);
    }

    /** The value at a place where there is one. */
    Rational of(int place) {
        workOut(place);
        var value = wide[place];
        return value != null ? value : Rational.of(up[place], down[place]);
    }

    private void workOut(int place) {
        if (down[place] == 0 && wide[place] == null) {
            switch (parts[place]) {
                case ScoreProgram.Part.Answers answers -> workOut(place, answers);
                case ScoreProgram.Part.Judged judged -> {
                    up[place] = judged.worth().times()[figures.option(judged)];
                    down[place] = judged.worth().denominator();
                }
                case ScoreProgram.Part.Mean mean -> workOut(place, mean);
            }
        }
    }

    private void workOut(int place, ScoreProgram.Part.Answers answers) {
        var worth = answers.worth().times();
        int first = figures.first(answers);
        long sum = 0;
        long n = 0;
        for (int level = 0; level < worth.length; level++) {
            int count = figures.count(first + level);
            n += count;
            sum += count * worth[level];
        }
        up[place] = sum;
        down[place] = n * answers.worth().denominator();
    }

    private void workOut(int place, ScoreProgram.Part.Mean mean) {
        long common = 1;
        for (int part : mean.parts()) {
            if (figures.isPresent(part)) {
                workOut(part);
                common = down[part] == 0 || common == 0 ? 0 : Whole.commonMultiple(down[part], common);
            }
        }
        if (common == 0 || !fits(place, mean, common)) {
            wide[place] = wide(mean);
        }
    }

    /** Works a mean out in 64 bits; false where they do not do. */
    private boolean fits(int place, ScoreProgram.Part.Mean mean, long common) {
        var weights = mean.whole();
        long sum = 0;
        long weight = 0;
        for (int i = 0; i < weights.length; i++) {
            int part = mean.parts()[i];
            if (figures.isPresent(part)) {
                long times = common / down[part];
                if (!Whole.fits(up[part], times) || !Whole.fits(up[part] * times, weights[i])) {
                    return false;
                }
                sum += up[part] * times * weights[i];
                weight += weights[i];
                if (sum < 0) {
                    return false;
                }
            }
        }
        if (weight == 0 || !Whole.fits(common, weight)) {
            return false;
        }
        long below = common * weight;
        long divisor = below < ROOM ? 1 : Whole.commonDivisor(sum, below);
        up[place] = sum / divisor;
        down[place] = below / divisor;
        return true;
    }

    private Rational wide(ScoreProgram.Part.Mean mean) {
        var sum = Rational.ZERO;
        var weight = Rational.ZERO;
        for (int i = 0; i < mean.parts().length; i++) {
            int part = mean.parts()[i];
            if (figures.isPresent(part)) {
                sum = sum.plus(mean.weights()[i].times(of(part)));
                weight = weight.plus(mean.weights()[i]);
            }
        }
        return sum.dividedBy(weight);
    }
}
