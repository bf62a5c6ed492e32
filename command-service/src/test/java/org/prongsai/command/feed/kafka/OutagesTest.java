package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.command.feed.kafka.FeedStatus.Condition;
import org.prongsai.command.testing.KafkaBroker;
import org.prongsai.command.testing.Outage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.context.TestPropertySource;

/** The store goes away, or the broker does: nothing is passed over, and somebody can see that nothing moves. */
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.connection-timeout=500",
            "logging.level.com.zaxxer.hikari=off",
            "logging.level.org.springframework.transaction=off",
            "logging.level.org.prongsai=off"
        })
class OutagesTest extends OnTopic {
    @TempDir
    static Path directory;

    private static KafkaBroker broker;

    @Value("${spring.datasource.url}")
    private String url;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = KafkaBroker.start(directory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Override
    protected String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Test
    void holdsOnToWhatItReadWhileTheStoreIsDown() throws Exception {
        topic.created(2);
        var one = openedAssessment(2564);
        var other = openedAssessment(2566);
        topic.send(one, Topic.data(one, "before", 1));
        topic.flush();
        var feed = startFeed();
        var health = new KafkaFeedHealth(feed);
        topic.awaitCommitted(1);

        Outage.begin(url);
        try {
            for (int respondent = 0; respondent < 700; respondent++) {
                topic.send(one, Topic.data(one, "r" + respondent, 1 + respondent % 4));
                topic.send(other, Topic.data(other, "r" + respondent, 1 + respondent % 4));
            }
            topic.flush();
            Topic.await("health", health::health, told -> told.getStatus().equals(Status.DOWN));
            assertThat(feed.status().since().condition()).isEqualTo(Condition.AWAITS_STORE);
            assertThat(health.health().getStatus().getDescription()).contains("none is passed over");
            assertThat(topic.committed()).isEqualTo(1);
        } finally {
            Outage.end(url);
        }

        topic.awaitCommitted(1_401);
        assertThat(recorded(one)).isEqualTo(701);
        assertThat(recorded(other)).isEqualTo(700);
        assertThat(receipt().path("messageEn").asString()).isEqualTo("1,401 rows: 1,401 new");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void readsAsSoonAsThereIsABroker() throws Exception {
        topic.created(1);
        broker.kill();
        var health = new KafkaFeedHealth(startFeed());
        Topic.await("health", health::health, told -> told.getStatus().equals(Status.DOWN));

        broker.restart();

        Topic.await("health", health::health, told -> told.getStatus().equals(Status.UP));
    }

    @Test
    void goesOnWhenTheBrokerWasKilledAndStartedAgain() throws Exception {
        topic.created(2);
        var id = openedAssessment(2566);
        var health = new KafkaFeedHealth(startFeed());
        for (int respondent = 0; respondent < 1_000; respondent++) {
            topic.send(id, Topic.data(id, "before" + respondent, 1 + respondent % 4));
        }
        topic.flush();
        Topic.await("committed", topic::committed, committed -> committed > 0);

        broker.kill();
        Topic.await("health", health::health, told -> told.getStatus().equals(Status.DOWN));
        broker.restart();
        for (int respondent = 0; respondent < 500; respondent++) {
            topic.send(id, Topic.data(id, "after" + respondent, 1 + respondent % 4));
        }
        topic.flush();

        topic.awaitCommitted(1_500);
        assertThat(recorded(id)).isEqualTo(1_500);
        Topic.await("health", health::health, told -> told.getStatus().equals(Status.UP));
    }
}
