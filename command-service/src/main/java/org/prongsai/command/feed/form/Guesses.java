package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Offers what unknown columns may be: by their text, by the id or number in it, by the look of their values, or because as many columns are left as there
 * are questions.
 */
final class Guesses {
    /** Nobody matches more by hand. */
    private static final int COLUMNS_MAX = 300;

    private static final double BY_ID = 0.9;
    private static final double BY_NUMBER = 0.5;
    private static final double BY_LOOK = 0.4;
    private static final double BY_ORDER = 0.3;

    /** A few different words without blanks, each once, may be names that somebody gave the rows. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}_.:/-]{2,100}");

    private static final int NAMES_MIN = 3;

    private final Universe universe;
    private final Set<String> missing;
    private final Set<String> answered;

    Guesses(Universe universe, Set<String> missing, Set<String> answered) {
        this.universe = universe;
        this.missing = missing;
        this.answered = answered;
    }

    Map<Integer, List<Guess>> of(List<Integer> unknown, Sample sample) {
        var guesses = new HashMap<Integer, List<Guess>>();
        var inOrder = unknown.stream().filter(sample::holdsAnswers).toList();
        for (int at : unknown.subList(0, Math.min(unknown.size(), COLUMNS_MAX))) {
            var header = sample.header(at);
            var found = new ArrayList<>(universe.texts().guesses(header, answered));
            add(found, universe.ids().find(header), BY_ID, "id"); // Two columns name one question.
            var number = QuestionIds.number(header);
            add(found, number == null ? null : universe.keysByNumber().get(number), BY_NUMBER, "number");
            add(found, byLook(sample.values(at)), BY_LOOK, "look");
            if (inOrder.size() == missing.size() && inOrder.contains(at)) {
                add(found, List.copyOf(missing).get(inOrder.indexOf(at)), BY_ORDER, "order");
            }
            guesses.put(at, found);
        }
        return guesses;
    }

    /** The first rows, as columns. */
    interface Sample {
        String header(int column);

        /** What is not blank. */
        List<String> values(int column);

        boolean holdsAnswers(int column);
    }

    private static @Nullable String byLook(List<String> values) {
        if (!values.isEmpty() && values.stream().allMatch(value -> WrittenDay.read(value) != null)) {
            return "submittedOn";
        }
        boolean names = values.size() >= NAMES_MIN
                && Set.copyOf(values).size() == values.size()
                && values.stream().allMatch(value -> NAME.matcher(value.strip()).matches());
        return names ? "respondentKey" : null;
    }

    private static void add(List<Guess> guesses, @Nullable String target, double similarity, String by) {
        if (target != null && guesses.stream().noneMatch(known -> known.target().equals(target))) {
            guesses.add(new Guess(target, similarity, by));
            guesses.sort(Comparator.comparingDouble(Guess::similarity).reversed());
        }
    }
}
