package org.prongsai.command.feed.kafka;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The same on the official image; its twin {@link KafkaFeedTest} runs where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class KafkaFeedOnContainerTest extends KafkaFeedContract {
    @Container
    static final KafkaContainer KAFKA =
            new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    @Override
    protected String bootstrapServers() {
        return KAFKA.getBootstrapServers();
    }
}
