package org.prongsai.query.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.prongsai.engine.id.AssessmentId;

/** The days of a plan as a calendar that other programs subscribe to (RFC 5545). */
public final class DueCalendar {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_BYTES_MAX = 75;

    private final StringBuilder text = new StringBuilder();

    private DueCalendar() {}

    /**
     * One all-day event for each day.
     *
     * @param name of the calendar
     * @param at when what it tells was recorded
     * @param page where the plan is to be seen
     */
    public static String of(AssessmentId id, String name, List<Reminder> days, Instant at, String page) {
        var calendar = new DueCalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Prongsai//Improvement plan//TH");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.line("METHOD", "PUBLISH");
        calendar.line("X-WR-CALNAME", escaped(name));
        days.forEach(day -> calendar.event(id, day, at, page));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(AssessmentId id, Reminder day, Instant at, String page) {
        var measure = day.activity();
        var step = day.step();
        var title = measure.plan().title();
        line("BEGIN", "VEVENT");
        line("UID", "%s-%s%s@prongsai".formatted(id, measure.id(), step == null ? "" : "-" + step));
        line("DTSTAMP", STAMP.format(at));
        line("DTSTART;VALUE=DATE", basic(day.due()));
        line("DTEND;VALUE=DATE", basic(day.due().plusDays(1)));
        line("SUMMARY", escaped(step == null ? title : measure.plan().method().get(step - 1) + " (" + title + ")"));
        line("DESCRIPTION", escaped(String.join(", ", measure.plan().owners())));
        line("URL", page);
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** A line of more than 75 bytes goes on in the next, behind a blank; no letter is cut. */
    private void line(String name, String value) {
        int bytes = 0;
        for (int letter : (name + ":" + value).codePoints().toArray()) {
            var written = Character.toString(letter);
            int length = written.getBytes(UTF_8).length;
            if (bytes + length > LINE_BYTES_MAX) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(written);
            bytes += length;
        }
        text.append("\r\n");
    }
}
