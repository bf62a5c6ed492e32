package org.prongsai.query.projection;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.prongsai.log.EventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the read models follow the log, and how far behind they are. Where several processes share them, one is at work
 * and the others stand by; all of them tell the same position.
 */
@Component("scoreboardHealthIndicator")
final class ScoreboardHealthIndicator implements HealthIndicator {
    private final EventProcessingConfiguration processors;
    private final ProjectionFailures failures;
    private final ProjectionProgress progress;
    private final EventLog log;

    ScoreboardHealthIndicator(
            EventProcessingConfiguration processors,
            ProjectionFailures failures,
            ProjectionProgress progress,
            EventLog log) {
        this.processors = processors;
        this.failures = failures;
        this.progress = progress;
        this.log = log;
    }

    @Override
    public Health health() {
        var processor = processors
                .eventProcessor(Scoreboard.NAME, StreamingEventProcessor.class)
                .orElseThrow();
        long position = progress.position();
        var failure = failures.last();
        boolean stopped = !processor.isRunning() || processor.isError() || failure.isPresent();
        var health = (stopped ? Health.down() : Health.up())
                .withDetail("running", processor.isRunning())
                .withDetail("atWork", !processor.processingStatus().isEmpty())
                .withDetail("position", position)
                .withDetail("lag", Math.max(0, log.lastPosition() - position));
        failure.ifPresent(cause -> health.withDetail("error", String.valueOf(cause.getMessage())));
        return health.build();
    }
}
