package org.prongsai.engine.improvement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.score.LevelVerdict;
import org.prongsai.engine.score.Levels;

/** A calculation done with some values given. Not thread-safe: what was worked out once is kept. */
public final class Evaluation {
    private final Calculation calculation;
    private final Map<FigureName, Rational> given;
    private final Map<FigureName, Optional<Rational>> worked = new HashMap<>();

    Evaluation(Calculation calculation, Map<FigureName, Rational> given) {
        this.calculation = calculation;
        this.given = Map.copyOf(given);
    }

    /** What a figure is then; null where it is not known, or not in the calculation. */
    public @Nullable Rational value(FigureName name) {
        var known = worked.get(name);
        if (known == null) {
            known = Optional.ofNullable(work(name));
            worked.put(name, known);
        }
        return known.orElse(null);
    }

    public @Nullable Rational total() {
        return value(FigureName.TOTAL);
    }

    public @Nullable Rational instrument(Instrument instrument) {
        return value(nameOf(instrument));
    }

    /** The level that follows. What was announced of it stays what it was. */
    public LevelVerdict level() {
        List<@Nullable Rational> instruments = new ArrayList<>();
        for (var instrument : calculation.methodology().instruments()) {
            var name = nameOf(instrument);
            instruments.add(
                    calculation.contains(name)
                            ? value(name)
                            : calculation
                                    .onSheet(name)
                                    .map(figure -> figure.score().value())
                                    .orElse(null));
        }
        return new LevelVerdict(
                given.isEmpty() ? calculation.sheet().level().stated() : null,
                Levels.possible(calculation.methodology(), total(), instruments));
    }

    static FigureName nameOf(Instrument instrument) {
        return new FigureName(Kind.INSTRUMENT, instrument.code(), null);
    }

    private @Nullable Rational work(FigureName name) {
        var own = given.get(name);
        if (own != null) {
            return own;
        }
        var links = calculation.links(name);
        return links.isEmpty() ? calculation.value(name) : Calculation.mean(name, links, this::value, false);
    }
}
