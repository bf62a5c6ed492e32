package org.prongsai.query.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.prongsai.query.problem.QuestionRefused;

/** A day as it is written by hand in Thailand, {@code 30/9/2567}. */
final class ThaiDate {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final int BUDDHIST_ERA_FROM = 2400;
    private static final int BUDDHIST_ERA_AHEAD_BY = 543;

    private ThaiDate() {}

    /**
     * The last moment of a day in Thailand.
     *
     * @param written in the Buddhist era; a year that can only be of the Christian era is taken as that
     * @throws QuestionRefused when there is no such day
     */
    static Instant end(String parameter, String written) {
        var parts = WRITTEN.matcher(written.strip());
        try {
            if (parts.matches()) {
                int year = Integer.parseInt(parts.group(3));
                var day = LocalDate.of(
                        year >= BUDDHIST_ERA_FROM ? year - BUDDHIST_ERA_AHEAD_BY : year,
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(1)));
                return day.plusDays(1).atStartOfDay(THAILAND).toInstant().minus(Duration.ofMillis(1));
            }
        } catch (DateTimeException _) {
            // Told below, as any other writing that is no day.
        }
        throw QuestionRefused.parameter(
                parameter,
                "malformed",
                "วันที่ให้เขียนเป็น วัน/เดือน/ปี พ.ศ. เช่น 30/9/2567",
                "a day is written as day/month/year of the Buddhist era, such as 30/9/2567");
    }
}
