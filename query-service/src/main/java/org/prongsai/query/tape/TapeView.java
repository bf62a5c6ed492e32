package org.prongsai.query.tape;

import java.util.Map;
import org.prongsai.engine.tape.RegistryTape;
import org.prongsai.engine.tape.YearTape;

/**
 * What the tape held at some moment; it does not change any more.
 *
 * @param upTo the position up to which it holds the log
 * @param years by fiscal year; those that have anything
 */
public record TapeView(long upTo, RegistryTape registry, Map<Integer, YearTape> years) {
    public TapeView {
        years = Map.copyOf(years);
    }

    /** A year; without a frame where the log has nothing of it. */
    public YearTape year(int fiscalYear) {
        var year = years.get(fiscalYear);
        return year == null ? YearTape.empty() : year;
    }
}
