package org.prongsai.benchmarks.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times several ways to the same end, all of them in every round, each round beginning with another one, after one round that
 * does not count.
 */
final class Rounds {
    private final Map<String, Way> ways = new LinkedHashMap<>();
    private Runnable between = () -> {};

    /** Something to be timed. */
    interface Way {
        void run() throws Exception;
    }

    /** What comes before each round and is not timed. */
    Rounds before(Runnable preparation) {
        between = preparation;
        return this;
    }

    Rounds with(String name, Way way) {
        ways.put(name, way);
        return this;
    }

    /** Seconds of each way, by name. */
    Map<String, Sample> run(int rounds) throws Exception {
        var names = List.copyOf(ways.keySet());
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        names.forEach(name -> seconds.put(name, new ArrayList<>()));
        for (int round = -1; round < rounds; round++) {
            between.run();
            for (int i = 0; i < names.size(); i++) {
                var name = names.get((i + Math.max(0, round)) % names.size());
                double took = time(name);
                if (round >= 0) {
                    seconds.computeIfAbsent(name, _ -> new ArrayList<>()).add(took);
                }
            }
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        seconds.forEach((name, taken) -> samples.put(name, Sample.of(taken)));
        return samples;
    }

    private double time(String name) throws Exception {
        var way = ways.get(name);
        if (way == null) {
            throw new IllegalArgumentException(name);
        }
        long start = System.nanoTime();
        way.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
