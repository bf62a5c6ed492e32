package org.prongsai.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.Comparison;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;

/**
 * The one figure people come for, and what stands behind it.
 *
 * @param total null when there is none
 * @param level null when there is none
 * @param rules by which methodology, how sure that is, and as of which position of the log
 * @param change the total's change since the earlier year, in a sentence; null when it cannot be told
 */
record Headline(
        @Nullable String total,
        @Nullable String level,
        List<String> levelReasons,
        List<String> basis,
        String rules,
        @Nullable String change,
        List<String> findings) {

    static Headline of(
            YearReading reading,
            @Nullable YearReading earlier,
            @Nullable Comparison comparison,
            Moment moment,
            Wording wording) {
        var sheet = reading.sheet();
        var rules = rules(reading, moment, wording);
        if (sheet == null) {
            return new Headline(
                    null,
                    null,
                    List.of(),
                    List.of(wording.text("basis.not-open", reading.year().toString())),
                    rules,
                    null,
                    List.of());
        }
        var level = sheet.level().level();
        return new Headline(
                Figures.score(sheet.total().value(), sheet.methodology().decimals()),
                level == null ? null : wording.level(sheet.methodology().levels(), level),
                LevelReasons.of(sheet, wording),
                BasisWords.of(sheet, wording),
                rules,
                change(sheet, earlier, comparison, wording),
                FindingWords.of(sheet, wording));
    }

    private static String rules(YearReading reading, Moment moment, Wording wording) {
        var methodology = reading.methodology();
        return wording.text(
                "headline.rules-of",
                methodology.ref().id(),
                Figures.count(methodology.ref().revision()),
                wording.text(
                        "confidence." + methodology.provenance().confidence().word()),
                Long.toString(moment.position()));
    }

    private static @Nullable String change(
            ScoreSheet sheet, @Nullable YearReading earlier, @Nullable Comparison comparison, Wording wording) {
        if (earlier == null || comparison == null) {
            return null;
        }
        int decimals = sheet.methodology().decimals();
        var change = Figures.difference(comparison.total().change(), decimals);
        var from = Figures.score(comparison.total().from(), decimals);
        if (change == null || from == null) {
            return null;
        }
        var fromLevel = comparison.fromLevel();
        return wording.text(
                comparison.form().isComparable() ? "headline.change" : "headline.change-form",
                change,
                earlier.year().toString(),
                fromLevel == null
                        ? from
                        : wording.text("headline.from-level", from, level(earlier, fromLevel, wording)));
    }

    private static String level(YearReading reading, String level, Wording wording) {
        return wording.level(reading.methodology().levels(), level);
    }
}
