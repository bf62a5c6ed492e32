package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.prongsai.command.feed.JsonSuggestions;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.survey.ResponseIds;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Feeds on a real broker, each test with a topic of its own. */
@Timeout(240)
abstract class OnTopic extends ServiceTest {
    @Autowired
    private Deliveries deliveries;

    @Autowired
    private ResponseIds ids;

    @Autowired
    private JsonSuggestions suggestions;

    protected Topic topic;
    private final List<KafkaFeed> feeds = new ArrayList<>();

    protected abstract String bootstrapServers();

    @BeforeEach
    void makeTopic() {
        topic = new Topic(bootstrapServers());
    }

    @AfterEach
    void stop() {
        feeds.forEach(KafkaFeed::stop);
        topic.close();
    }

    protected KafkaFeed startFeed() {
        var clock = Clock.systemUTC();
        var feed = new KafkaFeed(
                new KafkaClients(topic.settings()),
                new RecordTaker(deliveries, ids, suggestions, topic.name(), clock),
                new FeedStatus(topic.name(), clock));
        feeds.add(feed);
        feed.start();
        return feed;
    }

    /** The one receipt of the topic. */
    protected JsonNode receipt() {
        var listed = rest.get("/api/v1/deliveries?size=200").json().path("items");
        var ours = StreamSupport.stream(listed.spliterator(), false)
                .filter(receipt -> receipt.path("feed").asString().equals("kafka:" + topic.name()))
                .toList();
        assertThat(ours).hasSize(1);
        return rest.get("/api/v1/deliveries/"
                        + ours.getFirst().path("deliveryId").asString())
                .json();
    }

    protected long recorded(AssessmentId assessment) {
        return names(assessment).stream()
                .filter("SurveyResponseRecorded"::equals)
                .count();
    }
}
