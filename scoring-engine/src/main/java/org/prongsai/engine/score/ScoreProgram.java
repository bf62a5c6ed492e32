package org.prongsai.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.exact.Rational;
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
    private final List<Part> parts = new ArrayList<>();
    private final int[] indicators;
    private final int[] instruments;
    private final LevelLimits levels;

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
         */
        record Mean(int[] parts, Rational[] weights, double[] nearly) implements Part {}
    }

    /**
     * What the options of a scale are worth.
     *
     * @param times whole numbers: the worths with one denominator
     * @param denominator that denominator
     */
    record Worth(long[] times, long denominator) {

        static Worth of(List<Rational> values) {
            long denominator = values.stream()
                    .mapToLong(value -> value.denominator().longValueExact())
                    .reduce(1, Worth::commonMultiple);
            return new Worth(
                    values.stream()
                            .mapToLong(value -> value.times(Rational.of(denominator))
                                    .numerator()
                                    .longValueExact())
                            .toArray(),
                    denominator);
        }

        private static long commonMultiple(long one, long other) {
            return Rational.of(one, other).denominator().longValueExact() * one;
        }
    }

    private ScoreProgram(Methodology methodology) {
        this.methodology = methodology;
        indicators = methodology.indicators().stream().mapToInt(this::add).toArray();
        instruments = methodology.instruments().stream().mapToInt(this::add).toArray();
        levels = LevelLimits.of(methodology);
    }

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

    List<Part> parts() {
        return parts;
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
                weights.stream().mapToDouble(LevelLimits::nearly).toArray()));
    }

    private int add(Part part) {
        parts.add(part);
        return parts.size() - 1;
    }
}
