package org.prongsai.log;

import org.springframework.context.SmartLifecycle;

/**
 * Has Axon started before anything takes requests. By itself Axon starts after the web server, and the first requests would
 * find no handlers. It does so by being started early and depending on Axon: Spring starts what a bean depends on first.
 */
public final class AxonBeforeRequests implements SmartLifecycle {
    /** Before the web server's phase. What needs handlers and has to be done before requests starts after this. */
    public static final int PHASE = DEFAULT_PHASE - 16_384;

    private volatile boolean running;

    AxonBeforeRequests() {}

    @Override
    public void start() {
        running = true;
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
        return PHASE;
    }
}
