package org.prongsai.benchmarks.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The topic of responses on a broker of its own, a process beside this one. */
final class KafkaTopic implements AutoCloseable {
    private static final String TOPIC = "ita.survey-responses";
    private static final int PARTITIONS = 4;
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Path directory;
    private final int port;
    private final Process broker;

    private KafkaTopic(Path directory, int port) throws IOException, InterruptedException {
        this.directory = directory;
        this.port = port;
        Files.writeString(directory.resolve("logback.xml"), """
                <configuration><root level="off"/></configuration>""");
        Files.writeString(settings(), settings(port, freePort(), directory.resolve("log")));
        var format = java(
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settings().toString());
        if (format.waitFor() != 0) {
            throw new IOException("the broker's log could not be made; see " + directory);
        }
        broker = java("kafka.Kafka", settings().toString());
    }

    /** Starts a broker and makes the topic; null when the build was told of no broker. */
    static @Nullable KafkaTopic startIfPossible(Path directory)
            throws IOException, InterruptedException, ExecutionException {
        try {
            Class.forName("kafka.Kafka", false, KafkaTopic.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
        return start(directory);
    }

    private static KafkaTopic start(Path directory) throws IOException, InterruptedException, ExecutionException {
        var topic = new KafkaTopic(Files.createDirectories(directory), freePort());
        try (var admin = Admin.create(Map.of("bootstrap.servers", topic.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(TOPIC, PARTITIONS, (short) 1), new NewTopic(TOPIC + ".dlq", 1, (short) 1)))
                    .all()
                    .get();
        }
        return topic;
    }

    String bootstrapServers() {
        return "localhost:" + port;
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
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers(), "acks", "all", "linger.ms", 5, "batch.size", 1 << 17);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        }
    }

    private Path settings() {
        return directory.resolve("server.properties");
    }

    private static String settings(int port, int controllerPort, Path log) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, log.toString().replace('\\', '/'));
    }

    /** Another program of this jar, in a process of its own. */
    private Process java(String mainClass, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-Dlogback.configurationFile=" + directory.resolve("logback.xml"),
                "-Dloader.main=" + mainClass,
                "-cp",
                System.getProperty("java.class.path"),
                LAUNCHER));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(mainClass + ".log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        broker.destroyForcibly().waitFor();
    }
}
