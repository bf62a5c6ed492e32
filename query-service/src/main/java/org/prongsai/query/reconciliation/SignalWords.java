package org.prongsai.query.reconciliation;

import java.util.EnumMap;
import java.util.Map;
import org.prongsai.engine.forensics.quality.Observation;
import org.prongsai.engine.forensics.quality.Signal;
import org.prongsai.page.Wording;

/** Says in one language what a signal is, when it is raised, how often it is by chance alone, and how to read it. */
public final class SignalWords {
    /**
     * Of a hundred, so many are raised on the made-up national year of 2567 (seed 2567), where nobody answers but for himself:
     * {@code java -jar benchmarks/target/benchmarks.jar signals}, and docs/performance.md.
     */
    private static final Map<Signal, String> FALSE_ALARMS = new EnumMap<>(Map.of(
            Signal.IDENTICAL_ANSWERS, "?",
            Signal.STRAIGHT_LINES, "?",
            Signal.ALL_BEST, "?",
            Signal.ONE_DAY, "?",
            Signal.STAFF_ABOVE_PUBLIC, "?",
            Signal.PARTS_APART, "?",
            Signal.DISCLOSED_BUT_LOW, "?"));

    private final Wording wording;

    public SignalWords(Wording wording) {
        this.wording = wording;
    }

    public String name(Signal signal) {
        return wording.text("signal." + signal.word());
    }

    public String what(Signal signal) {
        return wording.text("signal." + signal.word() + "-what");
    }

    public String reading(Signal signal) {
        return wording.text("signal." + signal.word() + "-reading");
    }

    /** From where on it is raised. */
    public String threshold(Signal signal) {
        return switch (signal.measure()) {
            case SHARE ->
                wording.text(
                        "signal.threshold-share",
                        Written.percent(signal.threshold()),
                        ReconciliationWords.count(Signal.ANSWERS_MIN));
            case POINTS ->
                signal == Signal.DISCLOSED_BUT_LOW
                        ? wording.text("signal.threshold-target")
                        : wording.text("signal.threshold-points", Written.plain(signal.threshold()));
            case RESPONSES -> wording.text("signal.threshold-sample");
        };
    }

    /** How often it is raised where nothing is wrong. */
    public String falseAlarms(Signal signal) {
        var rate = FALSE_ALARMS.get(signal);
        return rate == null ? wording.text("signal.rate-none") : wording.text("signal.rate", rate);
    }

    /** What was found. */
    public String found(Observation observation) {
        var measured = observation.measured();
        if (measured == null) {
            return wording.text("signal.hidden");
        }
        var of = observation.of();
        return switch (observation.signal().measure()) {
            case SHARE ->
                wording.text("signal.found-share", Written.percent(measured), of == null ? "" : wording.count(of));
            case POINTS -> wording.text("signal.found-points", Written.signed(measured, 2));
            case RESPONSES ->
                measured.signum() == 0
                        ? wording.text("signal.found-enough", of == null ? "" : wording.count(of))
                        : wording.text(
                                "signal.found-missing", of == null ? "" : wording.count(of), measured.toString());
        };
    }
}
