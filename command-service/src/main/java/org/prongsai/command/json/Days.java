package org.prongsai.command.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.problem.FieldProblem;

/** Days as people write them: {@code 2026-09-30}, or {@code 30/9/2569} as in Thailand. */
public final class Days {
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    private static final Pattern THAI = Pattern.compile("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})");
    private static final int BUDDHIST_ERA_FROM = 2400;
    private static final int BUDDHIST_ERA_AHEAD_BY = 543;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2199;

    private Days() {}

    /**
     * Reads a day; empty where there is no such day. A year that can only be of the Buddhist era is taken as that in both
     * ways of writing.
     */
    public static Optional<LocalDate> parse(String written) {
        var text = thaiDigits(written.strip());
        var parts = ISO.matcher(text);
        if (!parts.matches()) {
            parts = THAI.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
        }
        int year = Integer.parseInt(parts.group("year"));
        int christian = year >= BUDDHIST_ERA_FROM ? year - BUDDHIST_ERA_AHEAD_BY : year;
        if (christian < YEAR_MIN || christian > YEAR_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    christian, Integer.parseInt(parts.group("month")), Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The same day as it is written in Thailand, {@code 30/9/2569}; empty for none. */
    public static String written(@Nullable LocalDate day) {
        return day == null
                ? ""
                : "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() + BUDDHIST_ERA_AHEAD_BY);
    }

    /** What to say where there is no such day. */
    public static FieldProblem problem(String field) {
        return FieldProblems.malformed(
                field,
                "ไม่ใช่วันที่ ให้เขียนเป็น วัน/เดือน/ปี พ.ศ. เช่น 30/9/2569 หรือ ปปปป-ดด-วว เช่น 2026-09-30",
                "is not a day: write day/month/year of the Buddhist era, such as 30/9/2569, or 2026-09-30");
    }

    /** A day in either way of writing. */
    public static Kind<LocalDate> kind() {
        return (field, node, problems) -> {
            var day = node.isString() ? parse(node.stringValue()).orElse(null) : null;
            if (day == null) {
                problems.accept(problem(field));
            }
            return day;
        };
    }

    private static String thaiDigits(String text) {
        var digits = new StringBuilder(text.length());
        text.chars()
                .forEach(
                        letter -> digits.append((char) (letter >= '๐' && letter <= '๙' ? letter - '๐' + '0' : letter)));
        return digits.toString();
    }
}
