package org.prongsai.query.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rebuilds run.
 *
 * @param threads how many connections read the log, and how many threads work scores out; 0 for as many as there are cores
 * @param settleMax how long to wait for transactions that are writing to the log
 * @param atStartFrom an empty read side is filled by a rebuild when the log is at this position or further; before that, the
 *     live projection is as quick
 */
@ConfigurationProperties("prongsai.rebuild")
record RebuildSettings(
        @DefaultValue("0") int threads,
        @DefaultValue("30s") Duration settleMax,
        @DefaultValue("20000") long atStartFrom) {

    int workers() {
        return threads > 0 ? threads : Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }
}
