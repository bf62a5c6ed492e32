package org.prongsai.command.feed.form;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Answer;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.problem.FieldProblem;

/** Reads the answers of rows. A column has few different words, so each is looked up once. */
final class AnswerCells {
    private static final int REMEMBERED_MAX = 500;
    private static final int REMEMBERED_LENGTH_MAX = 100;
    private static final int SHEETS_MAX = 1_000;

    private final List<Column> columns;
    private final Map<String, Integer> ownWords = new HashMap<>();
    private final Map<AnswerWords, Map<String, Integer>> remembered = new IdentityHashMap<>();
    private final Map<AnswerSheet, @Nullable AnswerWords[]> wordsBySheet = new IdentityHashMap<>();

    /** @param ownWords levels by words that a person explained */
    AnswerCells(List<Column> columns, Map<String, Integer> ownWords) {
        this.columns = columns.stream()
                .filter(column -> column.role() instanceof Answer)
                .toList();
        ownWords.forEach((word, level) -> this.ownWords.put(AnswerWords.fold(word), level));
    }

    /** Levels by key, of what was answered; what is wrong goes to {@code problems}. */
    Map<String, @Nullable Object> read(TableRow row, AnswerSheet sheet, List<FieldProblem> problems) {
        if (wordsBySheet.size() > SHEETS_MAX) {
            wordsBySheet.clear();
        }
        var words = wordsBySheet.computeIfAbsent(sheet, this::words);
        var answers = new LinkedHashMap<String, @Nullable Object>();
        for (int at = 0; at < words.length; at++) {
            var column = columns.get(at);
            var value = Cells.at(row.cells(), column.index());
            if (value.isEmpty() || !(column.role() instanceof Answer(var key))) {
                continue;
            }
            int level = level(words[at], value);
            if (level == AnswerWords.UNKNOWN) {
                problems.add(problem(column.name(), key, value, sheet));
            } else if (level != AnswerWords.NONE) {
                answers.put(key, level);
            }
        }
        return answers;
    }

    private static FieldProblem problem(String column, String key, String value, AnswerSheet sheet) {
        return sheet.survey().equals(sheet.surveyOf(key))
                ? FormProblems.unknownAnswer(column, key, value, sheet.words(key))
                : FormProblems.answerOfAnotherSurvey(column, key, sheet.survey());
    }

    private @Nullable AnswerWords[] words(AnswerSheet sheet) {
        var words = new @Nullable AnswerWords[columns.size()];
        for (int at = 0; at < words.length; at++) {
            words[at] = columns.get(at).role() instanceof Answer(var key) ? sheet.words(key) : null;
        }
        return words;
    }

    /** @param words null where no answer is expected */
    private int level(@Nullable AnswerWords words, String value) {
        if (words == null) {
            return Cells.isBlank(value) ? AnswerWords.NONE : AnswerWords.UNKNOWN;
        }
        if (value.length() > REMEMBERED_LENGTH_MAX) {
            return read(words, value);
        }
        var known = remembered.computeIfAbsent(words, _ -> new HashMap<>());
        var level = known.get(value);
        if (level == null) {
            level = read(words, value);
            if (known.size() < REMEMBERED_MAX) {
                known.put(value, level);
            }
        }
        return level;
    }

    private int read(AnswerWords words, String value) {
        if (!ownWords.isEmpty() && value.length() <= REMEMBERED_LENGTH_MAX) {
            var own = ownWords.get(AnswerWords.fold(value));
            if (own != null && own >= 1 && own <= words.scale().levels()) {
                return own;
            }
        }
        return words.read(value);
    }
}
