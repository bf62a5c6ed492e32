package org.prongsai.command.feed.kafka;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the feed is. Changes go to the log, without anything that a record holds. */
final class FeedStatus {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStatus.class);
    private static final int CAUSES_SHOWN_MAX = 6;

    /** What the feed does now. */
    enum Condition {
        STARTING("starting"),
        AWAITS_TOPIC("there is no such topic yet"),
        READING("reading"),
        AWAITS_BROKER("the broker does not answer; it is asked again and again"),
        AWAITS_STORE("the records cannot be stored; they are tried again and again, none is passed over"),
        AWAITS_DEAD_LETTERS("the dead-letter topic takes nothing; no offset is committed until it does"),
        STOPPED("stopped");

        private final String words;

        Condition(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isHealthy() {
            return switch (this) {
                case STARTING, AWAITS_TOPIC, READING -> true;
                case AWAITS_BROKER, AWAITS_STORE, AWAITS_DEAD_LETTERS, STOPPED -> false;
            };
        }
    }

    /** A condition and its beginning. */
    record Since(Condition condition, Instant instant) {}

    private final String topic;
    private final Clock clock;
    private volatile Since since;

    FeedStatus(String topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
        since = new Since(Condition.STARTING, clock.instant());
    }

    String topic() {
        return topic;
    }

    Since since() {
        return since;
    }

    void is(Condition condition) {
        if (change(condition)) {
            LOG.info("Feed {}: {}", topic, condition.words());
        }
    }

    void is(Condition condition, Throwable cause) {
        if (change(condition)) {
            LOG.warn("Feed {}: {} ({})", topic, condition.words(), named(cause));
        }
    }

    private boolean change(Condition condition) {
        if (since.condition() == condition) {
            return false;
        }
        since = new Since(condition, clock.instant());
        return true;
    }

    /** What failed, without messages that may hold what somebody answered. */
    static String named(Throwable failure) {
        var names = new StringBuilder();
        Throwable cause = failure;
        for (int i = 0; i < CAUSES_SHOWN_MAX && cause != null; i++, cause = cause.getCause()) {
            names.append(i == 0 ? "" : " < ").append(cause.getClass().getSimpleName());
            switch (cause) {
                case KafkaException kafka -> names.append(": ").append(kafka.getMessage());
                case SQLException sql -> names.append(" ").append(sql.getSQLState());
                default -> {}
            }
        }
        return names.toString();
    }
}
