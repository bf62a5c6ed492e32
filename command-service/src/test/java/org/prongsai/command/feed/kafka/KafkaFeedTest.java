package org.prongsai.command.feed.kafka;

import org.prongsai.command.testing.KafkaBroker;

/** On a broker process: runs everywhere. */
class KafkaFeedTest extends KafkaFeedContract {
    @Override
    protected String bootstrapServers() {
        return KafkaBroker.shared().bootstrapServers();
    }
}
