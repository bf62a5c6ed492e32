package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Slot;

/** Finds questions by their text: the same text is a match where only one question has it, a similar one is a guess. */
final class QuestionTexts {
    private static final double SIMILAR_ENOUGH = 0.35;
    private static final int GUESSES_MAX = 3;
    private static final int CONTAINED_LENGTH_MIN = 4;
    private static final int ABBREVIATED_LENGTH_MIN = 8;
    private static final int COMPARED_LENGTH_MAX = 300;

    private static final Pattern LEADING_NUMBER =
            Pattern.compile("^(?:ข้อที่|ข้อ|q|[a-z]{1,2}(?=\\d))?\\d{1,3}(?:[._]\\d{1,3})?[.):\\-–]*");
    private static final Pattern CUT_OFF = Pattern.compile("^(.+?)(?:\\.{2,}|…)$");

    /** Folded text to the keys that have it. */
    private final Map<String, Set<String>> keysByText = new HashMap<>();

    private final Map<String, Set<String>> keysByTopic = new HashMap<>();
    private final List<Wording> wordings = new ArrayList<>();

    /** @param parts what a similar header would hold: the question's text, and the sub-item's if it is one */
    private record Wording(String key, List<String> parts) {}

    QuestionTexts(Collection<AnswerSheet> sheets) {
        for (var sheet : sheets) {
            sheet.questions().forEach(this::add);
        }
    }

    private void add(Question question) {
        for (var topic : List.of(question.topic().th(), question.topic().en())) {
            put(topic, question.id());
            keysByTopic
                    .computeIfAbsent(Headers.fold(topic), _ -> new HashSet<>())
                    .add(question.id());
            wordings.add(new Wording(question.id(), List.of(Headers.fold(topic))));
        }
        put(both(question.topic().th(), question.topic().en()), question.id());
        for (var slot : question.slots()) {
            if (!slot.id().equals(question.id())) {
                add(question, slot);
            }
        }
    }

    private void add(Question question, Slot slot) {
        var pairs = List.of(
                List.of(question.topic().th(), slot.topic().th()),
                List.of(question.topic().en(), slot.topic().en()));
        put(
                both(
                        "%s: %s".formatted(question.topic().th(), slot.topic().th()),
                        "%s: %s".formatted(question.topic().en(), slot.topic().en())),
                slot.id());
        for (var pair : pairs) {
            var whole = pair.getFirst();
            var part = pair.getLast();
            put(part, slot.id());
            for (var joined : List.of("%s[%s]", "%s/%s", "%s:%s", "%s-%s", "%s%s", "%s(%s)", "%s.%s")) {
                put(joined.formatted(whole, part), slot.id());
            }
            wordings.add(new Wording(slot.id(), List.of(Headers.fold(whole), Headers.fold(part))));
        }
    }

    /** As this service's own template has it. */
    private static String both(String th, String en) {
        return th + " / " + en;
    }

    private void put(String text, String key) {
        keysByText.computeIfAbsent(Headers.fold(text), _ -> new HashSet<>()).add(key);
    }

    /** The key of the one question that has this text; null when none or several have it. */
    @Nullable
    String find(String header) {
        var folded = Headers.fold(header);
        for (var candidate : candidates(folded)) {
            var keys = keysByText.get(candidate);
            if (keys != null && keys.size() == 1) {
                return keys.iterator().next();
            }
            if (keys != null) {
                return null;
            }
        }
        return ofAbbreviated(folded);
    }

    /** The text itself, without a number before it, and without the names of the groups before it. */
    private static List<String> candidates(String folded) {
        var candidates = new ArrayList<String>();
        candidates.add(folded);
        candidates.add(LEADING_NUMBER.matcher(folded).replaceFirst(""));
        for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
            candidates.add(folded.substring(slash + 1));
        }
        return candidates;
    }

    private @Nullable String ofAbbreviated(String folded) {
        var matcher = CUT_OFF.matcher(folded);
        if (!matcher.matches() || matcher.group(1).length() < ABBREVIATED_LENGTH_MIN) {
            return null;
        }
        var beginning = matcher.group(1);
        var keys = new HashSet<String>();
        keysByTopic.forEach((text, owners) -> {
            if (text.startsWith(beginning)) {
                keys.addAll(owners);
            }
        });
        return keys.size() == 1 ? keys.iterator().next() : null;
    }

    /** What a header may be, best first. */
    List<Guess> guesses(String header, Set<String> taken) {
        var folded = Headers.fold(header);
        var compared = folded.substring(0, Math.min(folded.length(), COMPARED_LENGTH_MAX));
        var best = new HashMap<String, Double>();
        for (var wording : wordings) {
            if (!taken.contains(wording.key())) {
                best.merge(wording.key(), similarity(compared, wording.parts()), Math::max);
            }
        }
        return best.entrySet().stream()
                .filter(entry -> entry.getValue() >= SIMILAR_ENOUGH)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(GUESSES_MAX)
                .map(entry -> new Guess(entry.getKey(), entry.getValue(), "text"))
                .toList();
    }

    private static double similarity(String header, List<String> parts) {
        var alike = Similarity.of(header, String.join("", parts));
        boolean contained = parts.stream().allMatch(header::contains)
                && String.join("", parts).length() >= CONTAINED_LENGTH_MIN;
        return contained ? Math.max(alike, 0.6) : alike;
    }
}
