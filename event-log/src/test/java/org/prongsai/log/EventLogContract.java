package org.prongsai.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.log.Facts.NOON;
import static org.prongsai.log.Facts.closed;
import static org.prongsai.log.Facts.message;
import static org.prongsai.log.Facts.opened;
import static org.prongsai.log.Facts.published;
import static org.prongsai.log.Facts.surveyOpened;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the reader of the log promises on every PostgreSQL. */
@SpringBootTest(classes = LogApplication.class, properties = "spring.main.banner-mode=off")
abstract class EventLogContract {
    private static final AssessmentId PHAI = AssessmentId.parse("phai-2566");
    private static final Event OPENED = opened("phai-2566");
    private static final Event SURVEY = surveyOpened("phai-2566", "IIT");
    private static final Event CLOSED = closed("phai-2566");

    @Autowired
    private EventLog log;

    @Autowired
    private EventStore store;

    @Autowired
    private JdbcTemplate jdbc;

    /** Positions 1 to 7 of an otherwise empty log; streams on both sides of the assessment's range. */
    @BeforeEach
    void recordAnAssessmentAmongItsNeighbours() {
        jdbc.execute("alter table log.domain_event_entry disable trigger domain_event_entry_is_append_only");
        jdbc.execute("truncate log.domain_event_entry restart identity");
        jdbc.execute("alter table log.domain_event_entry enable trigger domain_event_entry_is_append_only");
        store.publish(
                message(opened("phai-2565"), 0, "e1", NOON),
                message(OPENED, 0, "e2", NOON),
                message(opened("phai-2566-2566"), 0, "e3", NOON),
                message(SURVEY, 0, "e4", NOON.plusSeconds(1)),
                message(surveyOpened("phai-2566-2566", "IIT"), 0, "e5", NOON.plusSeconds(1)),
                message(CLOSED, 1, "e6", NOON.plusSeconds(2)),
                message(opened("phai0-2566"), 0, "e7", NOON.plusSeconds(2)));
    }

    @Test
    void readsAllStreamsOfOneAssessmentInOrderAndNoNeighbours() {
        assertThat(collect(reader -> log.readAssessment(PHAI, AsOf.latest(), reader)))
                .containsExactly(
                        new LoggedEvent(2, NOON, "phai-2566", 0, "e2", "AssessmentOpened", 1, OPENED),
                        new LoggedEvent(4, NOON.plusSeconds(1), "phai-2566/IIT", 0, "e4", "SurveyOpened", 1, SURVEY),
                        new LoggedEvent(6, NOON.plusSeconds(2), "phai-2566", 1, "e6", "AssessmentClosed", 1, CLOSED));
    }

    @Test
    void findsResultsNewestFirstOfSomeAgenciesOrAYear() {
        var phai = new AgencyId("phai");
        store.publish(
                message(published("phai-2565"), 1, "e8", NOON),
                message(published("phai-2566"), 2, "e9", NOON),
                message(closed("phai0-2566"), 1, "e10", NOON),
                message(published("phai-2566-2566"), 1, "e11", NOON));

        assertThat(positions(log.results(null, null, Long.MAX_VALUE, 10))).containsExactly(11L, 9L, 8L);
        assertThat(positions(log.results(null, null, 11, 1))).containsExactly(9L);
        assertThat(positions(log.results(List.of(phai), null, Long.MAX_VALUE, 10)))
                .containsExactly(9L, 8L);
        assertThat(positions(log.results(List.of(phai), new FiscalYear(2565), Long.MAX_VALUE, 10)))
                .containsExactly(8L);
        assertThat(positions(log.results(List.of(), null, Long.MAX_VALUE, 10))).isEmpty();
    }

