package org.prongsai.query.nation.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.engine.text.ThaiText;
import org.prongsai.log.AsOf;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.nation.Narrowing;
import org.prongsai.query.page.PastSections;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.ranking.RankingQuestion;
import org.prongsai.query.ranking.RankingSort;

/**
 * What is asked of the nation's page.
 *
 * @param year null for the latest
 * @param narrowing narrows the whole page; what follows it, the ranking alone
 * @param level null for all
 * @param sample null for all
 * @param text part of a name; empty for all
 * @param page from 1
 * @param point null for now
 */
record NationAsked(
        @Nullable FiscalYear year,
        Narrowing narrowing,
        @Nullable String level,
        SampleCheck.@Nullable Verdict sample,
        String text,
        RankingSort sort,
        GroupSort provinces,
        GroupSort types,
        int page,
        @Nullable AsOf point) {
    static final int LINES = 25;
    private static final int PAGE_MAX = 10_000;

    /**
     * Reads what stands in the address.
     *
     * @throws QuestionRefused when one of the choices cannot be read
     */
    static NationAsked read(Map<String, String> asked, @Nullable AsOf point) {
        var year = text(asked, NationAddress.YEAR);
        var level = text(asked, NationAddress.LEVEL);
        var sort = text(asked, NationAddress.SORT);
        return new NationAsked(
                year.isEmpty() ? null : FiscalYearParameter.read(NationAddress.YEAR, year),
                new Narrowing(asked.get(NationAddress.PROVINCE), asked.get(NationAddress.TYPE)),
                level.isEmpty() ? null : ThaiText.canonical(level),
                sample(text(asked, NationAddress.SAMPLE)),
                text(asked, NationAddress.TEXT),
                sort.isEmpty() ? RankingSort.USUAL : RankingSort.read(sort),
                GroupSort.read(NationAddress.PROVINCES, text(asked, NationAddress.PROVINCES)),
                GroupSort.read(NationAddress.TYPES, text(asked, NationAddress.TYPES)),
                page(text(asked, NationAddress.PAGE)),
                point);
    }

    /** Where it stands, as other choices are linked from. */
    NationAddress address() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, NationAddress.YEAR, year == null ? null : year.toString());
        put(chosen, NationAddress.PROVINCE, narrowing.province());
        put(chosen, NationAddress.TYPE, narrowing.type());
        put(chosen, NationAddress.LEVEL, level);
        put(chosen, NationAddress.SAMPLE, sample == null ? null : sample.name());
        put(chosen, NationAddress.TEXT, text);
        put(chosen, NationAddress.SORT, sort.equals(RankingSort.USUAL) ? null : sort.written());
        put(chosen, NationAddress.PROVINCES, provinces.equals(GroupSort.USUAL) ? null : provinces.written());
        put(chosen, NationAddress.TYPES, types.equals(GroupSort.USUAL) ? null : types.written());
        put(chosen, NationAddress.PAGE, page == 1 ? null : Integer.toString(page));
        put(chosen, NationAddress.AS_OF, PastSections.asked(point));
        return new NationAddress(chosen);
    }

    /** The ranking of a year that it asks for. */
    RankingQuestion ranking(FiscalYear shown) {
        return new RankingQuestion(
                shown,
                any(narrowing.province()),
                any(narrowing.type()),
                any(level),
                sample == null ? List.of() : List.of(sample),
                text,
                sort,
                page - 1,
                LINES);
    }

    private static <T> List<T> any(@Nullable T choice) {
        return choice == null ? List.of() : List.of(choice);
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            chosen.put(name, value);
        }
    }

    private static String text(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }

    private static SampleCheck.@Nullable Verdict sample(String written) {
        if (written.isEmpty()) {
            return null;
        }
        for (var verdict : SampleCheck.Verdict.values()) {
            if (verdict.name().equals(written)) {
                return verdict;
            }
        }
        throw QuestionRefused.parameter(
                NationAddress.SAMPLE,
                "not-a-choice",
                "sample ต้องเป็น ENOUGH, SHORT หรือ UNKNOWN",
                "sample is ENOUGH, SHORT or UNKNOWN");
    }

    private static int page(String written) {
        if (written.isEmpty()) {
            return 1;
        }
        int page = written.matches("[0-9]{1,5}") ? Integer.parseInt(written) : 0;
        if (page < 1 || page > PAGE_MAX) {
            throw QuestionRefused.parameter(
                    NationAddress.PAGE,
                    "out-of-range",
                    "page ต้องอยู่ระหว่าง 1 ถึง %d".formatted(PAGE_MAX),
                    "page has to be between 1 and %d".formatted(PAGE_MAX));
        }
        return page;
    }
}
