package org.prongsai.query.rebuild;

import org.prongsai.log.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills the read side before the live projection starts, where that would take long: when there is nothing in it and much in
 * the log, or when its rows have a form of an earlier version.
 */
@Component
final class RebuildAtStart implements SmartLifecycle {
    /** Axon's processors start at 0. */
    private static final int BEFORE_THE_PROJECTION = -1000;

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final Rebuilds rebuilds;
    private final RebuildSettings settings;
    private final EventLog log;
    private final JdbcTemplate jdbc;
    private volatile boolean running;

    RebuildAtStart(Rebuilds rebuilds, RebuildSettings settings, EventLog log, JdbcTemplate jdbc) {
        this.rebuilds = rebuilds;
        this.settings = settings;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** A failure is told, and left to the live projection: it comes to the same event, and health says so. */
    @Override
    public void start() {
        running = true;
        try {
            if (isNeeded()) {
                rebuilds.run(false);
            }
        } catch (RebuildRunning e) {
            LOG.info("Another process rebuilds the read side");
        } catch (RuntimeException e) {
            LOG.error("The read side could not be rebuilt; the live projection follows the log from where it was", e);
        }
    }

    private boolean isNeeded() {
        boolean empty = is("select not exists (select from view.progress)");
        long last = log.lastPosition();
        if (last > 0 && !is("select exists (select from view.form where version = " + Generations.FORM + ")")) {
            LOG.info("The read side's rows have another form than this version writes: they are built anew");
            return true;
        }
        if (empty && last >= settings.atStartFrom()) {
            LOG.info("The read side is empty and the log is at position {}: it is built at once", last);
            return true;
        }
        return false;
    }

    private boolean is(String question) {
        return Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_PROJECTION;
    }
}
