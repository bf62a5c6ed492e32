package org.prongsai.query.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.plan.Plans.measure;
import static org.prongsai.query.plan.Plans.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.id.AssessmentId;

class DueCalendarTest {
    private static final AssessmentId ID = AssessmentId.parse("mueang-phai-2569");
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

    @Test
    void isACalendarOfAllDayEventsWithNamesThatStay() {
        var days =
                Reminder.all(plan(measure(1, null, "2026-09-30", Map.of(2, "2026-02-28"))), LocalDate.of(2026, 1, 1));

        assertThat(unfolded(DueCalendar.of(ID, "แผน 2569", days, AT, "https://example.org/plan")))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Prongsai//Improvement plan//TH",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:แผน 2569",
                        "BEGIN:VEVENT",
                        "UID:mueang-phai-2569-m1-2@prongsai",
                        "DTSTAMP:20260102T030405Z",
                        "DTSTART;VALUE=DATE:20260228",
                        "DTEND;VALUE=DATE:20260301",
                        "SUMMARY:อบรม\\; ชี้แจง\\, ติดตาม (มาตรการที่ 1)",
                        "DESCRIPTION:สำนักปลัด\\, กองคลัง",
                        "URL:https://example.org/plan",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:mueang-phai-2569-m1@prongsai",
                        "DTSTAMP:20260102T030405Z",
                        "DTSTART;VALUE=DATE:20260930",
                        "DTEND;VALUE=DATE:20261001",
                        "SUMMARY:มาตรการที่ 1",
                        "DESCRIPTION:สำนักปลัด\\, กองคลัง",
                        "URL:https://example.org/plan",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void foldsLongLinesBetweenLetters() {
        var text = DueCalendar.of(ID, "ปฏิบัติหน้าที่".repeat(20), List.of(), AT, "https://example.org");

        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(unfolded(text)).contains("X-WR-CALNAME:" + "ปฏิบัติหน้าที่".repeat(20));
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
    }

    private static List<String> unfolded(String calendar) {
        return List.of(calendar.replace("\r\n ", "").split("\r\n"));
    }
}
