package org.prongsai.benchmarks.national;

import java.util.concurrent.TimeUnit;
import org.prongsai.log.EventLog;
import org.prongsai.query.projection.ProjectionProgress;
import org.prongsai.query.rebuild.RebuildRunning;
import org.prongsai.query.rebuild.Rebuilds;
import org.springframework.context.ApplicationContext;

/** The read side of a service that was just started. */
final class ReadSide {
    private ReadSide() {}

    /** Sees to it that it holds all of the log, the short way. */
    static void await(ApplicationContext service) throws InterruptedException {
        var log = service.getBean(EventLog.class);
        var progress = service.getBean(ProjectionProgress.class);
        if (progress.position() < log.lastPosition()) {
            try {
                service.getBean(Rebuilds.class).run(false);
            } catch (RebuildRunning e) {
                // It fills itself at its start.
            }
        }
        while (progress.position() < log.lastPosition()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
