package org.prongsai.command.feed.kafka;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.kafka.FeedStatus.Condition;
import org.prongsai.log.AxonBeforeRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps one consumer reading for as long as the service runs. A consumer that failed is replaced. */
class KafkaFeed implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** Less than Spring waits for a phase to stop. */
    private static final Duration STOP_MAX = Duration.ofSeconds(25);

    private final KafkaClients clients;
    private final RecordTaker taker;
    private final FeedStatus status;
    private volatile StopSignal stop = new StopSignal();
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    KafkaFeed(KafkaClients clients, RecordTaker taker, FeedStatus status) {
        this.clients = clients;
        this.taker = taker;
        this.status = status;
    }

    @Override
    public void start() {
        stop = new StopSignal(); // It may have been stopped before.
        var reading = new Thread(this, "kafka-feed");
        reading.setDaemon(true);
        thread = reading;
        reading.start();
    }

    @Override
    public void run() {
        var told = stop;
        var pause = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        try {
            while (!told.isGiven()) {
                readUntilItFails(pause, told);
                told.pause(pause.remaining());
            }
        } finally {
            status.is(Condition.STOPPED);
        }
    }

    private void readUntilItFails(Backoff pause, StopSignal told) {
        try (var reading = clients.consumer();
                var deadLetters = clients.deadLetters()) {
            consumer = reading;
            new TopicReader(reading, taker, deadLetters, status, new Backoff(FIRST_PAUSE, LONGEST_PAUSE)).read(told);
            pause.succeeded();
        } catch (KafkaException e) {
            status.is(Condition.AWAITS_BROKER, e);
            pause.failed();
        } catch (RuntimeException e) {
            LOG.error("Feed {} failed and begins again: {}", status.topic(), FeedStatus.named(e));
            status.is(Condition.AWAITS_BROKER, e);
            pause.failed();
        } finally {
            consumer = null;
        }
    }

    /** Whether a broker is there to be read from, as far as the consumer knows. */
    boolean isConnected() {
        var reading = consumer;
        return reading != null
                && reading.metrics().entrySet().stream()
                        .filter(metric -> metric.getKey().name().equals("connection-count")
                                && metric.getKey().group().equals("consumer-metrics"))
                        .anyMatch(metric -> metric.getValue().metricValue() instanceof Double count && count > 0);
    }

    FeedStatus status() {
        return status;
    }

    @Override
    public void stop() {
        stop.give();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        var running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(STOP_MAX)) {
                LOG.warn("Feed {} did not stop in time; what it has not committed comes again", status.topic());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        var running = thread;
        return running != null && running.isAlive();
    }

    @Override
    public int getPhase() {
        return AxonBeforeRequests.PHASE + 2; // After the sample, if there is one.
    }
}
