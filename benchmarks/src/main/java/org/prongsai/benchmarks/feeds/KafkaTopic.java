package org.prongsai.benchmarks.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.prongsai.benchmarks.broker.KafkaBroker;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The topic of responses on a broker of its own, a process beside this one. */
final class KafkaTopic implements AutoCloseable {
    private static final String TOPIC = "ita.survey-responses";
    private static final int PARTITIONS = 4;

    private final KafkaBroker broker;

    /** At work already when a trial begins, as a feed's producer is. */
    private final KafkaProducer<byte[], byte[]> producer;

    private KafkaTopic(KafkaBroker broker) {
        this.broker = broker;
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "acks",
                        "all",
                        "linger.ms",
                        5,
                        "batch.size",
                        1 << 17),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Starts a broker and makes the topic; null when the build was told of no broker. */
    static @Nullable KafkaTopic startIfPossible(Path directory)
            throws IOException, InterruptedException, ExecutionException {
        var broker = KafkaBroker.startIfPossible(directory);
        return broker == null ? null : start(broker);
    }

    private static KafkaTopic start(KafkaBroker broker) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(TOPIC, PARTITIONS, (short) 1), new NewTopic(TOPIC + ".dlq", 1, (short) 1)))
                    .all()
                    .get();
        }
        return new KafkaTopic(broker);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /**
     * CloudEvents in binary mode, keyed by assessment; the trial ends when the log holds all of them.
     *
     * @param assessments as many as there are partitions, for each to have its own, or a single one
     */
    Trial records(List<AssessmentId> assessments, int count, SyntheticSheets sheets, JdbcTemplate jdbc) {
        var headers = new RecordHeaders()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", "synthetic".getBytes(UTF_8))
                .add("ce_source", "benchmark".getBytes(UTF_8))
                .add("ce_type", "org.prongsai.survey-response.v1".getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        var records = IntStream.range(0, count)
                .mapToObj(number -> {
                    int partition = number % assessments.size();
                    var assessment = assessments.get(partition);
                    var survey =
                            "{\"assessmentId\":\"%s\",\"survey\":\"%s\",".formatted(assessment, SyntheticSheets.SURVEY);
                    var value = survey + sheets.json(number).substring(1);
                    var key = assessment.toString().getBytes(UTF_8);
                    return new ProducerRecord<>(TOPIC, partition, key, value.getBytes(UTF_8), headers);
                })
                .toList();
        long before = accepted(jdbc);
        return () -> {
            send(records);
            while (accepted(jdbc) < before + count) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        };
    }

    private static long accepted(JdbcTemplate jdbc) {
        var accepted = jdbc.queryForObject(
                "select coalesce(sum(accepted), 0) from command.delivery where way = 'KAFKA'", Long.class);
        return accepted == null ? 0 : accepted;
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException, ExecutionException {
        for (var sent : records.stream().map(producer::send).toList()) {
            sent.get();
        }
    }

    @Override
    public void close() throws InterruptedException {
        producer.close();
        broker.close();
    }
}
