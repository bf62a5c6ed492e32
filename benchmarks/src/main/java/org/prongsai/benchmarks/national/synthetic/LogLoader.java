package org.prongsai.benchmarks.national.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.Event;

/**
 * Puts events into the log as the log's own storage engine does, some thousand a transaction, with times and ids of the year
 * they belong to. One thread makes them, the other writes.
 */
final class LogLoader implements EventSink, AutoCloseable {
    private static final int EVENTS_PER_TRANSACTION = 2_000;
    private static final int BATCHES_AHEAD = 4;
    private static final List<DomainEventMessage<?>> END = List.of();
    private static final int COUNTER_MASK = 0xfff;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final BlockingQueue<List<DomainEventMessage<?>>> written = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Consumer<List<DomainEventMessage<?>>> log;
    private final SplittableRandom random;
    private final Thread writer;
    private volatile @Nullable RuntimeException failure;
    private List<DomainEventMessage<?>> batch = new ArrayList<>();
    private long millis;
    private int counter;

    LogLoader(EventStorageEngine engine, TransactionManager transactions, long seed) {
        log = events -> transactions.executeInTransaction(() -> engine.appendEvents(events));
        random = Chance.of(seed, EVENTS_PER_TRANSACTION);
        writer = Thread.ofPlatform().name("synthetic-log").start(this::write);
    }

    /** One event a millisecond. */
    @Override
    public void at(long epochMillis) {
        millis = epochMillis;
    }

    @Override
    public void put(String aggregate, long sequence, Event event) {
        var at = Instant.ofEpochMilli(millis);
        batch.add(new GenericDomainEventMessage<>(
                aggregate, event.stream(), sequence, event, MetaData.emptyInstance(), eventId(), at));
        millis++;
        if (batch.size() == EVENTS_PER_TRANSACTION) {
            hand(batch);
            batch = new ArrayList<>(EVENTS_PER_TRANSACTION);
        }
    }

    /** As {@code TimeOrderedIdentifiers} makes them, but at the time of the event. */
    private String eventId() {
        counter = (counter + 1) & COUNTER_MASK;
        return new UUID((millis << 16) | VERSION_7 | counter, VARIANT | (random.nextLong() >>> 2)).toString();
    }

    private void hand(List<DomainEventMessage<?>> events) {
        try {
            while (!written.offer(events, 1, TimeUnit.SECONDS)) {
                throwFailure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void write() {
        try {
            for (var events = written.take(); events != END; events = written.take()) {
                log.accept(events);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits until everything is in the log. */
    void finish() throws InterruptedException {
        if (!batch.isEmpty()) {
            hand(batch);
            batch = new ArrayList<>();
        }
        hand(END);
        writer.join();
        throwFailure();
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
