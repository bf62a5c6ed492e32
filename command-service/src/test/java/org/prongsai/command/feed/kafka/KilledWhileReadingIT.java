package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.command.testing.KafkaBroker;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.testing.PostgresServer;
import org.prongsai.log.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The packaged service reads a topic and is killed in the middle, again and again, at random points; at the end each response
 * is counted once. {@code -Dprongsai.kills=50} kills it more often, {@code -Dprongsai.seed=...} elsewhere.
 */
@Timeout(1_800)
class KilledWhileReadingIT {
    private static final Path JAR = Path.of("target/command-service-exec.jar");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final AssessmentId ASSESSMENT = AssessmentId.parse("killed-reading-2566");
    private static final int KILLS = Integer.getInteger("prongsai.kills", 10);
    private static final long SEED = Long.getLong("prongsai.seed", 2566_10_01L);
    private static final int RECORDS_PER_KILL = 3_000;
    private static final int BAD_EVERY = 1_000;

    @TempDir
    static Path logs;

    private final TestDatabase database = PostgresServer.EMBEDDED.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final SplittableRandom random = new SplittableRandom(SEED);

    /** One run of the service. */
    private record Run(Process process, Path output) {
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void countsEachResponseOnceHoweverOftenItIsKilled() throws Exception {
        System.out.printf("seed %d, %d kills%n", SEED, KILLS);
        var killedAt = new ArrayList<Long>();
        try (var topic = new Topic(KafkaBroker.shared().bootstrapServers())) {
            topic.created(2);
            var run = start(topic);
            try {
                open(port(run));
                for (int kill = 0; kill < KILLS; kill++) {
                    var before = recorded();
                    send(topic, kill * RECORDS_PER_KILL, RECORDS_PER_KILL);
                    var point = before + random.nextInt(RECORDS_PER_KILL - RECORDS_PER_KILL / BAD_EVERY);
                    Topic.await("recorded", this::recorded, recorded -> recorded > point);
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000)); // Anywhere in a transaction, or beside it.
                    run.kill();
                    killedAt.add(recorded());
                    run = start(topic);
                }
                topic.awaitCommitted(KILLS * RECORDS_PER_KILL);
            } finally {
                run.kill();
            }
            check(topic, killedAt);
        }
    }

    private void check(Topic topic, List<Long> killedAt) throws Exception {
        var bad = KILLS * RECORDS_PER_KILL / BAD_EVERY;
        var good = KILLS * RECORDS_PER_KILL - bad;
        var about = "seed %d, killed at %s".formatted(SEED, killedAt);
        assertThat(recorded()).as(about).isEqualTo(good);
        assertThat(count("count(distinct aggregate_identifier)")).as(about).isEqualTo(good);
        assertThat(count("count(distinct event_identifier)")).as(about).isEqualTo(good);
        var offsets = topic.awaitDeadLetters(bad).stream()
                .map(letter -> Topic.headers(letter).get("prongsai-partition") + "/"
                        + Topic.headers(letter).get("prongsai-offset"))
                .distinct()
                .count();
        assertThat(offsets).as("every refused record has its letter; " + about).isEqualTo(bad);
        assertThat(jdbc.queryForObject("select sum(accepted) from command.delivery", Long.class))
                .as("the receipt counts what the log holds; " + about)
                .isEqualTo(good);
    }

    private long recorded() {
        return jdbc.queryForObject("select to_regclass('log.domain_event_entry') is null", Boolean.class)
                ? 0
                : count("count(*)");
    }

    private long count(String what) {
        return jdbc.queryForObject(
                "select " + what + " from log.domain_event_entry where payload_type = 'SurveyResponseRecorded'",
                Long.class);
    }

    private void send(Topic topic, int first, int count) {
        for (int number = first; number < first + count; number++) {
            var level = number % BAD_EVERY == BAD_EVERY / 2 ? 9 : 1 + random.nextInt(4);
            topic.send(ASSESSMENT, Topic.data(ASSESSMENT, "r" + number, level));
        }
        topic.flush();
    }

    private Run start(Topic topic) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is not built: run this test with `mvn verify` from the root");
        }
        var output = Files.createTempFile(logs, "service-", ".log");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--prongsai.ledger.directory=" + logs.resolve("ledger"),
                        "--prongsai.kafka.bootstrap-servers="
                                + KafkaBroker.shared().bootstrapServers(),
                        "--prongsai.kafka.responses-topic=" + topic.name(),
                        "--prongsai.kafka.group=" + topic.settings().group(),
                        "--prongsai.kafka.client.session.timeout.ms=2000",
                        "--prongsai.kafka.client.heartbeat.interval.ms=500")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Run(process, output);
    }

    private static String port(Run run) throws Exception {
        return Topic.await(
                "port told in " + run.output(),
                () -> {
                    assertThat(run.process().isAlive())
                            .as(Files.readString(run.output()))
                            .isTrue();
                    var told = PORT.matcher(Files.readString(run.output()));
                    return told.find() ? told.group(1) : "";
                },
                port -> !port.isEmpty());
    }

    private static void open(String port) throws Exception {
        post(port, "/api/v1/agencies", """
                {"agencyId": "killed-reading", "nameTh": "หน่วยงานทดสอบ", "type": "อบต.", "province": "ตรัง"}""");
        post(port, "/api/v1/assessments", """
                {"agencyId": "killed-reading", "fiscalYear": 2566}""");
    }

    private static void post(String port, String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }
}
