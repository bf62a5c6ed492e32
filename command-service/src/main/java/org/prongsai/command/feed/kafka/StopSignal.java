package org.prongsai.command.feed.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/** Whether the feed has been told to stop. */
final class StopSignal {
    private final CountDownLatch told = new CountDownLatch(1);

    void give() {
        told.countDown();
    }

    boolean isGiven() {
        return told.getCount() == 0;
    }

    /** Waits, but not when it is given. */
    void pause(Duration atMost) {
        try {
            var _ = told.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
