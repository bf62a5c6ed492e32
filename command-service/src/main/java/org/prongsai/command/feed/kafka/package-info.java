/** Responses from a Kafka topic: CloudEvents in, offsets committed after the log, what is refused out to a topic of its own. */
@NullMarked
package org.prongsai.command.feed.kafka;

import org.jspecify.annotations.NullMarked;
