package org.prongsai.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.log.Facts.NOON;
import static org.prongsai.log.Facts.message;
import static org.prongsai.log.Facts.opened;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.id.AgencyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Many events appended at once are stored just as one by one, on every PostgreSQL under Axon's event store. */
@SpringBootTest(classes = LogApplication.class, properties = "spring.main.banner-mode=off")
abstract class ManyEventsContract {
    private static final int MANY = 3 * CopyingStorageEngine.COPIED_FROM;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private EventStore store;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void writesTheRowsThatAnInsertWouldByteByByte() {
        var events = differentEvents();

        var inserted = rowsAfter(stockEngine(), events);
        var copied = rowsAfter(engine, events);

        assertThat(inserted).hasSize(events.size());
        assertThat(copied).isEqualTo(inserted);
    }

    @Test
    void givesBackTextsOfEveryKind() {
        var names = List.of(
                "เทศบาลตำบลน้ำแพร่พัฒนา ๒๕๖๖",
                "tab\tand\nline\r\nends",
                "C:\\new\\.",
                "\\N",
                "\\.",
                "\"quoted\", 'too'",
                "🌾 ญี่ปุ่น");
        var agencies = IntStream.range(0, MANY)
                .mapToObj(i -> agency("texts-" + i, names.get(i % names.size())))
                .toList();

        store.publish(IntStream.range(0, MANY)
                .mapToObj(i -> message(agencies.get(i), 0, "e-texts-" + i, NOON))
                .toList());

        assertThat(agencies)
                .allSatisfy(agency -> assertThat(
                                store.readEvents(agency.stream()).next().getPayload())
                        .isEqualTo(agency));
    }

    @Test
    void givesOutPositionsInTheOrderOfTheEvents() {
        store.publish(many("order"));

        var ids = jdbc.queryForList(
                "select event_identifier from log.domain_event_entry where event_identifier like 'e-order-%'"
                        + " order by global_index",
                String.class);
        assertThat(ids)
                .isEqualTo(
                        IntStream.range(0, MANY).mapToObj(i -> "e-order-" + i).toList());
    }

    @Test
    void refusesACharacterThatPostgresCannotHold() {
        var events = many("nul");
        events.set(
                MANY / 2,
                new GenericDomainEventMessage<>(
                        "Assessment", "nul\0", 0, opened("nul-2566"), MetaData.emptyInstance(), "e-nul", NOON));

        assertThatThrownBy(() -> store.publish(events))
                .isInstanceOf(EventStoreException.class)
                .isNotInstanceOf(ConcurrencyException.class)
                .hasStackTraceContaining("invalid byte sequence for encoding");
        assertThat(stored("e-nul%")).isZero();
    }