    private static List<Long> positions(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::position).toList();
    }

    @Test
    void tellsTheLastPositionOfSomeStreamsUpToAPosition() {
        var streams = List.of("phai-2566", "phai-2566/IIT");

        assertThat(log.last(streams, 7)).isEqualTo(6);
        assertThat(log.last(streams, 5)).isEqualTo(4);
        assertThat(log.last(streams, 1)).isZero();
        assertThat(log.last(List.of(), 7)).isZero();
    }

    @Test
    void readsUpToAndIncludingAPosition() {
        assertThat(events(AsOf.position(0))).isEmpty();
        assertThat(events(AsOf.position(2))).containsExactly(OPENED);
        assertThat(events(AsOf.position(3))).containsExactly(OPENED);
        assertThat(events(AsOf.position(4))).containsExactly(OPENED, SURVEY);
    }

    @Test
    void readsUpToAndIncludingAnInstant() {
        assertThat(events(AsOf.instant(NOON.minusMillis(1)))).isEmpty();
        assertThat(events(AsOf.instant(NOON))).containsExactly(OPENED);
        assertThat(events(AsOf.instant(NOON.plusMillis(1500)))).containsExactly(OPENED, SURVEY);
        assertThat(events(AsOf.instant(NOON.plusSeconds(2)))).containsExactly(OPENED, SURVEY, CLOSED);
    }

    @Test
    void readsOneStreamWithoutThoseBelowIt() {
        assertThat(collect(reader -> log.readStream("phai-2566", AsOf.latest(), reader)))
                .extracting(LoggedEvent::event)
                .containsExactly(OPENED, CLOSED);
    }

    @Test
    void tellsWhereEventsAreByTheirIds() {
        assertThat(log.positions(List.of("e6", "e2", "not there"))).isEqualTo(Map.of("e2", 2L, "e6", 6L));
        assertThat(log.positions(List.of())).isEmpty();
    }

    @Test
    void readsSeveralStreamsAndNoOthers() {
        assertThat(collect(reader ->
                        log.readStreams(List.of("phai0-2566", "phai-2566/IIT", "nobody-2566"), AsOf.latest(), reader)))
                .extracting(LoggedEvent::position)
                .containsExactly(4L, 7L);
        assertThat(collect(reader -> log.readStreams(List.of(), AsOf.latest(), reader)))
                .isEmpty();
    }

    @Test
    void readsAllStreamsThatBeginAlike() {
        assertThat(collect(reader -> log.readStreamsFrom("phai-2566-", AsOf.latest(), reader)))
                .extracting(LoggedEvent::position)
                .containsExactly(3L, 5L);
    }

    @Test
    void findsTheEventAtAPosition() {
        assertThat(log.at(6).map(LoggedEvent::event)).contains(CLOSED);
        assertThat(log.at(8)).isEmpty();
    }

    @Test
    void handsOverALongStreamInOrder() {
        var messages = LongStream.range(0, 2_500)
                .mapToObj(sequence -> message(closed("long-2566"), sequence, "long-" + sequence, NOON))
                .toList();
        store.publish(messages);

        assertThat(collect(reader -> log.readStream("long-2566", AsOf.latest(), reader)))
                .extracting(LoggedEvent::sequence)
                .isEqualTo(LongStream.range(0, 2_500).boxed().toList());
    }

    @Test
    void readsAnEarlierRevisionInItsCurrentForm() {
        jdbc.update("""
                insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                    payload_type, payload_revision, payload, metadata)
                values ('old', 'phai-2566/plan', 0, 'ImprovementPlan', '2023-03-01T05:00:00.123Z',
                    'IndicatorGuidelineRecorded', '1', ?, '{}')""", """
                {"assessmentId":"phai-2566","indicator":1,"guideline":"อบรม\\nประชุม","owners":["ปลัด"],"period":"2566"}""".getBytes(StandardCharsets.UTF_8));

        var stored = collect(reader -> log.readStream("phai-2566/plan", AsOf.latest(), reader));

        var inTwoPoints = new IndicatorGuidelineRecorded(
                PHAI, 1, List.of("อบรม", "ประชุม"), List.of("ปลัด"), "2566", List.of(), null);
        assertThat(stored)
                .containsExactly(new LoggedEvent(
                        8, NOON, "phai-2566/plan", 0, "old", "IndicatorGuidelineRecorded", 1, inTwoPoints));
    }

    @Test
    void knowsTheLastPosition() {
        assertThat(log.lastPosition()).isEqualTo(7);
    }

    private List<Event> events(AsOf asOf) {
        return collect(reader -> log.readAssessment(PHAI, asOf, reader)).stream()
                .map(LoggedEvent::event)
                .toList();
    }

    private static List<LoggedEvent> collect(Consumer<Consumer<LoggedEvent>> read) {
        var events = new ArrayList<LoggedEvent>();
        read.accept(events::add);
        return events;
    }
}
