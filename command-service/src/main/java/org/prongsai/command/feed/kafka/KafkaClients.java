package org.prongsai.command.feed.kafka;

import static org.apache.kafka.clients.consumer.ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.FETCH_MAX_BYTES_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ISOLATION_LEVEL_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_RECORDS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.prongsai.command.survey.RecordSurveyResponses;

/** Makes Kafka's clients as the feed needs them. */
class KafkaClients {
    /** A few transactions' worth; what is fetched ahead waits in memory. */
    private static final int FETCHED_BYTES_MAX = 4 << 20;

    private static final int SESSION_TIMEOUT_MILLIS = 10_000;
    private static final int API_TIMEOUT_MILLIS = 15_000;
    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;
    private static final int DELIVERY_TIMEOUT_MILLIS = 20_000;
    private static final int LETTER_BYTES_MAX = 16 << 20;

    private final KafkaSettings settings;

    KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    Consumer<byte[], byte[]> consumer() {
        var properties = new HashMap<String, Object>();
        properties.put(BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(GROUP_ID_CONFIG, settings.group());
        properties.put(ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ALLOW_AUTO_CREATE_TOPICS_CONFIG, false); // With how many partitions is not for a reader to say.
        properties.put(MAX_POLL_RECORDS_CONFIG, RecordSurveyResponses.ENTRIES_MAX);
        properties.put(FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES_MAX);
        properties.put(MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES_MAX); // Small ones would leave small portions.
        properties.put(SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
        properties.put(DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        return new KafkaConsumer<>(withOthers(properties), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    DeadLetters deadLetters() {
        var properties = new HashMap<String, Object>();
        properties.put(BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ACKS_CONFIG, "all");
        properties.put(ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(LINGER_MS_CONFIG, 0);
        properties.put(MAX_BLOCK_MS_CONFIG, API_TIMEOUT_MILLIS);
        properties.put(REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        properties.put(DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        properties.put(MAX_REQUEST_SIZE_CONFIG, LETTER_BYTES_MAX);
        return new DeadLetters(
                new KafkaProducer<>(withOthers(properties), new ByteArraySerializer(), new ByteArraySerializer()),
                settings.deadLetters());
    }

    private Map<String, Object> withOthers(Map<String, Object> ours) {
        ours.putAll(settings.client());
        return ours;
    }
}
