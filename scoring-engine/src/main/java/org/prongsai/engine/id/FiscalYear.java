package org.prongsai.engine.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A Thai fiscal year (October to September) in the Buddhist era.
 *
 * @param value 2500 to 2699; a Christian-era year is refused, never converted
 */
public record FiscalYear(@JsonValue int value) implements Comparable<FiscalYear> {
    private static final int BUDDHIST_ERA_AHEAD_BY = 543;

    @JsonCreator
    public FiscalYear {
        if (value < 2500 || value > 2699) {
            var hint = value >= 1957 && value <= 2156 ? "; did you mean " + (value + BUDDHIST_ERA_AHEAD_BY) + "?" : "";
            throw new MalformedId(
                    "fiscalYear", "%d is not a Buddhist-era fiscal year (2500 to 2699)%s".formatted(value, hint));
        }
    }

    /** The Christian-era year in which this fiscal year ends. */
    public int christianEra() {
        return value - BUDDHIST_ERA_AHEAD_BY;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
