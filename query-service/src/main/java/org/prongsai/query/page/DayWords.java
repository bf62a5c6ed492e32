package org.prongsai.query.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import org.prongsai.page.Wording;

/** Days and times of day in Thailand, in the Buddhist era. */
final class DayWords {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private DayWords() {}

    static String day(Instant instant, Wording wording) {
        return formatted(instant, wording.text("timeline.day-pattern"), wording);
    }

    static String time(Instant instant, Wording wording) {
        return formatted(instant, wording.text("timeline.time-pattern"), wording);
    }

    private static String formatted(Instant instant, String pattern, Wording wording) {
        return DateTimeFormatter.ofPattern(pattern, wording.language().locale())
                .withChronology(ThaiBuddhistChronology.INSTANCE)
                .withZone(THAILAND)
                .format(instant);
    }
}
