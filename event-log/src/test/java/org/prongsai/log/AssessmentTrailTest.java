package org.prongsai.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.log.Facts.NOON;
import static org.prongsai.log.Facts.closed;
import static org.prongsai.log.Facts.opened;
import static org.prongsai.log.Facts.surveyOpened;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.TrailFilter.Whose;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;
import org.prongsai.log.testing.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@FreshDatabase
@SpringBootTest(classes = LogApplication.class, properties = "spring.main.banner-mode=off")
class AssessmentTrailTest {
    private static final AssessmentId PHAI = AssessmentId.parse("phai-2566");
    private static final Origin OFFICER = new Origin(new Actor(Actor.Kind.OFFICER, "3f9a1c0b2d4e"), "page");
    private static final Origin COLLEAGUE = new Origin(new Actor(Actor.Kind.OFFICER, "000000000001"), "file");
    private static final long END = Long.MAX_VALUE;

    @Autowired
    private AssessmentTrail trail;

    @Autowired
    private EventStore store;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private int written;

    /** Positions 1 to 6 of an otherwise empty log. */
    @BeforeEach
    void recordAnAssessmentAmongItsNeighbours() {
        jdbc.execute("alter table log.domain_event_entry disable trigger domain_event_entry_is_append_only");
        jdbc.execute("truncate log.domain_event_entry restart identity");
        jdbc.execute("alter table log.domain_event_entry enable trigger domain_event_entry_is_append_only");
        written = 0;
        record(null, NOON, opened("phai-2565"), opened("phai-2566"));
        record(OFFICER, NOON, surveyOpened("phai-2566", "IIT"), opened("phai-2566-2566"));
        record(COLLEAGUE, NOON, verdict("O1"), opened("phai0-2566"));
    }

    private void record(Origin origin, Instant at, Event... events) {
        record(origin, at, List.of(events));
    }

    private void record(Origin origin, Instant at, List<Event> events) {
        var messages = new ArrayList<EventMessage<?>>();
        for (var event : events) {
            int number = ++written;
            messages.add(new GenericDomainEventMessage<>(
                    "Test",
                    event.stream(),
                    number, // Rises within each stream: nobody asks for more here.
                    event,
                    origin == null ? MetaData.emptyInstance() : MetaData.from(origin.metaData()),
                    "e" + number,
                    at));
        }
        store.publish(messages);
    }

    private static Event verdict(String item) {
        return new DisclosureItemAssessed(PHAI, item, "PASS", null, null, null);
    }

    private static Event response(String survey, int number) {
        return new SurveyResponseRecorded(
                PHAI,
                new SurveyCode(survey),
                new ResponseId("respondent%08d".formatted(number)),
                new PackedAnswers("1"),
                null);
    }

    private static List<Event> responses(String survey, int from, int count) {
        var responses = new ArrayList<Event>();
        for (int number = from; number < from + count; number++) {
            responses.add(response(survey, number));
        }
        return responses;
    }

    @Test
    void pagesThroughOneAssessmentInTheOrderOfTheLog() {
        assertThat(positions(trail.page(PHAI, TrailFilter.between(0, END), 2))).containsExactly(2L, 3L);
        assertThat(positions(trail.page(PHAI, TrailFilter.between(3, END), 2))).containsExactly(3L, 5L);
        assertThat(positions(trail.page(PHAI, TrailFilter.between(0, 3), 9))).containsExactly(2L, 3L);
        assertThat(positions(trail.latest(PHAI, TrailFilter.between(0, END), 2)))
                .containsExactly(5L, 3L);
        assertThat(positions(trail.page(
                        PHAI, TrailFilter.between(0, END).named(List.of("SurveyOpened", "AssessmentClosed")), 9)))
                .containsExactly(3L);
        assertThat(positions(trail.page(PHAI, TrailFilter.between(6, END), 9))).isEmpty();
    }

