package org.prongsai.engine.forensics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.AnswerSums.Share;
import org.prongsai.engine.forensics.Reach.Outcome;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Slot;

/**
 * Whether a printed mean of answers can come about at all, in the manner of the GRIM test: answers are few values, so their
 * means have gaps, the wider the fewer people answered. Exact, for people who answered every slot; whoever leaves slots out can
 * make further means.
 */
public final class AnswerMeans {
    /** Steps of both parts together that are walked at most. */
    private static final BigInteger STEPS_MAX = BigInteger.valueOf(Long.MAX_VALUE / 8);

    private AnswerMeans() {}

    /** One slot by itself. */
    static List<Share> slot(Slot slot) {
        return List.of(share(slot, Rational.ONE));
    }

    /** The mean of a question's slots. */
    static List<Share> question(Question question) {
        return question(question, Rational.ONE);
    }

    /** The mean of an indicator's questions; empty for a checklist. */
    static List<Share> indicator(Indicator indicator) {
        return indicator(indicator, Rational.ONE);
    }

    /** The mean of all indicators of one instrument; empty where one of them is not made of questions. */
    static List<Share> survey(Methodology methodology, String instrument) {
        var indicators = methodology.indicators().stream()
                .filter(indicator -> indicator.instrument().equals(instrument))
                .toList();
        return indicators.stream().anyMatch(indicator -> indicator.questions().isEmpty())
                ? List.of()
                : indicators.stream()
                        .flatMap(indicator -> indicator(indicator, Rational.of(1, indicators.size())).stream())
                        .toList();
    }

    private static List<Share> indicator(Indicator indicator, Rational weight) {
        var questions = indicator.questions();
        return questions.stream()
                .flatMap(question -> question(question, weight.dividedBy(Rational.of(questions.size()))).stream())
                .toList();
    }

    private static List<Share> question(Question question, Rational weight) {
        var slots = question.slots();
        return slots.stream()
                .map(slot -> share(slot, weight.dividedBy(Rational.of(slots.size()))))
                .toList();
    }

    private static Share share(Slot slot, Rational weight) {
        return new Share(
                weight,
                IntStream.rangeClosed(1, slot.scale().levels())
                        .mapToObj(slot::value)
                        .toList());
    }

    /** One survey with its share of a figure, and how many answered it. */
    record Part(Rational weight, int people) {}

    /**
     * Whether people of one survey or two can make a figure.
     *
     * @param slots the same in every part
     * @param parts with weights that sum to 1
     */
    static Reach reach(List<Share> slots, List<Part> parts, Interval printed) {
        var sums = new ArrayList<AnswerSums>();
        for (var part : parts) {
            var own = AnswerSums.of(slots, part.people());
            if (own == null) {
                return new Reach(Outcome.UNDECIDED, Rational.ZERO);
            }
            sums.add(own);
        }
        return switch (sums.size()) {
            case 1 -> new Reach(sums.getFirst().reach(printed), sums.getFirst().step());
            case 2 -> together(sums, parts, printed);
            default -> new Reach(Outcome.UNDECIDED, Rational.ZERO);
        };
    }

    private static Reach together(List<AnswerSums> sums, List<Part> parts, Interval printed) {
        var first = sums.getFirst();
        var second = sums.getLast();
        var weights = parts.stream().map(Part::weight).toList();
        var firstStep = first.step().times(weights.getFirst());
        var secondStep = second.step().times(weights.getLast());
        var step = Grid.commonStep(List.of(firstStep, secondStep));
        var base = first.base().times(weights.getFirst()).plus(second.base().times(weights.getLast()));
        var wanted = printed.minus(Interval.of(base));
        var low = Grid.first(wanted, step);
        var high = Grid.last(wanted, step);
        if (low.compareTo(high) > 0) {
            return new Reach(Outcome.UNREACHABLE, step);
        }
        var reached = first.all();
        var others = second.all();
        if (reached == null || others == null || high.compareTo(STEPS_MAX) > 0) {
            return new Reach(Outcome.UNDECIDED, step);
        }
        long stride = firstStep.dividedBy(step).numerator().longValueExact();
        long otherStride = secondStep.dividedBy(step).numerator().longValueExact();
        boolean found = meet(reached, stride, others, otherStride, low.longValueExact(), high.longValueExact());
        return new Reach(found ? Outcome.REACHABLE : Outcome.UNREACHABLE, step);
    }

    /** Whether a sum of a multiple of one stride and a multiple of the other lies between two numbers. */
    private static boolean meet(BitSet ones, long stride, BitSet others, long otherStride, long low, long high) {
        for (int one = ones.nextSetBit(0); one >= 0; one = ones.nextSetBit(one + 1)) {
            long rest = high - one * stride;
            if (rest < 0) {
                return false;
            }
            long from = Math.max(0, Math.ceilDiv(low - one * stride, otherStride));
            long to = Math.min(rest / otherStride, others.length() - 1L);
            if (from <= to) {
                int other = others.nextSetBit((int) from);
                if (other >= 0 && other <= to) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Which numbers of people can make a figure, from one on.
     *
     * @param excluded that cannot, up to {@code tried}
     * @param tried the last number that was tried
     */
    public record Counts(List<Integer> excluded, int tried) {
        public Counts {
            excluded = List.copyOf(excluded);
        }

        /** The first number from which on none is excluded, as far as was tried; empty where the last one is. */
        public Optional<Integer> from() {
            if (excluded.isEmpty()) {
                return Optional.of(1);
            }
            return excluded.getLast() == tried ? Optional.empty() : Optional.of(excluded.getLast() + 1);
        }
    }

    /** Tries numbers of people until so many in a row can make a figure, or a last one. */
    static Counts counts(List<Share> slots, Interval printed, int inARow, int last) {
        var excluded = new ArrayList<Integer>();
        int people = 0;
        while (people < last && people - (excluded.isEmpty() ? 0 : excluded.getLast()) < inARow) {
            people++;
            if (reach(slots, List.of(new Part(Rational.ONE, people)), printed).outcome() == Outcome.UNREACHABLE) {
                excluded.add(people);
            }
        }
        return new Counts(excluded, people);
    }
}
