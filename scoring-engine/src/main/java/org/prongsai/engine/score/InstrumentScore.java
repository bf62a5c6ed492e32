package org.prongsai.engine.score;

import java.util.List;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Instrument;

/**
 * One instrument.
 *
 * @param n responses it rests on, over all its surveys; for a checklist, items judged
 * @param surveys one per survey of the instrument; empty for a checklist
 */
public record InstrumentScore(Instrument instrument, int n, Score score, List<SurveyScore> surveys) {

    /** One survey of an instrument, over all its indicators. */
    public record SurveyScore(SurveyCode survey, Score score, SampleCheck sample) {}

    public InstrumentScore {
        surveys = List.copyOf(surveys);
    }
}
