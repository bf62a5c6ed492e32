package org.prongsai.log.bulk;

/** Instants as the log stores them, {@code 2023-03-01T05:00:00.123Z}; a constraint of the table sees to the shape. */
final class StoredInstant {
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final int YEARS_PER_ERA = 400;
    private static final int DAYS_PER_ERA = 146_097;
    private static final int DAYS_BEFORE_1970 = 719_468;

    private StoredInstant() {}

    static long millis(byte[] text, int at) {
        long hour = two(text, at + 11);
        long minute = 60 * hour + two(text, at + 14);
        long second = 60 * minute + two(text, at + 17);
        long milli = 1000 * second + 10L * two(text, at + 20) + digit(text, at + 22);
        return MILLIS_PER_DAY * day(100 * two(text, at) + two(text, at + 2), two(text, at + 5), two(text, at + 8))
                + milli;
    }

    /** Days since 1970-01-01. Years begin in March here, so that a leap day is a year's last. */
    private static long day(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int era = marchYear / YEARS_PER_ERA;
        int yearOfEra = marchYear - era * YEARS_PER_ERA;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (long) era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
    }

    private static int two(byte[] text, int at) {
        return 10 * digit(text, at) + digit(text, at + 1);
    }

    private static int digit(byte[] text, int at) {
        return text[at] - '0';
    }
}
