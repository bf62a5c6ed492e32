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
    private final List<Named> ways = new ArrayList<>();
    private Runnable between = () -> {};

    /** Something to be timed. */
    interface Way {
        void run() throws Exception;
    }

    /** Something that times itself. */
    interface Timed {
        double seconds() throws Exception;
    }

    private record Named(String name, Timed way, List<Double> seconds) {}

    /** What comes before each round and is not timed. */
    Rounds before(Runnable preparation) {
        between = preparation;
        return this;
    }

    Rounds with(String name, Way way) {
        return timed(name, () -> {
            long start = System.nanoTime();
            way.run();
            return (System.nanoTime() - start) / 1e9;
        });
    }

    Rounds timed(String name, Timed way) {
        ways.add(new Named(name, way, new ArrayList<>()));
        return this;
    }

    /** Seconds of each way. */
    Samples run(int rounds) throws Exception {
        for (int round = -1; round < rounds; round++) {
            between.run();
            for (int i = 0; i < ways.size(); i++) {
                var one = ways.get((i + Math.max(0, round)) % ways.size());
                double took = one.way().seconds();
                if (round >= 0) {
                    one.seconds().add(took);
                }
            }
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        ways.forEach(one -> samples.put(one.name(), Sample.of(one.seconds())));
        return new Samples(samples);
    }

    /** What was measured of each way, in their order. */
    record Samples(Map<String, Sample> byName) {
        Sample get(String name) {
            var sample = byName.get(name);
            if (sample == null) {
                throw new IllegalArgumentException(name + " was not measured");
            }
            return sample;
        }

        /** All but some. */
        Map<String, Sample> without(String... names) {
            var rest = new LinkedHashMap<>(byName);
            List.of(names).forEach(rest::remove);
            return rest;
        }
    }
}
