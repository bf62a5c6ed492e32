package org.prongsai.benchmarks.national;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests at fixed times, whether the one before has been answered or not. A latency counts from the time a request was
 * due: one that had to wait for a free connection waited for the service, too.
 */
final class OpenLoop {
    private static final int CONNECTIONS = 32;

    private final int port;

    OpenLoop(int port) {
        this.port = port;
    }

    /**
     * Latencies in seconds.
     *
     * @param path of each request, by its number
     */
    Sample run(int perSecond, int seconds, IntFunction<String> path) throws Exception {
        int count = perSecond * seconds;
        long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        List<Double> latencies = Collections.synchronizedList(new ArrayList<>(count));
        var next = new AtomicInteger();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        try (var clients = Executors.newFixedThreadPool(Math.min(CONNECTIONS, count))) {
            var all = new ArrayList<Future<?>>();
            for (int client = 0; client < CONNECTIONS; client++) {
                all.add(clients.submit(() -> {
                    try (var connection = new HttpConnection(port)) {
                        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                            long due = start + i * between;
                            waitUntil(due);
                            connection.get(path.apply(i));
                            latencies.add((System.nanoTime() - due) / 1e9);
                        }
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        return Sample.of(latencies);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