    @Test
    void tellsWhoDidItAndHowItCameIn() {
        assertThat(trail.page(PHAI, TrailFilter.between(0, END), 9))
                .extracting(TrailEntry::origin)
                .containsExactly(Optional.empty(), Optional.of(OFFICER), Optional.of(COLLEAGUE));
        assertThat(trail.origins(PHAI))
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(OFFICER), Optional.of(COLLEAGUE));
    }

    @Test
    void findsEventsByWhoeverDidThem() {
        assertThat(of(new Whose.Of(OFFICER.actor()))).containsExactly(3L);
        assertThat(of(new Whose.Of(new Actor(Actor.Kind.OFFICER, null)))).containsExactly(3L, 5L);
        assertThat(of(new Whose.Of(Actor.SYSTEM))).isEmpty();
        assertThat(of(new Whose.NotRecorded())).containsExactly(2L);
    }

    private List<Long> of(Whose whose) {
        return positions(trail.page(PHAI, TrailFilter.between(0, END).of(whose), 9));
    }

    @Test
    void putsTogetherWhatWasLoadedTogether() {
        record(OFFICER, NOON, responses("IIT", 0, 5)); // 7 to 11
        record(COLLEAGUE, NOON, responses("IIT", 5, 4)); // 12 to 15
        record(COLLEAGUE, NOON, responses("EIT", 0, 2)); // 16 and 17
        record(COLLEAGUE, NOON.plus(Duration.ofDays(1)), responses("EIT", 2, 2)); // 18 and 19
        record(COLLEAGUE, NOON.plus(Duration.ofDays(1)), closed("phai-2566")); // 20

        var runs = trail.runs(PHAI, TrailFilter.between(0, END), 9);

        assertThat(runs)
                .extracting(run ->
                        "%d-%d %d %s %s".formatted(run.first(), run.last(), run.count(), run.name(), run.survey()))
                .containsExactly(
                        "20-20 1 AssessmentClosed null",
                        "18-19 2 SurveyResponseRecorded EIT",
                        "16-17 2 SurveyResponseRecorded EIT",
                        "12-15 4 SurveyResponseRecorded IIT",
                        "7-11 5 SurveyResponseRecorded IIT",
                        "5-5 1 DisclosureItemAssessed null",
                        "3-3 1 SurveyOpened null",
                        "2-2 1 AssessmentOpened null");
        assertThat(runs.get(4))
                .isEqualTo(new TrailRun(
                        7,
                        11,
                        NOON,
                        5,
                        "SurveyResponseRecorded",
                        new SurveyCode("IIT"),
                        Optional.of(OFFICER),
                        List.of(11L, 10L, 9L)));
        assertThat(runs)
                .extracting(TrailRun::isFolded)
                .containsExactly(false, false, false, true, true, false, false, false);
    }

    @Test
    void leavesVerdictsThatChangeOthersByThemselves() {
        record(OFFICER, NOON, verdict("O1"), verdict("O2"), verdict("O3"), verdict("O4")); // 7 to 10
        record(OFFICER, NOON, new DisclosureItemAssessed(PHAI, "O2", "FAIL", "PASS", null, null)); // 11
        record(OFFICER, NOON, verdict("O5")); // 12

        assertThat(trail.runs(PHAI, TrailFilter.between(7, END), 9))
                .extracting(run -> run.first() + "-" + run.last())
                .containsExactly("12-12", "11-11", "7-10");
    }

    @Test
    void endsARunOnlyWhereItEnds() {
        record(OFFICER, NOON, responses("IIT", 0, 2_500)); // More than one fetch.

        assertThat(trail.runs(PHAI, TrailFilter.between(0, END), 1))
                .extracting(TrailRun::first, TrailRun::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7L, 2_500));
        assertThat(trail.runs(PHAI, TrailFilter.between(100, 200), 5))
                .extracting(TrailRun::first, TrailRun::last)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(100L, 200L));
    }

    @Test
    void readsSingleEventsByTheirPositions() {
        assertThat(positions(trail.at(List.of(2L, 5L, 99L)))).containsExactly(5L, 2L);
    }

    /** Its last events stand far from the beginning of the log: whoever goes through the log by position reads the nation. */
    @Test
    void readsOneAssessmentWithoutGoingThroughThoseOfOthers() {
        recordMany("others-2566", 40_000);
        recordMany("phai-2566", 4_000);
        jdbc.execute("analyze log.domain_event_entry");

        var fetched = transactions.execute(_ -> {
            long before = rowsFetched();
            assertThat(trail.page(PHAI, TrailFilter.between(8, END), 101)).hasSize(101);
            return rowsFetched() - before;
        });

        assertThat(fetched).isLessThan(8_000);
    }

    /** By this connection since it last told the server, which is also of earlier transactions: only differences mean something. */
    private long rowsFetched() {
        return jdbc.queryForObject(
                "select coalesce(sum(idx_tup_fetch), 0) from pg_stat_xact_user_tables where relname = 'domain_event_entry'",
                Long.class);
    }

    private void recordMany(String assessment, int count) {
        jdbc.update("""
                insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                    payload_type, payload_revision, payload, metadata)
                select ? || n, ? || '/IIT/' || n, 0, 'Test', '2023-03-01T05:00:00.123Z', 'AssessmentClosed', '1',
                    convert_to('{"assessmentId":"phai-2566"}', 'UTF8'), '{}'
                from generate_series(1, ?) n""", assessment, assessment, count);
    }

    private static List<Long> positions(List<TrailEntry> entries) {
        return entries.stream().map(entry -> entry.logged().position()).toList();
    }
}
