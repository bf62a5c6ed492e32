package org.prongsai.log;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.actor.Origin;
import org.prongsai.log.bulk.BulkLog;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's event store on PostgreSQL, and the reader beside it.
 *
 * <p>The order is half of the work: Axon 4.13 still names Spring Boot 3's packages, so without it Axon would configure itself
 * before there is a data source or a transaction manager, and then quietly go on without transactions.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        },
        before = {
            JdbcAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class,
            AxonAutoConfiguration.class
        })
public class EventLogAutoConfiguration {
    private static final int EVENTS_PER_READ = 100;

    /**
     * So many positions behind the latest, an event that commits late is still expected. Axon's own 10,000 are written in a
     * fraction of a second when a year is loaded, and what comes after that would be passed over for good.
     */
    private static final int LATE_BY_POSITIONS_MAX = 100_000;

    /** @param patience set where the process only reads the log, and waits so long for the one that creates it */
    @Bean
    SchemaMigration logSchema(
            DataSource dataSource, @Value("${prongsai.log.await-schema:#{null}}") @Nullable Duration patience) {
        return patience == null
                ? new SchemaMigration(dataSource, "log", "db/log")
                : SchemaMigration.awaited(dataSource, "log", "db/log", patience);
    }

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("log.domain_event_entry")
                .snapshotTable("log.snapshot_event_entry")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .timestampColumn("timestamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }

    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return new DuplicateKeys();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            PersistenceExceptionResolver duplicateKeys,
            ConnectionProvider connectionProvider,
            TransactionManager transactionManager,
            EventSchema eventSchema,
            SchemaMigration logSchema) {
        var builder = JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .persistenceExceptionResolver(duplicateKeys)
                .connectionProvider(connectionProvider)
                .transactionManager(transactionManager)
                .schema(eventSchema)
                .batchSize(EVENTS_PER_READ)
                .maxGapOffset(LATE_BY_POSITIONS_MAX);
        return new CopyingStorageEngine(builder, connectionProvider, transactionManager, eventSchema);
    }

    /**
     * As Axon's own, but it looks more often for what another process recorded.
     *
     * @param pollInterval how long such an event may lie before it is seen; this process's own are seen at once
     */
    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(
            EventStorageEngine eventStorageEngine,
            Configuration configuration,
            @Value("${prongsai.log.poll-interval:200ms}") Duration pollInterval) {
        return EmbeddedEventStore.builder()
                .storageEngine(eventStorageEngine)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class))
                .fetchDelay(pollInterval.toMillis())
                .build();
    }

    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer serializer) {
        return new CatalogSerializer(serializer);
    }

    /**
     * Who does it, and how it came in, goes from commands to their events; nothing else: Axon's random trace ids would take
     * more room than most events.
     */
    @Bean
    CorrelationDataProvider correlationData() {
        return new SimpleCorrelationDataProvider(Origin.ACTOR, Origin.VIA);
    }

    @Bean
    @DependsOn("springAxonConfiguration")
    AxonBeforeRequests axonBeforeRequests() {
        return new AxonBeforeRequests();
    }

    @Bean
    EventLog eventLog(JdbcTemplate jdbc, PlatformTransactionManager transactionManager, SchemaMigration logSchema) {
        return new EventLog(jdbc, transactionManager);
    }

    @Bean
    ReadersFirst readersFirst() {
        return new ReadersFirst();
    }

    @Bean
    AssessmentTrail assessmentTrail(
            JdbcTemplate jdbc, PlatformTransactionManager transactionManager, SchemaMigration logSchema) {
        return new AssessmentTrail(jdbc, transactionManager);
    }

    @Bean
    BulkLog bulkLog(DataSource dataSource, SchemaMigration logSchema) {
        return new BulkLog(dataSource);
    }
}
