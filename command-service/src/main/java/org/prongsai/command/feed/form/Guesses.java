package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Offers what unknown columns may be: by their text, by the id or number in it, or because as many columns are left as there
 * are questions.
 */
final class Guesses {
    /** Nobody matches more by hand. */
    private static final int COLUMNS_MAX = 300;

    private static final double BY_ID = 0.9;
    private static final double BY_NUMBER = 0.5;
    private static final double BY_ORDER = 0.3;

    private final Universe universe;
    private final Set<String> missing;
    private final Set<String> answered;

    Guesses(Universe universe, Set<String> missing, Set<String> answered) {
        this.universe = universe;
        this.missing = missing;
        this.answered = answered;
    }

    /** @param answering whether the first rows of a column hold answers: only such columns are taken in their order */
    Map<Integer, List<Guess>> of(List<Integer> unknown, List<String> headers, IntPredicate answering) {
        var guesses = new HashMap<Integer, List<Guess>>();
        var slots = List.copyOf(missing);
        var inOrder = unknown.stream().filter(answering::test).toList();
        for (int at : unknown.subList(0, Math.min(unknown.size(), COLUMNS_MAX))) {
            var found = new ArrayList<>(universe.texts().guesses(headers.get(at), answered));
            var id = universe.ids().find(headers.get(at)); // Two columns name one question.
            if (id != null) {
                add(found, new Guess(id, BY_ID, "id"));
            }
            var number = QuestionIds.number(headers.get(at));
            var key = number == null ? null : universe.keysByNumber().get(number);
            if (key != null) {
                add(found, new Guess(key, BY_NUMBER, "number"));
            }
            if (inOrder.size() == slots.size() && inOrder.contains(at)) {
                add(found, new Guess(slots.get(inOrder.indexOf(at)), BY_ORDER, "order"));
            }
            guesses.put(at, found);
        }
        return guesses;
    }

    private static void add(List<Guess> guesses, Guess guess) {
        if (guesses.stream().noneMatch(known -> known.target().equals(guess.target()))) {
            guesses.add(guess);
            guesses.sort((a, b) -> Double.compare(b.similarity(), a.similarity()));
        }
    }
}
