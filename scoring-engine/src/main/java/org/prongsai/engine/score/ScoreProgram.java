package org.prongsai.engine.score;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.exact.Whole;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.methodology.SubIndicator;

/**
 * A methodology laid out flat, for working out the scores of a nation in one go: the figures of a ranking line, straight from
 * counts and verdicts in arrays. The figures are those of {@link ScoreSheets} to the digit; what stands below indicators is
 * left to the sheet.
 *
 * <p>Immutable: one program serves all threads, each with {@link #figures figures} of its own.
 */
public final class ScoreProgram {
    private final Methodology methodology;
    private final Part[] parts;
    private final int[] indicators;
    private final int[] instruments;
    private final double[] weights;
    private final LevelLimits levels;
    private final List<Part> laidOut = new ArrayList<>();

    /** One value of the tree; a mean stands behind everything that it is the mean of. */
    sealed interface Part {

        /**
         * Answers to one slot of one survey.
         *
         * @param survey place of the survey in {@link Methodology#surveys()}
         * @param offset where the slot's counts stand behind the survey's
         * @param worth what each level is worth, level 1 first
         */
        record Answers(int survey, int offset, Worth worth) implements Part {}

        /**
         * A verdict.
         *
         * @param item place of the item in {@link Methodology#items()}
         * @param worth what each option is worth, in the order of the scale
         */
        record Judged(int item, Worth worth) implements Part {}

        /**
         * The mean of those that are there.
         *
         * @param parts places of the parts
         * @param weights their weights; whatever they sum to
         * @param whole whole numbers in the same proportion; empty where 64 bits are too few
         */
        record Mean(int[] parts, Rational[] weights, long[] whole, double[] nearly) implements Part {}
    }

    /**
     * What the options of a scale are worth.
     *
     * @param times whole numbers: the worths with one denominator
     * @param denominator that denominator
     */
    record Worth(long[] times, long denominator) {

        /** Times as many answers as there can be, that is far from filling 64 bits. */
        private static final long MAX = Integer.MAX_VALUE;

        /** @throws ArithmeticException when the worths have no such denominator */
        static Worth of(List<Rational> values) {
            long denominator = commonDenominator(values);
            long[] times = whole(values);
            if (denominator == 0 || denominator > MAX || LongStream.of(times).anyMatch(each -> each > MAX)) {
                throw new ArithmeticException("what answers are worth is too fine to count with: " + values);
            }
            return new Worth(times, denominator);
        }

        /** The same values with one denominator, without it; empty where they do not fit into 64 bits. */
        static long[] whole(List<Rational> values) {
            long denominator = commonDenominator(values);
            var whole = values.stream()
                    .map(value ->
                            value.times(Rational.of(Math.max(1, denominator))).numerator())
                    .toList();
            return denominator == 0 || whole.stream().anyMatch(value -> value.bitLength() >= Long.SIZE)
                    ? new long[0]
                    : whole.stream().mapToLong(BigInteger::longValueExact).toArray();
        }

        /** 0 where it does not fit into 64 bits. */
        private static long commonDenominator(List<Rational> values) {
            long common = 1;
            for (var value : values) {
                var denominator = value.denominator();
                common = common == 0 || denominator.bitLength() >= Long.SIZE
                        ? 0
                        : Whole.commonMultiple(common, denominator.longValueExact());
            }
            return common;
        }
    }

    private ScoreProgram(Methodology methodology) {
        this.methodology = methodology;
        indicators = methodology.indicators().stream().mapToInt(this::add).toArray();
        instruments = methodology.instruments().stream().mapToInt(this::add).toArray();
        weights = methodology.instruments().stream()
                .mapToDouble(instrument -> LevelLimits.nearly(instrument.weight()))
                .toArray();
        levels = LevelLimits.of(methodology);
        parts = laidOut.toArray(Part[]::new);
    }

    /** @throws ArithmeticException when options have values with more than nine digits behind the point, or the like */
    public static ScoreProgram of(Methodology methodology) {
        return new ScoreProgram(methodology);
    }

    public Methodology methodology() {
        return methodology;
    }

    /** Room to work out the figures of one assessment after the other; for one thread. */
    public FlatFigures figures() {
        return new FlatFigures(this);
    }

    Part[] parts() {
        return parts;
    }

    /** What the instruments weigh in the total, in the methodology's order. */
    double[] weights() {
        return weights;
    }

    /** Places of the indicators' means, in the methodology's order. */
    int[] indicators() {
        return indicators;
    }

    /** Places of the instruments' means, in the methodology's order. */
    int[] instruments() {
        return instruments;
    }

    LevelLimits levels() {
        return levels;
    }

    private int add(Instrument instrument) {
        var all = methodology.indicators();
        var own = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).instrument().equals(instrument.code())) {
                own.add(indicators[i]);
            }
        }
        return plainMean(own);
    }

    private int add(Indicator indicator) {
        var instrument = methodology.instrument(indicator.instrument()).orElseThrow();
        if (instrument.isChecklist()) {
            return plainMean(indicator.subIndicators().stream().map(this::add).toList());
        }
        var surveys = methodology.surveys();
        return mean(
                instrument.parts().stream()
                        .map(part -> add(indicator, surveys.indexOf(part.survey())))
                        .toList(),
                instrument.parts().stream().map(part -> part.weight()).toList());
    }

    /** One indicator as one survey answered it. */
    private int add(Indicator indicator, int survey) {
        var slots = methodology.slots(methodology.surveys().get(survey));
        var questions = new ArrayList<Integer>();
        for (var question : indicator.questions()) {
            questions.add(plainMean(question.slots().stream()
                    .map(slot -> add(new Part.Answers(survey, offset(slot, slots), worth(slot))))
                    .toList()));
        }
        return plainMean(questions);
    }

    private int add(SubIndicator sub) {
        var items = methodology.items();
        return plainMean(sub.items().stream()
                .map(item -> add(new Part.Judged(
                        items.indexOf(item),
                        Worth.of(item.scale().options().stream()
                                .map(option -> option.value())
                                .toList()))))
                .toList());
    }

    private static Worth worth(Slot slot) {
        var values = new ArrayList<Rational>();
        for (int level = 1; level <= slot.scale().levels(); level++) {
            values.add(slot.value(level));
        }
        return Worth.of(values);
    }

    private static int offset(Slot slot, List<Slot> slots) {
        return slots.subList(0, slot.index()).stream()
                .mapToInt(before -> before.scale().levels())
                .sum();
    }

    private int plainMean(List<Integer> of) {
        return mean(of, of.stream().map(_ -> Rational.ONE).toList());
    }

    private int mean(List<Integer> of, List<Rational> weights) {
        return add(new Part.Mean(
                of.stream().mapToInt(Integer::intValue).toArray(),
                weights.toArray(Rational[]::new),
                Worth.whole(weights),
                weights.stream().mapToDouble(LevelLimits::nearly).toArray()));
    }

    private int add(Part part) {
        laidOut.add(part);
        return laidOut.size() - 1;
    }
}
