package org.prongsai.command.feed.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.text.ThaiText;

/**
 * A day as a cell gives it, before anybody has said which era and which order its column uses.
 *
 * @param first the number that stands first where day and month are both numbers; otherwise the day
 * @param second the other one; otherwise the month
 * @param open whether first and second may be swapped
 * @param time as written; midnight where there is none
 * @param offset null where none is written
 */
record WrittenDay(
        int year,
        int first,
        int second,
        boolean open,
        LocalTime time,
        @Nullable ZoneOffset offset) {
    private static final int LENGTH_MAX = 80;
    private static final int BUDDHIST_ERA_AHEAD_BY = 543;
    private static final ZoneOffset BANGKOK = ZoneOffset.ofHours(7);

    private static final List<String> MONTHS = List.of(
            "มกราคม|ม\\.?ค\\.?|january|jan\\.?",
            "กุมภาพันธ์|ก\\.?พ\\.?|february|feb\\.?",
            "มีนาคม|มี\\.?ค\\.?|march|mar\\.?",
            "เมษายน|เม\\.?ย\\.?|april|apr\\.?",
            "พฤษภาคม|พ\\.?ค\\.?|may",
            "มิถุนายน|มิ\\.?ย\\.?|june|jun\\.?",
            "กรกฎาคม|ก\\.?ค\\.?|july|jul\\.?",
            "สิงหาคม|ส\\.?ค\\.?|august|aug\\.?",
            "กันยายน|ก\\.?ย\\.?|september|sept?\\.?",
            "ตุลาคม|ต\\.?ค\\.?|october|oct\\.?",
            "พฤศจิกายน|พ\\.?ย\\.?|november|nov\\.?",
            "ธันวาคม|ธ\\.?ค\\.?|december|dec\\.?");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final String TIME =
            "(?:[t ,]*(?:เวลา *)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)? ?(am|pm|ก่อนเที่ยง|หลังเที่ยง|น\\.?)? ?"
                    + "(z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)?)?";
    private static final String ERA = "(?:พ\\.? ?ศ\\.?|ค\\.? ?ศ\\.?|b\\.?e\\.?|a\\.?d\\.?)?";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> BEFORE_NOON = Set.of("am", "ก่อนเที่ยง");
    private static final Set<String> AFTER_NOON = Set.of("pm", "หลังเที่ยง");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ]" + ERA + " ?(\\d{4})" + TIME);
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(?:วัน\\p{IsThai}*?(?:ที่)? ?|[a-z]{3,9}, ?)?(\\d{1,2})[- ]?(?:เดือน ?)?" + MONTH
                    + "[-, ]*" + ERA + " ?(\\d{4})" + TIME);
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + " ?(\\d{1,2}),? (\\d{4})" + TIME);

    /** The two eras that years are written in. */
    enum Era {
        BUDDHIST("พ.ศ.", "Buddhist era"),
        CHRISTIAN("ค.ศ.", "Christian era");

        final String th;
        final String en;

        Era(String th, String en) {
            this.th = th;
            this.en = en;
        }

        /** The era of a year from 2400 to 2700 or from 1900 to 2100; null for any other number. */
        static @Nullable Era of(int year) {
            if (year >= 2400 && year <= 2700) {
                return BUDDHIST;
            }
            return year >= 1900 && year <= 2100 ? CHRISTIAN : null;
        }

        int christian(int year) {
            return this == BUDDHIST ? year - BUDDHIST_ERA_AHEAD_BY : year;
        }

        int buddhist(int year) {
            return this == BUDDHIST ? year : year + BUDDHIST_ERA_AHEAD_BY;
        }
    }

    /** Null when the text is no day, or its year is of neither era. */
    static @Nullable WrittenDay read(String text) {
        if (text.length() > LENGTH_MAX) {
            return null;
        }
        var written = IdentityLook.digits(
                        BLANKS.matcher(ThaiText.canonical(text)).replaceAll(" "))
                .toLowerCase(Locale.ROOT);
        try {
            var day = match(written);
            return day == null || Era.of(day.year()) == null ? null : day;
        } catch (DateTimeException _) {
            return null; // A time such as 25:61.
        }
    }

    private static @Nullable WrittenDay match(String written) {
        var yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            return of(yearFirst, 1, number(yearFirst, 3), number(yearFirst, 2), false);
        }
        var yearLast = YEAR_LAST.matcher(written);
        if (yearLast.matches()) {
            return of(yearLast, 3, number(yearLast, 1), number(yearLast, 2), true);
        }
        var named = MONTH_NAMED.matcher(written);
        if (named.matches()) {
            return of(named, 3, number(named, 1), month(named.group(2)), false);
        }
        var monthFirst = MONTH_FIRST.matcher(written);
        if (monthFirst.matches()) {
            return of(monthFirst, 3, number(monthFirst, 2), month(monthFirst.group(1)), false);
        }
        return null;
    }

    private static WrittenDay of(Matcher matcher, int yearGroup, int first, int second, boolean open) {
        return new WrittenDay(number(matcher, yearGroup), first, second, open, time(matcher), offset(matcher.group(8)));
    }

    private static LocalTime time(Matcher matcher) {
        if (matcher.group(4) == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = number(matcher, 4);
        var half = String.valueOf(matcher.group(7));
        if (AFTER_NOON.contains(half) && hour < 12) {
            hour += 12;
        } else if (BEFORE_NOON.contains(half) && hour == 12) {
            hour = 0;
        }
        return LocalTime.of(hour, number(matcher, 5), matcher.group(6) == null ? 0 : number(matcher, 6));
    }

    private static @Nullable ZoneOffset offset(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var digits = written.replaceAll("[^\\d+-]", "");
        if (digits.isEmpty()) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(digits.substring(1, Math.min(3, digits.length())));
        int minutes = digits.length() > 3 ? Integer.parseInt(digits.substring(3)) : 0;
        int sign = digits.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        for (int at = 0; at < MONTHS.size(); at++) {
            if (name.matches(MONTHS.get(at))) {
                return at + 1;
            }
        }
        throw new IllegalStateException(name); // The pattern is made of these names.
    }

    Era era() {
        var era = Era.of(year);
        if (era == null) {
            throw new IllegalStateException("no era has a year " + year); // read() gives none such.
        }
        return era;
    }

    /**
     * The moment on the clock that the cell shows.
     *
     * @throws DateTimeException when the calendar has no such day
     */
    LocalDateTime shown(boolean monthFirst) {
        int month = open && monthFirst ? first : second;
        int day = open && monthFirst ? second : first;
        return LocalDate.of(era().christian(year), month, day).atTime(time);
    }

    /**
     * The day in Thailand.
     *
     * @param universal whether a time without an offset is in UTC
     * @throws DateTimeException when the calendar has no such day
     */
    LocalDate day(boolean monthFirst, boolean universal) {
        var shown = shown(monthFirst);
        var written = offset;
        if (written == null && !universal) {
            return shown.toLocalDate();
        }
        return shown.atOffset(written == null ? ZoneOffset.UTC : written)
                .withOffsetSameInstant(BANGKOK)
                .toLocalDate();
    }
}
