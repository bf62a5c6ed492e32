package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.prongsai.engine.id.AssessmentId;

/** A topic of a test's own, as its source sees it. */
final class Topic implements AutoCloseable {
    static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name = "responses-" + UUID.randomUUID();
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrapServers;

    Topic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 4 << 20, "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    String name() {
        return name;
    }

    KafkaSettings settings() {
        return new KafkaSettings(
                bootstrapServers, name, null, "group-of-" + name, Map.of("session.timeout.ms", "6000"));
    }

    /** Makes the topic and the one for its dead letters. */
    Topic created(int partitions) throws Exception {
        create(name, partitions);
        create(name + ".dlq", 1);
        return this;
    }

    void create(String topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)
                        .configs(topic.equals(name) ? Map.of("max.message.bytes", "4194304") : Map.of())))
                .all()
                .get(30, TimeUnit.SECONDS);
    }

    /** An event in structured mode, around data. */
    static String event(String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/forms/ita", "type": "org.prongsai.survey-response.v1", \
                "datacontenttype": "application/json", "data": %s}""".formatted(UUID.randomUUID(), data);
    }

    /** The data of a response to IIT. */
    static String data(AssessmentId assessment, String respondent, int level) {
        return """
                {"assessmentId": "%s", "survey": "IIT", "respondentKey": "%s", "answers": {"i1": %d}}""".formatted(assessment, respondent, level);
    }

    static String withdrawal(AssessmentId assessment, String respondent) {
        return """
                {"assessmentId": "%s", "survey": "IIT", "respondentKey": "%s", "withdrawn": true}""".formatted(assessment, respondent);
    }

    void send(AssessmentId key, String data) {
        send(key.toString(), event(data).getBytes(StandardCharsets.UTF_8), Map.of("content-type", STRUCTURED));
    }

    void sendBinary(AssessmentId key, String data) {
        send(key.toString(), data.getBytes(StandardCharsets.UTF_8), binaryHeaders());
    }

    static Map<String, String> binaryHeaders() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/forms/ita");
        headers.put("ce_type", "org.prongsai.survey-response.v1");
        return headers;
    }

    void send(String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(
                name, null, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value, List.of());
        headers.forEach((header, text) ->
                record.headers().add(new RecordHeader(header, text.getBytes(StandardCharsets.UTF_8))));
        producer.send(record);
    }

    /** Waits until the broker has all that was sent. */
    void flush() {
        producer.flush();
    }

    /** How many records the group has committed, over all partitions. */
    long committed() throws Exception {
        return admin
                .listConsumerGroupOffsets(settings().group())
                .partitionsToOffsetAndMetadata()
                .get(10, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().topic().equals(name) && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    void awaitCommitted(long records) throws Exception {
        await("committed offsets", this::committed, committed -> committed == records);
    }

    /** All dead letters so far, once there are so many. */
    List<ConsumerRecord<byte[], byte[]>> awaitDeadLetters(int enough) throws Exception {
        var partition = new TopicPartition(name + ".dlq", 0);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            await(
                    "dead letters",
                    () -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                        return letters.size();
                    },
                    count -> count >= enough);
            return letters;
        }
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    static <T> T await(String what, Callable<T> asked, Predicate<T> awaited) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = asked.call();
            if (awaited.test(answer)) {
                return answer;
            }
            assertThat(Instant.now())
                    .as("still not as awaited: %s is %s", what, answer)
                    .isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}
