package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Outage;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** KoboToolbox sends again after 502, 503 and 504: three times, after 60, 600 and 6000 s. Here a second takes 1/600 of that. */
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.connection-timeout=500",
            "logging.level.com.zaxxer.hikari=off",
            "logging.level.org.springframework.transaction=off",
            "logging.level.org.prongsai=off"
        })
class KoboRetriesTest extends FeedTest {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofMillis(1_000), Duration.ofMillis(10_000));
    private static final Set<Integer> SENT_AGAIN_AFTER = Set.of(502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SUBMISSION = resource("kobo/submission.json");

    @Value("${spring.datasource.url}")
    private String url;

    private AssessmentId feed(String name) {
        var id = openedAssessment(2568);
        configured(put(name, id, "\"kind\": \"kobo-webhook\", \"credentials\": {\"token\": \"%s\"}".formatted(TOKEN)));
        return id;
    }

    /** Posts as a REST service of KoboToolbox does, and tells all statuses that it got. */
    private List<Integer> deliver(String feed, String submission) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/v1/feeds/%s/kobo".formatted(port(), feed)))
                .POST(BodyPublishers.ofString(submission))
                .header("Content-Type", "application/json")
                .header("User-Agent", "KoboToolbox external service #hLq8")
                .header("X-Prongsai-Token", TOKEN)
                .timeout(PATIENCE)
                .build();
        var statuses = new ArrayList<Integer>();
        try (var client = HttpClient.newHttpClient()) {
            statuses.add(client.send(request, BodyHandlers.ofString()).statusCode());
            for (var pause : PAUSES) {
                if (!SENT_AGAIN_AFTER.contains(statuses.getLast())) {
                    return statuses;
                }
                Thread.sleep(pause);
                statuses.add(client.send(request, BodyHandlers.ofString()).statusCode());
            }
            return statuses;
        } catch (IOException e) {
            throw new IllegalStateException("KoboToolbox would give up on a connection that fails", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void storesASubmissionOnceAlthoughTheStoreWasDownWhenItCame() throws SQLException {
        var id = feed("retried");

        Outage.begin(url);
        var delivery = CompletableFuture.supplyAsync(() -> deliver("retried", SUBMISSION));
        pause(800); // Down for the first post and the first retry at least.
        Outage.end(url);
        var statuses = delivery.orTimeout(60, TimeUnit.SECONDS).join();

        assertThat(statuses.getFirst()).isEqualTo(503);
        assertThat(statuses.getLast()).as(statuses.toString()).isEqualTo(200);
        assertThat(statuses.subList(0, statuses.size() - 1)).allMatch(status -> status == 503);
        assertThat(recorded(id)).containsExactly("456123456");
        assertThat(deliver("retried", SUBMISSION)).containsExactly(200);
        assertThat(told(id)).containsExactly("SurveyResponseRecorded");
    }

    @Test
    void storesEachOfManySubmissionsOnceWhileTheStoreComesAndGoes() throws SQLException {
        var id = feed("coming-and-going");
        var deliveries = new ArrayList<CompletableFuture<List<Integer>>>();

        for (int i = 0; i < 24; i++) {
            var submission = SUBMISSION.replace("fe833c3c", "%08x".formatted(i));
            deliveries.add(CompletableFuture.supplyAsync(
                    () -> deliver("coming-and-going", submission), Thread::startVirtualThread));
            if (i % 8 == 3) {
                Outage.begin(url);
            } else if (i % 8 == 7) {
                Outage.end(url);
            }
            pause(60);
        }
        Outage.end(url);

        for (var delivery : deliveries) {
            var statuses = delivery.orTimeout(90, TimeUnit.SECONDS).join();
            assertThat(statuses.getLast()).as(statuses.toString()).isEqualTo(200);
            assertThat(statuses).allMatch(status -> status == 200 || status == 503);
        }
        assertThat(told(id)).hasSize(24).containsOnly("SurveyResponseRecorded");
    }
}
