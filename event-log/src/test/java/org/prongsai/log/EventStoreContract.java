package org.prongsai.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.log.Facts.NOON;
import static org.prongsai.log.Facts.closed;
import static org.prongsai.log.Facts.message;
import static org.prongsai.log.Facts.opened;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.MethodologyRegistered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What every PostgreSQL under Axon's event store must do. */
@SpringBootTest(classes = LogApplication.class, properties = "spring.main.banner-mode=off")
abstract class EventStoreContract {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private EventStore store;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void keepsEventsTokensAndProjectionsInOneSpringTransaction() {
        assertThat(context.getBean(TransactionManager.class)).isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBean(EventStorageEngine.class)).isExactlyInstanceOf(CopyingStorageEngine.class);
        assertThat(store).isExactlyInstanceOf(EmbeddedEventStore.class);
    }

    @Test
    void callsNobodyAndLoadsNoSerializerThatBuildsAnyClass() {
        assertThat(context.getBeanNamesForType(UpdateCheckerAutoConfiguration.class))
                .isEmpty();
        assertThat(context.getBeanNamesForType(UpdateChecker.class)).isEmpty();
        assertThat(context.getBeanNamesForType(AxonServerAutoConfiguration.class))
                .isEmpty();
        assertThat(context.getBeanNamesForType(XStreamAutoConfiguration.class)).isEmpty();
    }

    @Test
    void storesAnEventUnderItsLogicalNameAndRevision() {
        store.publish(message(closed("bang-rak-2566"), 0, "e-named", NOON));

        var row = jdbc.queryForMap("""
                select aggregate_identifier, sequence_number, type, timestamp, payload_type, payload_revision,
                       convert_from(payload, 'UTF8') payload, convert_from(metadata, 'UTF8') metadata
                from log.domain_event_entry where event_identifier = 'e-named'""");

        assertThat(row)
                .isEqualTo(Map.of(
                        "aggregate_identifier", "bang-rak-2566",
                        "sequence_number", 0L,
                        "type", "Assessment",
                        "timestamp", "2023-03-01T05:00:00.123Z",
                        "payload_type", "AssessmentClosed",
                        "payload_revision", "1",
                        "payload", "{\"assessmentId\":\"bang-rak-2566\"}",
                        "metadata", "{}"));
    }

    @Test
    void givesAStreamBackToItsAggregate() {
        store.publish(
                message(opened("phrae-2566"), 0, "e-phrae-0", NOON),
                message(closed("phrae-2566"), 1, "e-phrae-1", NOON.plusSeconds(1)));

        var events = store.readEvents("phrae-2566").asStream().toList();

        assertThat(events)
                .extracting(EventMessage::getPayload)
                .isEqualTo(List.of(opened("phrae-2566"), closed("phrae-2566")));
        assertThat(events).extracting(EventMessage::getTimestamp).containsExactly(NOON, NOON.plusSeconds(1));
    }

    @Test
    void forgetsWhatARolledBackTransactionWrote() {
        transactions.executeWithoutResult(transaction -> {
            store.publish(message(opened("nan-2566"), 0, "e-nan-0", NOON));
            transaction.setRollbackOnly();
        });

        assertThat(store.readEvents("nan-2566").asStream()).isEmpty();
    }

    @Test
    void tellsTheLoserOfARaceThatTheStreamHasMovedOn() {
        store.publish(
                message(opened("trat-2566"), 0, "e-trat-0", NOON), message(closed("trat-2566"), 1, "e-trat-1", NOON));

        assertThatThrownBy(() -> store.publish(message(opened("trat-2566"), 0, "e-trat-2", NOON)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> store.publish(message(closed("trat-2566"), 1, "e-trat-3", NOON)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.readEvents("trat-2566").asStream().count()).isEqualTo(2);
    }

    @Test
    void refusesAPayloadThatIsNotInTheCatalog() {
        assertThatThrownBy(() -> store.publish(new GenericDomainEventMessage<>("Note", "note", 0, "a note")))
                .isInstanceOf(SerializationException.class)
                .hasMessage("the event log holds events of the catalog only, not java.lang.String");
    }

    @Test
    void refusesToChangeOrRemoveWhatIsRecorded() {
        store.publish(message(opened("loei-2566"), 0, "e-loei-0", NOON));

        for (var change : new String[] {
            "update log.domain_event_entry set payload = ''",
            "delete from log.domain_event_entry",
            "truncate log.domain_event_entry"
        }) {
            assertThatThrownBy(() -> jdbc.execute(change))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("the event log is append-only");
        }
        assertThat(store.readEvents("loei-2566").asStream().count()).isEqualTo(1);
    }

    @Test
    void keepsEveryByteOfAPayloadLargerThanAPage() {
        var document = "หมวด ".repeat(10_000);
        var registered = new MethodologyRegistered(Facts.METHODOLOGY, document, "ทดสอบ");

        store.publish(message(registered, 0, "e-large", NOON));

        var size = jdbc.queryForObject(
                "select octet_length(payload) from log.domain_event_entry where event_identifier = 'e-large'",
                Integer.class);
        assertThat(size).isGreaterThan(document.getBytes(StandardCharsets.UTF_8).length);
        assertThat(store.readEvents(registered.stream()).next().getPayload()).isEqualTo(registered);
    }
}
