package org.prongsai.query.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the live projection runs.
 *
 * @param batchSize positions of one transaction, at most
 * @param pollInterval how long it rests where nothing has come to the log
 * @param claimTimeout after which the database takes the turn from a process that hangs in the middle of it
 */
@ConfigurationProperties("prongsai.scoreboard")
record ScoreboardSettings(
        @DefaultValue("50000") int batchSize,
        @DefaultValue("50ms") Duration pollInterval,
        @DefaultValue("10s") Duration claimTimeout) {}
