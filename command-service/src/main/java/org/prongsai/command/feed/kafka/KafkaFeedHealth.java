package org.prongsai.command.feed.kafka;

import org.prongsai.command.feed.kafka.FeedStatus.Condition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Says when the feed does not move, and why. */
class KafkaFeedHealth implements HealthIndicator {
    private final KafkaFeed feed;

    KafkaFeedHealth(KafkaFeed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        var since = feed.status().since();
        var condition = condition(since.condition());
        var status = condition.isHealthy() ? Status.UP : Status.DOWN;
        return Health.status(new Status(status.getCode(), condition.words()))
                .withDetail("topic", feed.status().topic())
                .withDetail("since", since.instant().toString())
                .build();
    }

    /** What the feed itself cannot see: that it is gone, or that nobody answers its polls. */
    private Condition condition(Condition told) {
        if (!feed.isRunning()) {
            return Condition.STOPPED;
        }
        return told == Condition.READING && !feed.isConnected() ? Condition.AWAITS_BROKER : told;
    }
}
