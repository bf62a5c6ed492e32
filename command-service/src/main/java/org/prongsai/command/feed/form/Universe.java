package org.prongsai.command.feed.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.methodology.Question;

/** The questions that columns may be about. */
final class Universe {
    private static final QuestionIds ANY_ID = new QuestionIds(Set.of(), true);

    private final List<AnswerSheet> sheets;
    private final boolean open;
    private final QuestionIds ids;
    private final QuestionTexts texts;
    private final Set<AnswerWords> words = new HashSet<>();

    /** @param open whether rows may be for further surveys that nobody has seen yet */
    Universe(Collection<AnswerSheet> sheets, boolean open) {
        this.sheets = List.copyOf(sheets);
        this.open = open;
        var keys = new HashSet<String>();
        questions().forEach(question -> {
            keys.add(question.id());
            question.slots().forEach(slot -> keys.add(slot.id()));
        });
        for (var sheet : this.sheets) {
            sheet.slots().forEach(slot -> words.add(Objects.requireNonNull(sheet.words(slot.id()))));
        }
        ids = new QuestionIds(keys, open);
        texts = new QuestionTexts(this.sheets);
    }

    private List<Question> questions() {
        return sheets.stream().flatMap(sheet -> sheet.questions().stream()).toList();
    }

    /** Whether rows may be for surveys that nobody has seen yet. */
    boolean isOpen() {
        return open;
    }

    QuestionIds ids() {
        return ids;
    }

    QuestionTexts texts() {
        return texts;
    }

    /** Whether an answer may go under this key. */
    boolean knows(String key) {
        return sheets.stream()
                        .anyMatch(sheet ->
                                key.equals(ids.find(key)) && sheet.survey().equals(sheet.surveyOf(key)))
                || open && key.equals(ANY_ID.find(key));
    }

    /** The slots that none of these keys answers, in order. */
    Set<String> missing(Collection<String> keys) {
        var missing = new LinkedHashSet<String>();
        for (var question : questions()) {
            if (!keys.contains(question.id())) {
                question.slots().stream()
                        .map(slot -> slot.id())
                        .filter(slot -> !keys.contains(slot))
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    /** Whether any scale has such an answer. */
    boolean isAnswer(String value) {
        return words.stream().anyMatch(known -> known.read(value) > AnswerWords.NONE)
                || open && value.strip().matches("[1-9๑-๙]");
    }

    /** Another survey of a methodology that a header names a question of; null when there is none. */
    @Nullable
    String otherSurvey(String header) {
        var key = ANY_ID.find(header);
        for (var sheet : sheets) {
            var survey = key == null ? null : sheet.surveyOf(key);
            if (survey != null && !survey.equals(sheet.survey())) {
                return survey.value();
            }
        }
        return null;
    }

    /** Keys by number ({@code 5} or {@code 5.2}); empty where numbers tell nothing because there are several surveys. */
    Map<String, String> keysByNumber() {
        var keys = new LinkedHashMap<String, String>();
        if (sheets.size() == 1 && !open) {
            questions().forEach(question -> {
                keys.put(number(question.id()), question.id());
                question.slots().forEach(slot -> keys.put(number(slot.id()), slot.id()));
            });
        }
        return keys;
    }

    private static String number(String key) {
        return key.replaceFirst("^[a-z]+", "");
    }

    String surveys() {
        return FormProblems.list(
                sheets.stream().map(sheet -> sheet.survey().value()).distinct().toList());
    }
}
