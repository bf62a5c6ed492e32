package org.prongsai.query.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.engine.text.ThaiText;
import org.prongsai.query.problem.QuestionRefused;

/**
 * Which lines of the ranking are asked for.
 *
 * @param fiscalYear null for all years
 * @param provinces any of them; empty for all
 * @param types any of them; empty for all
 * @param levels any of them; empty for all
 * @param samples any of these verdicts on the weakest of an assessment's samples; empty for all
 * @param text part of a name or id; null for all
 * @param page from 0
 * @param size lines of a page
 */
public record RankingQuestion(
        @Nullable FiscalYear fiscalYear,
        List<String> provinces,
        List<String> types,
        List<String> levels,
        List<SampleCheck.Verdict> samples,
        @Nullable String text,
        RankingSort sort,
        int page,
        int size) {
    public static final int SIZE_MAX = 200;
    public static final int PAGE_MAX = 1_000_000;
    private static final int TEXT_MAX = 200;

    public RankingQuestion {
        provinces = canonical(provinces);
        types = canonical(types);
        levels = canonical(levels);
        samples = List.copyOf(samples);
        text = text == null || text.isBlank() ? null : ThaiText.canonical(text);
        within("page", page, 0, PAGE_MAX);
        within("size", size, 1, SIZE_MAX);
        if (text != null && text.length() > TEXT_MAX) {
            throw QuestionRefused.parameter(
                    "q",
                    "too-long",
                    "q ยาวเกิน %d ตัวอักษร".formatted(TEXT_MAX),
                    "q is longer than %d characters".formatted(TEXT_MAX));
        }
    }

    /** Whatever the samples. */
    public RankingQuestion(
            @Nullable FiscalYear fiscalYear,
            List<String> provinces,
            List<String> types,
            List<String> levels,
            @Nullable String text,
            RankingSort sort,
            int page,
            int size) {
        this(fiscalYear, provinces, types, levels, List.of(), text, sort, page, size);
    }

    /** As the names in the log are written. */
    private static List<String> canonical(List<String> names) {
        return names.stream()
                .map(ThaiText::canonical)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void within(String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw QuestionRefused.parameter(
                    parameter,
                    "out-of-range",
                    "%s ต้องอยู่ระหว่าง %d ถึง %d".formatted(parameter, min, max),
                    "%s has to be between %d and %d".formatted(parameter, min, max));
        }
    }
}
