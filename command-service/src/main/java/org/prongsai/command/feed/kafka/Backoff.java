package org.prongsai.command.feed.kafka;

import java.time.Duration;

/** Pauses between attempts: each twice as long as the one before, up to a longest. */
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;
    private long until = System.nanoTime();

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    void failed() {
        until = System.nanoTime() + next.toNanos();
        var twice = next.multipliedBy(2);
        next = twice.compareTo(longest) < 0 ? twice : longest;
    }

    void succeeded() {
        until = System.nanoTime();
        next = first;
    }

    /** What is left of the pause; zero when it is over. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }
}
