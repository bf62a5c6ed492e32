package org.prongsai.benchmarks.national;

import java.util.concurrent.TimeUnit;
import org.prongsai.log.EventLog;
import org.prongsai.query.projection.ProjectionProgress;
import org.prongsai.query.rebuild.RebuildRunning;
import org.prongsai.query.rebuild.Rebuilds;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

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

    /** Takes everything out of it; nobody records anything meanwhile. */
    static void empty(JdbcTemplate jdbc) {
        jdbc.execute("truncate view.assessment, view.plan, view.agency, view.score, view.methodology, view.progress");
    }
}
