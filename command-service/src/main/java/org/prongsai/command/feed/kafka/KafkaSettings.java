package org.prongsai.command.feed.kafka;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where responses come from.
 *
 * @param bootstrapServers as Kafka's clients take them; without it there is no feed
 * @param responsesTopic the topic that is read
 * @param deadLetterTopic where refused records go; the topic's name and {@code .dlq} when it is not given
 * @param group the consumer group: processes of one group share the topic
 * @param client any other setting of Kafka's clients, such as {@code security.protocol}; it wins over ours
 */
@ConfigurationProperties("prongsai.kafka")
record KafkaSettings(
        String bootstrapServers,
        @DefaultValue("ita.survey-responses") String responsesTopic,
        @Nullable String deadLetterTopic,
        @DefaultValue("prongsai-command-service") String group,
        @DefaultValue Map<String, String> client) {
    /** A receipt remembers its feed in so many characters. */
    private static final int TOPIC_LENGTH_MAX = 90;

    KafkaSettings {
        if (responsesTopic.isBlank() || responsesTopic.length() > TOPIC_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "prongsai.kafka.responses-topic has to have 1 to %d characters".formatted(TOPIC_LENGTH_MAX));
        }
        client = Map.copyOf(client);
    }

    String deadLetters() {
        return deadLetterTopic == null || deadLetterTopic.isBlank() ? responsesTopic + ".dlq" : deadLetterTopic;
    }
}
