package org.prongsai.command.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.methodology.Question;
import org.prongsai.page.Wording;

/**
 * The page on which a form's columns are matched with questions, once for all files of that form.
 *
 * @param heading the file's name, or its source
 * @param held whether the file is still there to go on with
 * @param columns those that nobody understands
 * @param known those that need no words, as they are read
 * @param words rows for further words for answers
 */
record ColumnPage(
        String heading,
        String href,
        String receiptHref,
        @Nullable SurveyTitle target,
        boolean held,
        List<String> problems,
        List<Row> columns,
        List<ReceiptPage.ColumnRow> known,
        List<Word> words,
        List<String> levels,
        String otherLanguageHref,
        String otherLanguage) {

    static final int WORDS_MAX = 8;

    /** What a column can be, apart from questions, as a {@link ColumnMap} takes it. */
    static final List<String> GENERAL =
            List.of(ColumnMap.IGNORE, "respondentKey", "submittedOn", "complete", "withdrawn", "suggestion");

    /**
     * One column.
     *
     * @param field its name in the form
     * @param values from the first rows, masked where they look like somebody's identity
     * @param guessed whether the choice is a guess that somebody has to confirm
     */
    record Row(
            String field,
            String name,
            List<String> values,
            boolean guessed,
            List<Option> general,
            List<Option> questions) {}

    record Option(String value, String label, boolean chosen) {}

    /** A further word for an answer, and the level it stands for. */
    record Word(String wordField, String levelField, String word, String level) {}

    /** What a column can be. */
    static final class Choices {
        private final Wording wording;
        private final List<Option> questions;

        Choices(AnswerSheet sheet, Wording wording) {
            this.wording = wording;
            this.questions = sheet.questions().stream()
                    .flatMap(question -> places(question, wording).stream())
                    .toList();
        }

        boolean contains(String target) {
            return GENERAL.contains(target)
                    || questions.stream().anyMatch(option -> option.value().equals(target));
        }

        Row row(String field, String name, List<String> values, @Nullable String chosen, boolean guessed) {
            var target = chosen != null && contains(chosen) ? chosen : ColumnMap.IGNORE;
            return new Row(
                    field,
                    name,
                    values,
                    guessed && !target.equals(ColumnMap.IGNORE),
                    GENERAL.stream()
                            .map(value -> new Option(value, general(value), value.equals(target)))
                            .toList(),
                    questions.stream()
                            .map(option -> new Option(
                                    option.value(),
                                    option.label(),
                                    option.value().equals(target)))
                            .toList());
        }

        private String general(String value) {
            return wording.text("match.as-" + value.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        }

        private static List<Option> places(Question question, Wording wording) {
            var places = new ArrayList<Option>();
            places.add(new Option(question.id(), question.id() + " " + wording.name(question.topic()), false));
            for (var slot : question.slots()) {
                if (!slot.id().equals(question.id())) {
                    places.add(new Option(slot.id(), slot.id() + " " + wording.name(slot.topic()), false));
                }
            }
            return places;
        }
    }

    static List<Word> words(Map<String, String> sent) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < WORDS_MAX; i++) {
            var word = "w" + i;
            var level = "l" + i;
            words.add(new Word(word, level, sent.getOrDefault(word, ""), sent.getOrDefault(level, "")));
        }
        return words;
    }
}
