package org.prongsai.command.feed.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook as the shortest text that means the same; dates as ISO text. */
final class CellNumbers {
    private static final int DIGITS_MAX = 400;
    private static final double DAYS_MAX = 2_958_466; // After 31 December 9999.
    private static final double MILLIS_PER_DAY = 86_400_000;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 3, true)
            .toFormatter();
    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(TIME)
            .toFormatter();

    private CellNumbers() {}

    /** What a number says; null when it is none. */
    static @Nullable String text(String raw) {
        if (isWhole(raw)) {
            return raw.length() < 16 && raw.charAt(0) > '0' ? raw : new BigInteger(raw).toString();
        }
        var value = value(raw);
        if (value == null) {
            return null;
        }
        var shortest = new BigDecimal(Double.toString(value));
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    /** What a number shown as a date says: a day and time, or a time of day alone; null when it is no number. */
    static @Nullable String date(String raw, boolean from1904) {
        var value = value(raw);
        if (value == null) {
            return null;
        }
        long day = (long) Math.floor(value);
        if (value < 0 || value >= DAYS_MAX || !from1904 && day == 60) {
            return text(raw); // Not a day: 60 is the 29 February 1900 that never was.
        }
        long millis = Math.round((value - day) * MILLIS_PER_DAY);
        if (value < 1 && millis < MILLIS_PER_DAY && !from1904) {
            return TIME.format(LocalTime.MIDNIGHT.plus(Duration.ofMillis(millis)));
        }
        return DATE_AND_TIME.format(LocalDateTime.of(dayZero(day, from1904), LocalTime.MIDNIGHT)
                .plusDays(day)
                .plus(Duration.ofMillis(millis)));
    }

    private static LocalDate dayZero(long day, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }

    private static boolean isWhole(String raw) {
        if (raw.isEmpty() || raw.length() > 30) {
            return false;
        }
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) < '0' || raw.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Double value(String raw) {
        if (raw.length() > DIGITS_MAX || !raw.chars().allMatch(unit -> "0123456789+-.eE".indexOf(unit) >= 0)) {
            return null;
        }
        try {
            double value = Double.parseDouble(raw);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
