package org.prongsai.benchmarks.feeds;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.springframework.context.ApplicationContext;

/**
 * The plain way: a command bus, an aggregate that applies an event, a transaction each; Axon's own JDBC engine on the same
 * table, through the same connection pool, with the same bytes. Nothing is checked, read or hashed.
 */
final class StockAxon implements AutoCloseable {
    private final EmbeddedEventStore store;
    private final CommandGateway gateway;
    private final SyntheticSheets sheets;
    private final Random random = new Random(2);

    StockAxon(ApplicationContext service, SyntheticSheets sheets) {
        this.sheets = sheets;
        var transactions = service.getBean(TransactionManager.class);
        var engine = JdbcEventStorageEngine.builder()
                .eventSerializer(service.getBean("eventSerializer", Serializer.class))
                .snapshotSerializer(service.getBean("serializer", Serializer.class))
                .persistenceExceptionResolver(service.getBean(PersistenceExceptionResolver.class))
                .connectionProvider(service.getBean(ConnectionProvider.class))
                .transactionManager(transactions)
                .schema(service.getBean(EventSchema.class))
                .build();
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        var repository = EventSourcingRepository.builder(StockResponse.class)
                .eventStore(store)
                .build();
        AggregateAnnotationCommandHandler.<StockResponse>builder()
                .aggregateType(StockResponse.class)
                .repository(repository)
                .build()
                .subscribe(bus);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Asks for one event. */
    record RecordStockResponse(SurveyResponseRecorded event) {}

    /** As small as an aggregate can be. */
    static final class StockResponse {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Read by reflection.
        private @Nullable String stream;

        StockResponse() {}

        @CommandHandler
        StockResponse(RecordStockResponse command) {
            AggregateLifecycle.apply(command.event());
        }

        @EventSourcingHandler
        void on(SurveyResponseRecorded event) {
            stream = event.stream();
        }
    }

    /** Sends so many commands from so many threads, and waits for all of them. */
    void send(AssessmentId assessment, int count, int threads) throws InterruptedException, ExecutionException {
        try (var senders = Executors.newFixedThreadPool(threads)) {
            var sent = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(sender -> senders.submit(() -> {
                        for (int i = sender; i < count; i += threads) {
                            gateway.sendAndWait(new RecordStockResponse(event(assessment)));
                        }
                    }))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        }
    }

    private synchronized SurveyResponseRecorded event(AssessmentId assessment) {
        var id = new ResponseId("stock" + "%016x".formatted(random.nextLong()));
        return new SurveyResponseRecorded(assessment, SyntheticSheets.SURVEY, id, sheets.packed(), sheets.day());
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
