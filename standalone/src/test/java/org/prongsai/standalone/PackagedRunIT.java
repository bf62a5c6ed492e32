package org.prongsai.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out. */
class PackagedRunIT {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** How health ends when every part of it is. */
    private static final String UP = "\"status\":\"UP\"}";

    private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @TempDir
    Path data;

    @Test
    void startsAnswersRefusesASecondRunOnItsDataAndStopsCleanly() throws Exception {
        var run = start();
        try (var output = run.inputReader()) {
            var port = output.lines()
                    .map(PORT::matcher)
                    .filter(matcher -> matcher.find())
                    .map(matcher -> matcher.group(1))
                    .findFirst()
                    .orElseThrow();
            assertThat(healthOnceItIsUp(port)).endsWith(UP);
            assertThat(get(port, "/v3/api-docs"))
                    .contains(
                            "\"title\":\"Prongsai API\"",
                            "\"/api/v1/deliveries\":",
                            "\"/api/v1/assessments/{assessmentId}/scores\":");
            assertThat(get(port, "/api/v1/assessments?size=1000")).contains("size has to be between 1 and 200");

            var second = start();
            var said = new String(second.getInputStream().readAllBytes());
            assertThat(second.waitFor()).isNotZero();
            assertThat(said)
                    .contains("The data directory %s is in use by another Prongsai.".formatted(data.toRealPath()));

            run.toHandle().destroy(); // Process.destroy would close the output as well.
            var rest = output.lines().toList();
            assertThat(run.waitFor(60, TimeUnit.SECONDS))
                    .as("stopped after %s", rest)
                    .isTrue();
            assertThat(LeftoverServer.running(data.toRealPath().resolve("postgres/cluster")))
                    .isEmpty();
        } finally {
            run.destroyForcibly();
        }
    }

    /** On a machine whose locale writes digits as ๑๒๓ and counts years from the Buddha. */
    private Process start() throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-Duser.variant=TH",
                        "-jar",
                        "target/prongsai.jar",
                        "--server.port=0",
                        "--prongsai.data=" + data,
                        "--prongsai.sample=false",
                        "--management.endpoint.health.show-details=always")
                .redirectErrorStream(true)
                .start();
    }

    /** On a machine that is busy, a part may need some seconds after the port is open; what it says at last is told. */
    private static String healthOnceItIsUp(String port) throws Exception {
        var deadline = Instant.now().plus(HEALTHY_WITHIN);
        while (true) {
            var health = get(port, "/actuator/health");
            if (health.endsWith(UP) || Instant.now().isAfter(deadline)) {
                return health;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static String get(String port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