    @Test
    void tellsTheLoserOfARaceThatTheStreamHasMovedOn() {
        store.publish(message(opened("moved-7-2566"), 0, "e-moved-before", NOON));

        assertThatThrownBy(() -> store.publish(many("moved")))
                .isInstanceOf(AggregateStreamCreationException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        assertThatThrownBy(() -> store.publish(many("moved", 1, "again").reversed().stream()
                        .map(event -> event.getAggregateIdentifier().equals("moved-7-2566")
                                ? message(opened("moved-7-2566"), 0, event.getIdentifier(), NOON)
                                : event)
                        .toList()))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(stored("e-moved%")).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoRacersWin() throws Exception {
        var appended = new CountDownLatch(1);
        var other = new CountDownLatch(1);
        try (var racers = Executors.newFixedThreadPool(2)) {
            var first = racers.submit(() -> transactions.executeWithoutResult(_ -> {
                store.publish(many("race", 0, "first"));
                appended.countDown();
                awaitUninterrupted(other);
            }));
            appended.await();
            var second = racers.submit(() -> {
                other.countDown();
                store.publish(many("race", 0, "second"));
            });

            first.get();
            assertThatThrownBy(second::get).cause().isInstanceOf(AggregateStreamCreationException.class);
        }
        assertThat(stored("e-race-first-%")).isEqualTo(MANY);
        assertThat(stored("e-race-second-%")).isZero();
    }

    @Test
    void leavesNothingOfARolledBackTransaction() {
        transactions.executeWithoutResult(transaction -> {
            store.publish(many("undone"));
            assertThat(stored("e-undone-%")).isEqualTo(MANY);
            transaction.setRollbackOnly();
        });

        assertThat(stored("e-undone-%")).isZero();
    }

    @Test
    void touchesNothingWhenAnEventCannotBeWritten() {
        transactions.executeWithoutResult(_ -> {
            List<EventMessage<?>> events = new ArrayList<>(many("note"));
            events.add(new GenericDomainEventMessage<>("Note", "note", 0, "a note"));
            assertThatThrownBy(() -> engine.appendEvents(events)).hasMessageContaining("events of the catalog only");

            engine.appendEvents(many("afterwards")); // The transaction is still good.
        });

        assertThat(stored("e-note-%")).isZero();
        assertThat(stored("e-afterwards-%")).isEqualTo(MANY);
    }

    @Test
    void keepsDocumentsThatAreLargerThanItsBuffer() {
        var document = "หมวด ".repeat(20_000);
        var events = IntStream.range(0, MANY)
                .mapToObj(i -> message(
                        new MethodologyRegistered(Facts.METHODOLOGY, i + document, "ทดสอบ"), i, "e-doc-" + i, NOON))
                .toList();

        store.publish(events);

        assertThat(store.readEvents(events.getFirst().getAggregateIdentifier())
                        .asStream()
                        .toList())
                .extracting(EventMessage::getPayload)
                .isEqualTo(events.stream().map(EventMessage::getPayload).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, CopyingStorageEngine.COPIED_FROM - 1, CopyingStorageEngine.COPIED_FROM})
    void storesAnyNumberOfEvents(int count) {
        var name = "count-" + count;

        store.publish(many(name).subList(0, count));

        assertThat(stored("e-" + name + "-%")).isEqualTo(count);
    }

    /** Rows as they are, but positions counted from the first; then all of it is undone. */
    private List<Map<String, Object>> rowsAfter(EventStorageEngine engine, List<? extends EventMessage<?>> events) {
        return transactions.execute(transaction -> {
            var before = jdbc.queryForObject(
                    "select nextval(pg_get_serial_sequence('log.domain_event_entry', 'global_index'))", Long.class);
            engine.appendEvents(events);
            transaction.setRollbackOnly();
            return jdbc.queryForList("""
                    select global_index - ? place, event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                           payload_type, payload_revision, encode(payload, 'hex') payload, encode(metadata, 'hex') metadata
                    from log.domain_event_entry where global_index > ? order by global_index""", before, before);
        });
    }

    private EventStorageEngine stockEngine() {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(context.getBean("eventSerializer", Serializer.class))
                .snapshotSerializer(context.getBean("serializer", Serializer.class))
                .persistenceExceptionResolver(context.getBean(PersistenceExceptionResolver.class))
                .connectionProvider(context.getBean(ConnectionProvider.class))
                .transactionManager(context.getBean(TransactionManager.class))
                .schema(context.getBean(EventSchema.class))
                .build();
    }

    /** In time, kind, metadata, sequence and stream; one belongs to no stream. */
    private static List<EventMessage<?>> differentEvents() {
        var events = new ArrayList<EventMessage<?>>();
        for (int i = 0; i < MANY; i++) {
            Event event = i % 2 == 0 ? opened("kind-" + i + "-2566") : agency("kind-" + i, "ป่าไผ่\t\\ " + i);
            var metaData = i % 3 == 0 ? MetaData.with("ผู้ส่ง", "a\"b\\c\n" + i) : MetaData.emptyInstance();
            var at = NOON.plusNanos(i / 2 * 333_333L);
            events.add(new GenericDomainEventMessage<>(
                    i % 5 == 0 ? null : "Assessment",
                    event.stream(),
                    i * 1_000_000_007L,
                    event,
                    metaData,
                    "e-kind-" + i,
                    at));
        }
        events.add(new GenericEventMessage<>("e-kind-free", opened("free-2566"), MetaData.emptyInstance(), NOON));
        events.add(message(opened("old-2566"), 0, "e-kind-old", Instant.parse("1969-12-31T23:59:59.9995Z")));
        return events;
    }

    private static List<DomainEventMessage<Event>> many(String name) {
        return many(name, 0, "");
    }

    /** The first events of as many streams. */
    private static List<DomainEventMessage<Event>> many(String name, long sequence, String by) {
        var events = new ArrayList<DomainEventMessage<Event>>();
        for (int i = 0; i < MANY; i++) {
            var id = "e-%s-%s%d".formatted(name, by.isEmpty() ? "" : by + "-", i);
            events.add(message(opened("%s-%d-2566".formatted(name, i)), sequence, id, NOON));
        }
        return events;
    }

    private static AgencyRegistered agency(String id, String name) {
        return new AgencyRegistered(new AgencyId(id), name, null, "เทศบาลตำบล", "เชียงใหม่", null);
    }

    private int stored(String idLike) {
        var count = jdbc.queryForObject(
                "select count(*) from log.domain_event_entry where event_identifier like ?", Integer.class, idLike);
        return count == null ? 0 : count;
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
