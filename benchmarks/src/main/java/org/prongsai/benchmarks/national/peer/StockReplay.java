package org.prongsai.benchmarks.national.peer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.methodology.Methodology;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The framework's own replay on the same store: its JDBC engine, its pooled processor with batches of 500, its JDBC token
 * store, and a projection by JDBC; all in one transaction a batch.
 */
public final class StockReplay {
    private static final int BATCH = 500;
    private static final String NAME = "stock-replay";

    private final ApplicationContext service;
    private final JdbcTemplate jdbc;
    private final Methodology methodology;
    private final boolean batched;

    /** @param batched whether rows are read and written once a batch, and not once an event */
    public StockReplay(ApplicationContext service, Methodology methodology, boolean batched) {
        this.service = service;
        this.methodology = methodology;
        this.batched = batched;
        jdbc = service.getBean(JdbcTemplate.class);
    }

    /**
     * Replays so many events from a position on, into empty tables.
     *
     * @return seconds from the first event handled to the last one committed
     */
    public double run(long after, long events, Duration atMost) throws InterruptedException {
        jdbc.execute("drop schema if exists stock cascade");
        jdbc.execute("create schema stock");
        jdbc.execute("""
                create table stock.token_entry (processor_name text not null, segment integer not null, token bytea,
                    token_type text, timestamp text, owner text, primary key (processor_name, segment))""");
        PlainProjection.createTables(jdbc);
        var handled = new AtomicLong();
        var first = new AtomicLong();
        var last = new AtomicLong();
        var projection = new PlainProjection(jdbc, methodology, batched, () -> {
            first.compareAndSet(0, System.nanoTime());
            if (handled.incrementAndGet() == events) {
                return () -> last.set(System.nanoTime());
            }
            return null;
        });
        var store = store();
        var processor = processor(store, projection, after);
        long deadline = System.nanoTime() + atMost.toNanos();
        processor.start();
        try {
            while (last.get() == 0) {
                if (System.nanoTime() > deadline || processor.isError()) {
                    throw new IllegalStateException(
                            "stock replay handled %d of %d events".formatted(handled.get(), events));
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } finally {
            processor.shutDown();
            store.shutDown();
        }
        return (last.get() - first.get()) / 1e9;
    }

    private EmbeddedEventStore store() {
        var engine = JdbcEventStorageEngine.builder()
                .eventSerializer(service.getBean("eventSerializer", Serializer.class))
                .snapshotSerializer(service.getBean("serializer", Serializer.class))
                .persistenceExceptionResolver(service.getBean(PersistenceExceptionResolver.class))
                .connectionProvider(service.getBean(ConnectionProvider.class))
                .transactionManager(service.getBean(TransactionManager.class))
                .schema(service.getBean(EventSchema.class))
                .batchSize(BATCH)
                .build();
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    private PooledStreamingEventProcessor processor(EmbeddedEventStore store, PlainProjection projection, long after) {
        var tokens = JdbcTokenStore.builder()
                .connectionProvider(service.getBean(ConnectionProvider.class))
                .serializer(Jackson3Serializer.builder().build())
                .schema(TokenSchema.builder()
                        .setTokenTable("stock.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .setOwnerColumn("owner")
                        .build())
                .build();
        EventMessageHandler handler = message -> handle(projection, message);
        return PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(service.getBean(TransactionManager.class))
                .coordinatorExecutor(java.util.concurrent.Executors.newScheduledThreadPool(1))
                .workerExecutor(java.util.concurrent.Executors.newScheduledThreadPool(1))
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .initialToken(_ -> GapAwareTrackingToken.newInstance(after, Collections.emptySet()))
                .build();
    }

    private static Object handle(PlainProjection projection, EventMessage<?> message) throws SQLException {
        projection.on((Event) message.getPayload());
        return NAME;
    }

    /** The figures of the last run. */
    public NationalScores scores() {
        return PlainProjection.scores(jdbc);
    }

    /** Removes everything. */
    public void drop() {
        jdbc.execute("drop schema if exists stock cascade");
    }
}
