package org.prongsai.benchmarks.national.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.prongsai.engine.id.FiscalYear;

/** When things happen in a year of assessment; the spans do not overlap where one has to be over before the next begins. */
final class Calendar {
    private static final long DAY = 86_400_000;
    /** Of a hundred loads of responses, so many are held up on their way, up to so many days. */
    private static final int HELD_UP_OF_HUNDRED = 3;

    private static final int HELD_UP_DAYS = 5;
    private static final int RESPONSES_END = 150;

    private final LocalDate newYear;

    Calendar(FiscalYear year) {
        newYear = LocalDate.of(year.christianEra(), 1, 1);
    }

    Load opening(int agency, SplittableRandom random) {
        return load(Load.Kind.OPENING, agency, within(0, 25, random));
    }

    Load responses(int agency, int survey, int from, int count, SplittableRandom random) {
        long at = within(30, RESPONSES_END, random);
        long written = random.nextInt(100) < HELD_UP_OF_HUNDRED
                ? Math.min(day(RESPONSES_END), at + random.nextLong(HELD_UP_DAYS * DAY))
                : at;
        return new Load(Load.Kind.RESPONSES, agency, survey, from, count, at, written);
    }

    Load verdicts(int agency, SplittableRandom random) {
        return load(Load.Kind.VERDICTS, agency, within(100, 150, random));
    }

    Load amendments(int agency, SplittableRandom random) {
        return load(Load.Kind.AMENDMENTS, agency, within(151, 160, random));
    }

    Load revisions(int agency, SplittableRandom random) {
        return load(Load.Kind.REVISIONS, agency, within(161, 175, random));
    }

    Load closing(int agency, SplittableRandom random) {
        return load(Load.Kind.CLOSING, agency, within(178, 181, random));
    }

    Load certification(int agency, SplittableRandom random) {
        return load(Load.Kind.CERTIFICATION, agency, within(190, 200, random));
    }

    Load publication(int agency, SplittableRandom random) {
        return load(Load.Kind.PUBLICATION, agency, within(211, 212, random));
    }

    /** A day on which somebody may have answered what was sent in at a moment. */
    static LocalDate answeredOn(long at, SplittableRandom random) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.UTC).minusDays(random.nextInt(3));
    }

    private static Load load(Load.Kind kind, int agency, long at) {
        return new Load(kind, agency, 0, 0, 0, at, at);
    }

    private long within(int firstDay, int endDay, SplittableRandom random) {
        return random.nextLong(day(firstDay), day(endDay));
    }

    private long day(int number) {
        return newYear.plusDays(number).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
