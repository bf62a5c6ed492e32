package org.prongsai.engine.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.prongsai.engine.fixture.Fraction;

/**
 * A form written out by hand, and its scores worked out by hand: what a clerk with a sheet of paper would do. Nothing here
 * comes from the engine or its methodology files.
 *
 * <p>A survey's questions are words, divided by spaces, one letter per answer slot: {@code L} the four steps from none to most,
 * {@code R} the same where agreeing is bad, {@code B} yes or no about a bad thing, {@code G} about a good thing, {@code S} six
 * steps.
 *
 * @param surveys per instrument code: its surveys with the letter that question ids begin with
 * @param indicators per indicator number: its questions, as letters
 * @param checklist per indicator number: how many items each sub-indicator has
 */
record HandForm(
        Map<String, List<String>> surveys, Map<Integer, String> indicators, Map<Integer, List<Integer>> checklist) {
    private static final Map<Character, int[]> WORTH = Map.of(
            'L', new int[] {0, 33, 67, 100},
            'R', new int[] {100, 67, 33, 0},
            'B', new int[] {0, 100},
            'G', new int[] {100, 0},
            'S', new int[] {0, 20, 40, 60, 80, 100});

    private static final Map<Integer, String> THIRTY_AND_FIFTEEN = Map.of(
            1, "LL L LLL BBB BBB BBB",
            2, "L LL R R LR LLL",
            3, "L L L R R RRR",
            4, "R L L R L L",
            5, "L GG L LLL L LLLL",
            6, "LL L L BBB L",
            7, "LL L G L G",
            8, "L L G L L");

    /** The form of 2563 to 2565. */
    static final HandForm OF_2564 = new HandForm(
            Map.of("IIT", List.of("IIT"), "EIT", List.of("EIT")),
            THIRTY_AND_FIFTEEN,
            Map.of(9, List.of(9, 8, 7, 4, 5), 10, List.of(8, 2)));

    /** The form of 2566: EIT in two parts. */
    static final HandForm OF_2566 = new HandForm(
            Map.of("IIT", List.of("IIT"), "EIT", List.of("EIT-1", "EIT-2")),
            THIRTY_AND_FIFTEEN,
            Map.of(9, List.of(10, 8, 4, 4, 4), 10, List.of(8, 5)));

    /** The form of 2567: six steps, three questions to an indicator. */
    static final HandForm OF_2567 = new HandForm(
            OF_2566.surveys,
            Map.of(1, "S S S", 2, "S S S", 3, "S S S", 4, "S S S", 5, "S S S", 6, "S S S", 7, "S S S", 8, "S S S"),
            Map.of(9, List.of(6, 7, 4, 4, 4), 10, List.of(6, 4)));

    /** A response to an instrument's survey: a digit per slot, a hyphen where nothing was answered. */
    String response(String instrument, SplittableRandom random) {
        var answers = new StringBuilder();
        for (char kind : slots(instrument).toCharArray()) {
            int levels = WORTH.get(kind).length;
            answers.append(random.nextInt(8) == 0 ? "-" : random.nextInt(1, levels + 1));
        }
        return answers.toString();
    }

    /** All slots of an instrument, as letters. */
    String slots(String instrument) {
        var slots = new StringBuilder();
        numbers(instrument)
                .forEach(number -> slots.append(indicators.get(number).replace(" ", "")));
        return slots.toString();
    }

    List<String> itemIds() {
        int items = checklist.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum();
        var ids = new ArrayList<String>();
        for (int item = 1; item <= items; item++) {
            ids.add("O" + item);
        }
        return ids;
    }

    /**
     * Every figure from the answers up, by its place on the sheet.
     *
     * @param responses by survey
     * @param passed ids of the items that passed; all others failed
     */
    Map<String, Fraction> scores(Map<String, List<String>> responses, List<String> passed) {
        var figures = new LinkedHashMap<String, Fraction>();
        for (var instrument : List.of("IIT", "EIT")) {
            for (var survey : surveys.get(instrument)) {
                survey(instrument, survey, responses.get(survey), figures);
            }
            var scores = new ArrayList<Fraction>();
            for (int number : numbers(instrument)) {
                var parts = surveys.get(instrument).stream()
                        .map(survey -> figures.get(number + "/" + survey))
                        .toList();
                figures.put("" + number, Fraction.mean(parts));
                scores.add(Fraction.mean(parts));
            }
            figures.put(instrument, Fraction.mean(scores));
        }
        checked(passed, figures);
        figures.put(
                "total",
                figures.get("IIT")
                        .times(Fraction.of(3, 10))
                        .plus(figures.get("EIT").times(Fraction.of(3, 10)))
                        .plus(figures.get("OIT").times(Fraction.of(4, 10))));
        return figures;
    }

    private void survey(String instrument, String survey, List<String> responses, Map<String, Fraction> figures) {
        var indicatorScores = new ArrayList<Fraction>();
        int slot = 0;
        int question = 1;
        for (int number : numbers(instrument)) {
            var questionScores = new ArrayList<Fraction>();
            for (var letters : indicators.get(number).split(" ")) {
                var id = (instrument.equals("IIT") ? "i" : "e") + question++;
                var place = number + "/" + survey + "/" + id;
                var slotScores = new ArrayList<Fraction>();
                for (int sub = 0; sub < letters.length(); sub++) {
                    var slotId = letters.length() == 1 ? id : id + "." + (sub + 1);
                    var score = slot(letters.charAt(sub), slot++, responses);
                    score.ifPresent(known -> figures.put(place + "/" + slotId + "@", known));
                    score.ifPresent(slotScores::add);
                }
                figures.put(place, Fraction.mean(slotScores));
                questionScores.add(Fraction.mean(slotScores));
            }
            figures.put(number + "/" + survey, Fraction.mean(questionScores));
            indicatorScores.add(Fraction.mean(questionScores));
        }
        figures.put(instrument + "/" + survey, Fraction.mean(indicatorScores));
    }

    private static Optional<Fraction> slot(char kind, int slot, List<String> responses) {
        long sum = 0;
        int answered = 0;
        for (var response : responses) {
            if (response.charAt(slot) != '-') {
                sum += WORTH.get(kind)[response.charAt(slot) - '1'];
                answered++;
            }
        }
        return answered == 0 ? Optional.empty() : Optional.of(Fraction.of(sum, answered));
    }

    private void checked(List<String> passed, Map<String, Fraction> figures) {
        var indicatorScores = new ArrayList<Fraction>();
        int item = 1;
        for (int number : List.of(9, 10)) {
            var subScores = new ArrayList<Fraction>();
            for (int sub = 1; sub <= checklist.get(number).size(); sub++) {
                var place = number + "/" + number + "." + sub;
                var items = new ArrayList<Fraction>();
                for (int of = checklist.get(number).get(sub - 1); of > 0; of--) {
                    var id = "O" + item++;
                    items.add(Fraction.of(passed.contains(id) ? 100 : 0, 1));
                    figures.put(place + "/" + id, items.getLast());
                }
                figures.put(place, Fraction.mean(items));
                subScores.add(Fraction.mean(items));
            }
            figures.put("" + number, Fraction.mean(subScores));
            indicatorScores.add(Fraction.mean(subScores));
        }
        figures.put("OIT", Fraction.mean(indicatorScores));
    }

    private static List<Integer> numbers(String instrument) {
        return instrument.equals("IIT") ? List.of(1, 2, 3, 4, 5) : List.of(6, 7, 8);
    }
}
