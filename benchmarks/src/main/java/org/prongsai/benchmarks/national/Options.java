package org.prongsai.benchmarks.national;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;

/**
 * What to measure.
 *
 * @param rounds how often everything that is compared is tried; each round begins with another one
 * @param peers whether others are measured beside
 * @param data where the database is, so that a further run finds it; null for a temporary one
 * @param only the letters of the parts to run; empty for all
 */
record Options(
        SyntheticNation nation,
        int rounds,
        boolean peers,
        @Nullable Path data,
        Set<String> only) {
    static final String USAGE =
            "national [--years N] [--scale S] [--seed N] [--rounds N] [--peers] [--data DIRECTORY] [--only a,b,...]";

    private static final long SEED = 2567;
    private static final int ROUNDS = 3;

    static Options of(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            var name = arguments.get(i);
            if (name.equals("--peers")) {
                given.put(name, "");
            } else if (Set.of("--years", "--scale", "--seed", "--rounds", "--data", "--only")
                            .contains(name)
                    && i + 1 < arguments.size()) {
                given.put(name, arguments.get(++i));
            } else {
                throw new IllegalArgumentException(name + "? usage: " + USAGE);
            }
        }
        var data = given.get("--data");
        return new Options(
                new SyntheticNation(
                        Integer.parseInt(given.getOrDefault("--years", "1")),
                        Double.parseDouble(given.getOrDefault("--scale", "1")),
                        Long.parseLong(given.getOrDefault("--seed", Long.toString(SEED)))),
                Integer.parseInt(given.getOrDefault("--rounds", Integer.toString(ROUNDS))),
                given.containsKey("--peers"),
                data == null ? null : Path.of(data).toAbsolutePath(),
                new HashSet<>(
                        given.containsKey("--only")
                                ? List.of(given.get("--only").split(","))
                                : List.of()));
    }

    boolean runs(String part) {
        return only.isEmpty() || only.contains(part);
    }
}
