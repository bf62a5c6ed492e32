package org.prongsai.benchmarks.national.peer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.methodology.Methodology;

/** Kafka Streams with exactly-once, from a topic that holds every change, to a topic of scores. */
public final class KafkaStreamsPeer {
    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String servers;
    private final Methodology methodology;
    private final int threads;
    private long changes;
    private NationalScores scores = new NationalScores(new TreeMap<>());

    /** Makes the topics and fills the first; not part of what is measured. */
    public KafkaStreamsPeer(String servers, Methodology methodology, int threads, AnswerFiles.Log log)
            throws InterruptedException, ExecutionException {
        this.servers = servers;
        this.methodology = methodology;
        this.threads = threads;
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(
                            new NewTopic(StreamsTopology.CHANGES, PARTITIONS, (short) 1),
                            new NewTopic(StreamsTopology.SCORES, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        var packed = new PackedTally(methodology);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 5, "batch.size", 1 << 17);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            log.read((_, event) -> {
                var change = packed.pack(event);
                if (change != null && event instanceof AssessmentScoped scoped) {
                    producer.send(new ProducerRecord<>(
                            StreamsTopology.CHANGES, scoped.assessmentId().value(), change));
                    changes++;
                }
            });
        }
    }

    /** From the start of the stream processor until the scores of all changes can be read as committed. */
    public void run() {
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(StreamsTopology.SCORES, partition))
                .toList();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                var streams = new KafkaStreams(StreamsTopology.of(methodology), settings())) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            streams.start();
            await(consumer);
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "peer-" + UUID.randomUUID(),
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                threads,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                500,
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                256L << 20,
                StreamsConfig.consumerPrefix("auto.offset.reset"),
                "earliest",
                StreamsConfig.consumerPrefix("max.poll.records"),
                10_000,
                StreamsConfig.consumerPrefix("fetch.max.bytes"),
                64 << 20,
                StreamsConfig.consumerPrefix("max.partition.fetch.bytes"),
                16 << 20));
        settings.put(StreamsConfig.STATE_DIR_CONFIG, System.getProperty("java.io.tmpdir") + "/" + UUID.randomUUID());
        return settings;
    }

    private void await(KafkaConsumer<String, byte[]> consumer) {
        var latest = new HashMap<String, byte[]>();
        long held = 0;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (held < changes) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("scores of %d of %d changes".formatted(held, changes));
            }
            for (var score : consumer.poll(Duration.ofMillis(50))) {
                var before = latest.put(score.key(), score.value());
                held += StreamsTopology.changes(score.value()) - (before == null ? 0 : StreamsTopology.changes(before));
            }
        }
        var figures = new TreeMap<String, double[]>();
        latest.forEach((id, score) -> figures.put(id, StreamsTopology.figures(score)));
        scores = new NationalScores(figures);
    }

    /** The figures of the last run. */
    public NationalScores scores() {
        return scores;
    }
}
