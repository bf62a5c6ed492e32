package org.prongsai.benchmarks.national;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Measurements of one thing.
 *
 * @param sorted never empty
 */
record Sample(List<Double> sorted) {
    static Sample of(Collection<Double> values) {
        return new Sample(values.stream().sorted().toList());
    }

    double median() {
        return sorted.get(sorted.size() / 2);
    }

    /** @param share 0.99 for the 99th percentile */
    double percentile(double share) {
        return sorted.get(Math.clamp((int) Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1));
    }

    /** How many a second, where each measurement is the seconds that so many took. */
    Sample rate(long count) {
        return of(sorted.stream().map(seconds -> count / seconds).toList());
    }

    /** Median and range. */
    String show(String format) {
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                median(),
                sorted.getFirst(),
                sorted.getLast());
    }
}
