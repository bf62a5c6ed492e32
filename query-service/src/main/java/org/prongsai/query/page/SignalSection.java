package org.prongsai.query.page;

import java.util.List;
import org.prongsai.engine.forensics.quality.Observation;
import org.prongsai.engine.forensics.quality.Signal;
import org.prongsai.page.Wording;
import org.prongsai.query.reconciliation.SignalWords;

/** Cautions about the answers: what was found, and how to read it. */
record SignalSection(List<Row> rows, List<Explained> explained) {

    /** One caution looked for. */
    record Row(String name, String about, String found, boolean raised, String verdict) {}

    /** What a caution is. */
    record Explained(String name, String what, String threshold, String rate, String reading) {}

    static SignalSection of(List<Observation> observations, Wording wording) {
        var words = new SignalWords(wording);
        return new SignalSection(
                observations.stream()
                        .map(one -> new Row(
                                words.name(one.signal()),
                                one.about(),
                                words.found(one),
                                one.raised(),
                                wording.text(one.raised() ? "reconcile.signals-raised" : "reconcile.signals-clear")))
                        .toList(),
                observations.stream()
                        .map(Observation::signal)
                        .distinct()
                        .map(signal -> explained(signal, words))
                        .toList());
    }

    private static Explained explained(Signal signal, SignalWords words) {
        return new Explained(
                words.name(signal),
                words.what(signal),
                words.threshold(signal),
                words.falseAlarms(signal),
                words.reading(signal));
    }
}
