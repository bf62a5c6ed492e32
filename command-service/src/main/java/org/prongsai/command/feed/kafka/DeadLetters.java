package org.prongsai.command.feed.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic of refused records. Not thread-safe. */
final class DeadLetters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    DeadLetters(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** Some letters are not in the topic. */
    static final class Unsent extends RuntimeException {
        private final transient List<DeadLetter> letters;

        Unsent(List<DeadLetter> letters, KafkaException cause) {
            super(cause);
            this.letters = letters;
        }

        List<DeadLetter> letters() {
            return letters;
        }
    }

    /**
     * Sends letters and waits until the broker has all of them.
     *
     * @throws Unsent naming those that it does not have, in their order
     */
    void send(List<DeadLetter> letters) {
        var sendings = beginUntilOneFails(letters);
        var unsent = new ArrayList<DeadLetter>();
        @Nullable KafkaException failure = null;
        for (var sending : sendings) {
            var failed = outcome(sending.future());
            if (failed instanceof RecordTooLargeException) {
                LOG.warn(
                        "{} takes no record so large: the dead letter of {} goes without its value",
                        topic,
                        sending.letter().record().offset());
                failed = outcome(begin(sending.letter().withoutValue(topic)));
            }
            if (failed != null) {
                unsent.add(sending.letter());
                failure = failed;
            }
        }
        unsent.addAll(letters.subList(sendings.size(), letters.size()));
        if (failure != null) {
            throw new Unsent(List.copyOf(unsent), failure);
        }
    }

    private record Sending(DeadLetter letter, Future<RecordMetadata> future) {
        /** What it has failed for already; null when it has not. */
        @Nullable
        Throwable failed() {
            return future.state() == Future.State.FAILED ? future.exceptionNow() : null;
        }
    }

    /** Where there is no topic, or no broker and no more room, each attempt takes long: one of them is enough. */
    private List<Sending> beginUntilOneFails(List<DeadLetter> letters) {
        var sendings = new ArrayList<Sending>();
        for (var letter : letters) {
            var sending = new Sending(letter, begin(letter.toTopic(topic)));
            sendings.add(sending);
            if (sending.failed() instanceof TimeoutException) {
                break;
            }
        }
        return sendings;
    }

    private Future<RecordMetadata> begin(ProducerRecord<byte[], byte[]> record) {
        return producer.send(record);
    }

    /** Waits; null when the broker has it. */
    private static @Nullable KafkaException outcome(Future<RecordMetadata> future) {
        try {
            future.get(); // Kafka's own delivery timeout ends it.
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_MAX);
    }
}
