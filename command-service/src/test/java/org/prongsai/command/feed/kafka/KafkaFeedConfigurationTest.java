package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.JsonSuggestions;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.survey.ResponseIds;
import org.prongsai.command.survey.TestIds;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KafkaFeedConfigurationTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(KafkaFeedConfiguration.class)
            .withBean(Deliveries.class, () -> mock(Deliveries.class))
            .withBean(JsonSuggestions.class, () -> mock(JsonSuggestions.class))
            .withBean(ResponseIds.class, TestIds::ids);

    @Test
    void hasNoFeedUntilItKnowsABroker() {
        service.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(KafkaFeed.class));
        service.withPropertyValues("prongsai.kafka.bootstrap-servers= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(KafkaFeed.class));
    }

    @Test
    void readsItsSettingsAndStartsWithoutItsBroker() {
        service.withPropertyValues(
                        "prongsai.kafka.bootstrap-servers=127.0.0.1:1",
                        "prongsai.kafka.responses-topic=answers",
                        "prongsai.kafka.client.security.protocol=PLAINTEXT",
                        "prongsai.kafka.client.default.api.timeout.ms=500")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(KafkaFeed.class);
                    assertThat(context.getBean(KafkaFeed.class).isRunning()).isTrue();
                    var settings = context.getBean(KafkaSettings.class);
                    assertThat(settings)
                            .isEqualTo(new KafkaSettings(
                                    "127.0.0.1:1",
                                    "answers",
                                    null,
                                    "prongsai-command-service",
                                    Map.of("security.protocol", "PLAINTEXT", "default.api.timeout.ms", "500")));
                    assertThat(settings.deadLetters()).isEqualTo("answers.dlq");
                });
    }

    @Test
    void refusesATopicThatAReceiptCouldNotName() {
        service.withPropertyValues(
                        "prongsai.kafka.bootstrap-servers=127.0.0.1:1",
                        "prongsai.kafka.responses-topic=" + "t".repeat(91))
                .run(context -> assertThat(context).hasFailed());
    }
}
