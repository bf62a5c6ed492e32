package org.prongsai.query.reconciliation;

import java.util.EnumMap;
import java.util.Map;
import org.prongsai.engine.forensics.quality.Observation;
import org.prongsai.engine.forensics.quality.Signal;
import org.prongsai.page.Wording;

/** Says in one language what a signal is, when it is raised, how often it is by chance alone, and how to read it. */
public final class SignalWords {
    /** How often a signal was looked for where nothing is wrong, and how often it was raised. */
    private record FalseAlarms(int raised, int looked) {}

    /**
     * As measured on the made-up national year of 2567, where everybody answers for himself (docs/performance.md). A missing
     * response is a fact and no alarm.
     */
    private static final Map<Signal, FalseAlarms> FALSE_ALARMS = new EnumMap<>(Map.of(
            Signal.IDENTICAL_ANSWERS, new FalseAlarms(2, 20_409),
            Signal.STRAIGHT_LINES, new FalseAlarms(0, 20_409),
            Signal.ALL_BEST, new FalseAlarms(56, 20_409),
            Signal.ONE_DAY, new FalseAlarms(1, 20_440),
            Signal.STAFF_ABOVE_PUBLIC, new FalseAlarms(1, 7_901),
            Signal.PARTS_APART, new FalseAlarms(2, 8_325),
            Signal.DISCLOSED_BUT_LOW, new FalseAlarms(0, 1_097)));

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
        return rate == null
                ? wording.text("signal.rate-none")
                : wording.text("signal.rate", wording.count(rate.raised()), wording.count(rate.looked()));
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
