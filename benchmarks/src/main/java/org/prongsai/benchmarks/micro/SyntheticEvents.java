package org.prongsai.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;
import org.prongsai.engine.event.EncodedEvent;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

/** Events of a few made-up agencies in 2567. */
final class SyntheticEvents {
    static final Methodology METHODOLOGY = BuiltInMethodologies.find("2567").orElseThrow();

    private SyntheticEvents() {}

    static List<Event> all() {
        var events = new ArrayList<Event>();
        new SyntheticNation(1, 0.001, 2567).write((_, _, event) -> events.add(event));
        return events;
    }

    static List<SurveyResponseRecorded> responses() {
        return all().stream()
                .filter(SurveyResponseRecorded.class::isInstance)
                .map(SurveyResponseRecorded.class::cast)
                .toList();
    }

    static List<EncodedEvent> encoded(List<? extends Event> events) {
        return events.stream().map(EventCodec::encode).toList();
    }
}
