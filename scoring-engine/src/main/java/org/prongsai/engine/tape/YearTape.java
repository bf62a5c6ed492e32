package org.prongsai.engine.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.prongsai.engine.assessment.AssessmentState;

/**
 * The frames of one fiscal year, one behind the other, and the folds of any prefix of them. Immutable and safe for many
 * threads; {@link #with} makes the next one.
 *
 * <p>Assessments have numbers from 0, in the order in which the tape first tells of them.
 */
public final class YearTape {
    /** A frame with its assessments in the order of their numbers. */
    private record Numbered(YearFrame frame, int[] numbers, int[] indexes) {
        static Numbered of(YearFrame frame, int[] numberOf) {
            var order = IntStream.range(0, numberOf.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(index -> numberOf[index]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new Numbered(
                    frame, IntStream.of(order).map(index -> numberOf[index]).toArray(), order);
        }

        /** The first place whose number is so high. */
        int place(int number) {
            int found = Arrays.binarySearch(numbers, number);
            return found < 0 ? -found - 1 : found;
        }

        /** How far behind its beginning the frame counts. */
        long delta(long upTo) {
            return upTo - frame.header().after();
        }
    }

    private final List<Numbered> frames;
    private final List<String> names;
    private final Map<String, Integer> numbers;

    private YearTape(List<Numbered> frames, List<String> names, Map<String, Integer> numbers) {
        this.frames = frames;
        this.names = names;
        this.numbers = numbers;
    }

    /** Without a frame. */
    public static YearTape empty() {
        return new YearTape(List.of(), List.of(), new ConcurrentHashMap<>());
    }

    public static YearTape of(List<YearFrame> frames) {
        var tape = empty();
        for (var frame : frames) {
            tape = tape.with(frame);
        }
        return tape;
    }

    /** The tape with one more frame behind its last. Only ever asked of the newest tape, by one thread. */
    public YearTape with(YearFrame frame) {
        var known = new ArrayList<>(names);
        var numberOf = new int[frame.assessments()];
        for (int index = 0; index < numberOf.length; index++) {
            var name = frame.assessment(index);
            numberOf[index] = numbers.computeIfAbsent(name, added -> {
                known.add(added);
                return known.size() - 1;
            });
        }
        var longer = new ArrayList<>(frames);
        longer.add(Numbered.of(frame, numberOf));
        return new YearTape(List.copyOf(longer), known.size() == names.size() ? names : List.copyOf(known), numbers);
    }

    public List<YearFrame> frames() {
        return frames.stream().map(Numbered::frame).toList();
    }

    /** How many assessments the tape tells of. */
    public int assessments() {
        return names.size();
    }

    /** The position of the first record; empty where there is none. */
    public Optional<Long> first() {
        return frames.isEmpty()
                ? Optional.empty()
                : Optional.of(frames.getFirst().frame().first());
    }

    /** The position of the last record; empty where there is none. */
    public Optional<Long> last() {
        return frames.isEmpty()
                ? Optional.empty()
                : Optional.of(frames.getLast().frame().last());
    }

    /**
     * Folds the assessments numbered from {@code from} to below {@code to} as they stood at a position, one after the other;
     * those that were not opened by then are passed over. Several threads may share the numbers among them, each with a fold
     * of its own.
     */
    public void fold(int from, int to, long upTo, AssessmentFold fold, Consumer<AssessmentFold> taker) {
        fold(from, to, upTo, false, fold, taker);
    }

    private void fold(int from, int to, long upTo, boolean texts, AssessmentFold fold, Consumer<AssessmentFold> taker) {
        var counted = frames.stream()
                .filter(frame -> frame.frame().header().after() < upTo)
                .toArray(Numbered[]::new);
        var places = new int[counted.length];
        for (int frame = 0; frame < counted.length; frame++) {
            places[frame] = counted[frame].place(from);
        }
        var here = new boolean[counted.length];
        for (int number = from; number < to; number++) {
            for (int frame = 0; frame < counted.length; frame++) {
                here[frame] = places[frame] < counted[frame].numbers().length
                        && counted[frame].numbers()[places[frame]] == number;
            }
            fold.begin(names.get(number), texts);
            if (one(upTo, fold, counted, places, here)) {
                taker.accept(fold);
            }
            for (int frame = 0; frame < counted.length; frame++) {
                places[frame] += here[frame] ? 1 : 0;
            }
        }
    }

    private static boolean one(long upTo, AssessmentFold fold, Numbered[] counted, int[] places, boolean[] here) {
        for (int frame = 0; frame < counted.length; frame++) {
            if (here[frame]) {
                fold.facts(counted[frame].frame(), counted[frame].indexes()[places[frame]], counted[frame].delta(upTo));
            }
        }
        if (!fold.isOpened()) {
            return false;
        }
        for (int frame = 0; frame < counted.length; frame++) {
            if (here[frame]) {
                fold.records(
                        counted[frame].frame(), counted[frame].indexes()[places[frame]], counted[frame].delta(upTo));
            }
        }
        return true;
    }

    /** One assessment as it stood at a position, texts and all; empty where it was not opened by then. */
    public Optional<AssessmentState> state(String assessment, long upTo, AssessmentFold fold) {
        var number = numbers.get(assessment);
        if (number == null || number >= names.size()) {
            return Optional.empty();
        }
        var states = new ArrayList<AssessmentState>(1);
        fold(number, number + 1, upTo, true, fold, folded -> states.add(folded.state()));
        return states.stream().findFirst();
    }
}
