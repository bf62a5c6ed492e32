package org.prongsai.engine.assessment;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.tally.Tally;

/** One survey so far. Mutable: it belongs to one fold. */
public final class SurveyState {
    private final Tally tally;
    private boolean open = true;
    private @Nullable Integer population;
    private @Nullable Integer minimum;

    SurveyState(Tally tally) {
        this.tally = tally;
    }

    SurveyState(Tally tally, boolean open, @Nullable Integer population, @Nullable Integer minimum) {
        this.tally = tally;
        this.open = open;
        this.population = population;
        this.minimum = minimum;
    }

    public Tally tally() {
        return tally;
    }

    public boolean isOpen() {
        return open;
    }

    /** People entitled to answer; null when not declared. */
    public @Nullable Integer population() {
        return population;
    }

    /** The smallest sample asked of this agency in particular; null when the methodology's rule holds. */
    public @Nullable Integer minimum() {
        return minimum;
    }

    void close() {
        open = false;
    }

    void target(@Nullable Integer declaredPopulation, @Nullable Integer askedMinimum) {
        population = declaredPopulation;
        minimum = askedMinimum;
    }
}
