package org.prongsai.query.past;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreProgram;
import org.prongsai.engine.tape.TapeLayout;
import org.prongsai.query.tape.TapeStates;
import org.springframework.stereotype.Component;

/** What follows from methodologies, made once for each: where counts stand, how scores are worked out. */
@Component
final class Layouts {
    private record Pair(MethodologyRef pinned, MethodologyRef wanted) {}

    private final TapeStates states;
    private final Map<MethodologyRef, ScoreProgram> programs = new ConcurrentHashMap<>();
    private final Map<Pair, Rules> rules = new ConcurrentHashMap<>();

    Layouts(TapeStates states) {
        this.states = states;
    }

    TapeLayout layout(MethodologyRef pinned) {
        return states.layout(pinned);
    }

    /** @param other null for the pinned one */
    Rules rules(TapeLayout pinned, @Nullable Methodology other) {
        var wanted = other == null ? pinned.methodology() : other;
        var pair = new Pair(pinned.methodology().ref(), wanted.ref());
        var known = rules.get(pair);
        return known != null
                ? known
                : rules.computeIfAbsent(
                        pair,
                        _ -> Rules.of(
                                pinned, wanted, programs.computeIfAbsent(wanted.ref(), _ -> ScoreProgram.of(wanted))));
    }
}
