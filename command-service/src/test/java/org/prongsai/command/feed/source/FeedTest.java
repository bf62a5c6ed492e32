package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.prongsai.command.testing.Counted;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole write side with feeds. Nothing is pulled but when a test says so. */
@TestPropertySource(properties = "prongsai.feeds.look-every=PT1H")
abstract class FeedTest extends ServiceTest {
    static final String FEEDS = "/api/v1/feeds/";
    static final String TOKEN = "t0ken-of-thirty-two-characters!!";

    /** Configures a feed to the first public survey of an assessment. */
    Answer put(String feed, AssessmentId assessment, String rest) {
        return this.rest.put(FEEDS + feed, """
                {"assessmentId": "%s", "survey": "EIT-1", %s}""".formatted(assessment, rest));
    }

    void configured(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    static String resource(String name) {
        try (var stream = Objects.requireNonNull(FeedTest.class.getResourceAsStream("/feeds/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the events on responses of an assessment are, in their order. */
    List<String> told(AssessmentId assessment) {
        return names(assessment).stream()
                .filter(name -> name.startsWith("SurveyResponse"))
                .toList();
    }

    /** The answers of all responses that were recorded, in their order. */
    List<String> recorded(AssessmentId assessment) {
        return events(assessment).stream()
                .filter(SurveyResponseRecorded.class::isInstance)
                .map(event -> ((SurveyResponseRecorded) event).answers().toString())
                .toList();
    }

    static String counts(JsonNode receipt) {
        return receipt.path("state").asString() + " " + Counted.rows(receipt);
    }

    JsonNode receipt(String deliveryId) {
        return rest.get("/api/v1/deliveries/" + deliveryId).json();
    }

    static List<String> errors(JsonNode receipt) {
        return StreamSupport.stream(receipt.path("errors").spliterator(), false)
                .map(error -> error.path("field").asString() + ":"
                        + error.path("code").asString())
                .toList();
    }

    /** Looks again and again until something is there; fails rather than wait for ever. */
    static <T> T await(Supplier<T> look, Predicate<T> wish) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var seen = look.get();
            if (wish.test(seen)) {
                return seen;
            }
            assertThat(System.nanoTime()).as(String.valueOf(seen)).isLessThan(end);
            pause(20);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
