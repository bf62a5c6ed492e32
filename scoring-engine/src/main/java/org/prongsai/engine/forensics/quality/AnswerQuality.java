package org.prongsai.engine.forensics.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.Privacy;
import org.prongsai.engine.methodology.Slot;

/** Looks for signals in how one survey was answered. */
final class AnswerQuality {
    /** A line through fewer questions is no line. */
    private static final int LINE_MIN = 5;

    private final String survey;
    private final SurveyAnswers answers;

    /** By slot and level: whether it is worth as much as any. */
    private final boolean[][] isBest;

    /** Slots that have as many options as most have. */
    private final int[] alike;

    private AnswerQuality(String survey, List<Slot> slots, SurveyAnswers answers) {
        this.survey = survey;
        this.answers = answers;
        isBest = slots.stream().map(AnswerQuality::best).toArray(boolean[][]::new);
        var levels = slots.stream()
                .map(slot -> slot.scale().levels())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        alike = IntStream.range(0, isBest.length)
                .filter(slot -> slots.get(slot).scale().levels() == levels)
                .toArray();
    }

    static List<Observation> of(String survey, List<Slot> slots, SurveyAnswers answers) {
        var quality = new AnswerQuality(survey, slots, answers);
        var observations = new ArrayList<Observation>();
        if (answers.responses() >= Signal.ANSWERS_MIN) {
            observations.addAll(quality.combinations());
        }
        var day = quality.oneDay();
        if (day != null) {
            observations.add(day);
        }
        return observations;
    }

    private static boolean[] best(Slot slot) {
        int levels = slot.scale().levels();
        var most = IntStream.rangeClosed(1, levels)
                .mapToObj(slot::value)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var best = new boolean[levels + 1];
        for (int level = 1; level <= levels; level++) {
            best[level] = slot.value(level).equals(most);
        }
        return best;
    }

    private List<Observation> combinations() {
        int allBest = 0;
        int lines = 0;
        int mostAlike = 0;
        for (var combination : answers.combinations().entrySet()) {
            if (isAllBest(combination.getKey())) {
                allBest += combination.getValue();
            } else if (isLine(combination.getKey())) {
                lines += combination.getValue();
            } else {
                mostAlike = Math.max(mostAlike, combination.getValue());
            }
        }
        return List.of(
                share(Signal.IDENTICAL_ANSWERS, mostAlike, answers.responses()),
                share(Signal.STRAIGHT_LINES, lines, answers.responses()),
                share(Signal.ALL_BEST, allBest, answers.responses()));
    }

    private @Nullable Observation oneDay() {
        int known = answers.days().values().stream().mapToInt(Integer::intValue).sum();
        int busiest = answers.days().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return known < Signal.ANSWERS_MIN ? null : share(Signal.ONE_DAY, busiest, known);
    }

    /** A few people alike are hidden, raised or not: so they are never raised. */
    private Observation share(Signal signal, int part, int whole) {
        var share = Rational.of(part, whole);
        boolean raised = part >= Privacy.RESPONDENTS_MIN && share.compareTo(signal.threshold()) >= 0;
        boolean shown = Privacy.showsShare(part, whole);
        return new Observation(signal, survey, raised, shown ? share : null, shown ? whole : null);
    }

    private boolean isAllBest(String combination) {
        boolean answered = false;
        for (int slot = 0; slot < isBest.length; slot++) {
            char level = combination.charAt(slot);
            if (level != PackedAnswers.NOT_ANSWERED) {
                if (!isBest[slot][level - '0']) {
                    return false;
                }
                answered = true;
            }
        }
        return answered;
    }

    private boolean isLine(String combination) {
        char first = PackedAnswers.NOT_ANSWERED;
        int answered = 0;
        for (int slot : alike) {
            char level = combination.charAt(slot);
            if (level != PackedAnswers.NOT_ANSWERED) {
                if (answered > 0 && level != first) {
                    return false;
                }
                first = level;
                answered++;
            }
        }
        return answered >= LINE_MIN;
    }
}
