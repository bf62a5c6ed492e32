package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.prongsai.command.testing.Rest.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Reads sources in pages of three, and waits for none of them for long. */
@TestPropertySource(
        properties = {"prongsai.feeds.page-rows=3", "prongsai.feeds.timeout=PT2S", "prongsai.feeds.answer-max=64KB"})
abstract class PullTest extends FeedTest {
    @Autowired
    private Pulls pulls;

    /** Reads a feed as somebody asks for it, to the end; the receipt. */
    JsonNode pull(String feed) {
        var started = rest.post(FEEDS + feed + "/pull", "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return ended(started);
    }

    JsonNode ended(Answer started) {
        var delivery = started.json().path("deliveryId").asString();
        assertThat(started.header("Location")).isEqualTo("/api/v1/deliveries/" + delivery);
        var receipt = await(
                () -> receipt(delivery), seen -> !seen.path("state").asString().equals("RUNNING"));
        // The run leaves its feed just after its receipt.
        await(this::running, seen -> seen == 0);
        return receipt;
    }

    private long running() {
        var running = jdbc.queryForObject(
                "select count(*) from command.feed_run where claim is not null and claimed_until > now()", Long.class);
        return running == null ? 0 : running;
    }

    /** Reads a feed as the schedule does; how it is afterwards. */
    JsonNode scheduled(String feed) {
        jdbc.update("update command.feed_run set next_run_at = now() + interval '1 day' where feed_id <> ?", feed);
        jdbc.update("update command.feed_run set next_run_at = now(), last_run_at = null where feed_id = ?", feed);
        pulls.startDue();
        return await(
                () -> feed(feed),
                seen -> !seen.path("state").path("running").asBoolean()
                        && seen.path("state").has("lastRun"));
    }

    JsonNode feed(String feed) {
        return rest.get(FEEDS + feed).json();
    }

    JsonNode lastReceipt(String feed) {
        return receipt(feed(feed).path("state").path("lastDeliveryId").asString());
    }

    String lastError(String feed) {
        return feed(feed).path("state").path("lastError").path("code").asString("");
    }
}
