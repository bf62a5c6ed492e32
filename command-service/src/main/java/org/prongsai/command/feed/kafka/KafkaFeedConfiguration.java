package org.prongsai.command.feed.kafka;

import java.time.Clock;
import java.util.List;
import org.prongsai.command.access.NamedFeeds;
import org.prongsai.command.feed.JsonSuggestions;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.survey.ResponseIds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** There is a feed from Kafka where somebody says which Kafka. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${prongsai.kafka.bootstrap-servers:}'.isBlank()")
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaFeedConfiguration {

    @Bean
    KafkaFeed kafkaFeed(KafkaSettings settings, Deliveries deliveries, ResponseIds ids, JsonSuggestions suggestions) {
        var clock = Clock.systemUTC();
        return new KafkaFeed(
                new KafkaClients(settings),
                new RecordTaker(deliveries, ids, suggestions, settings.responsesTopic(), clock),
                new FeedStatus(settings.responsesTopic(), clock));
    }

    @Bean
    NamedFeeds topics(KafkaSettings settings) {
        return () -> List.of(RecordTaker.feedOf(settings.responsesTopic()));
    }

    /** Its name is the component's in the answer of {@code /actuator/health}. */
    @Bean
    KafkaFeedHealth surveyResponseFeed(KafkaFeed feed) {
        return new KafkaFeedHealth(feed);
    }
}
