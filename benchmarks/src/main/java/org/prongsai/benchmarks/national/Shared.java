package org.prongsai.benchmarks.national;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Shares numbers from 0 among threads, some at a time. */
final class Shared {
    private static final int AT_A_TIME = 64;

    private Shared() {}

    /** One thread's work. */
    interface Part {
        long run(int from, int to);
    }

    /** Runs all of it, and adds up what the parts return. */
    static long run(int threads, int count, Supplier<Part> parts) throws Exception {
        var next = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var sums = new ArrayList<Future<Long>>();
            for (int thread = 0; thread < threads; thread++) {
                sums.add(workers.submit(() -> {
                    var part = parts.get();
                    long sum = 0;
                    for (int from = next.getAndAdd(AT_A_TIME); from < count; from = next.getAndAdd(AT_A_TIME)) {
                        sum += part.run(from, Math.min(count, from + AT_A_TIME));
                    }
                    return sum;
                }));
            }
            long sum = 0;
            for (var one : sums) {
                sum += one.get();
            }
            return sum;
        }
    }
}
