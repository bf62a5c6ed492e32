package org.prongsai.query.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.engine.tape.AssessmentFold;
import org.prongsai.engine.tape.YearTape;
import org.prongsai.query.score.OtherMethodology;
import org.prongsai.query.tape.Tape;
import org.prongsai.query.tape.TapeView;
import org.springframework.stereotype.Component;

/**
 * Folds whole years from the tape, as of any position and under any methodology that fits, and keeps the last few: a page
 * that is turned or a slider that comes back asks for the same one again.
 */
@Component
public class PastYears {
    private static final int KEPT = 12;

    /** More than there are processors, so that they end together. */
    private static final int PIECES = 8;

    private record Key(int year, long position, @Nullable Object methodology) {}

    private final Tape tape;
    private final Layouts layouts;
    private final Map<Key, PastYear> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PastYear> eldest) {
            return size() > KEPT;
        }
    };

    PastYears(Tape tape, Layouts layouts) {
        this.tape = tape;
        this.layouts = layouts;
    }

    /** The years that there is anything of, in order. */
    public List<FiscalYear> years() {
        return tape.view().years().keySet().stream()
                .sorted()
                .map(FiscalYear::new)
                .toList();
    }

    /**
     * A year as of a position.
     *
     * @param other null for the methodologies that were pinned
     * @throws org.prongsai.query.tape.TapeBehind when the tape does not hold the position in time
     */
    public PastYear year(FiscalYear year, long position, @Nullable Methodology other) {
        var view = tape.upTo(position);
        var frames = view.year(year.value());
        // Behind the year's last record it is the same year for ever, or until the next one.
        long upTo = Math.min(position, frames.last().orElse(0L));
        var key = new Key(year.value(), upTo, other == null ? null : other.ref());
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var folded = fold(view, frames, upTo, other);
        synchronized (kept) {
            kept.put(key, folded);
        }
        return folded;
    }

    private PastYear fold(TapeView view, YearTape year, long upTo, @Nullable Methodology other) {
        if (upTo == 0) {
            return PastYear.EMPTY;
        }
        int count = year.assessments();
        var pieces = IntStream.range(0, PIECES)
                .parallel()
                .mapToObj(piece -> new Piece(view, year, upTo, other).fold(part(count, piece), part(count, piece + 1)))
                .toList();
        var lines = new TreeMap<String, PastLine>();
        var methodologies = new LinkedHashMap<Object, Methodology>();
        var excluded = new TreeMap<String, Excluded>();
        for (var piece : pieces) {
            piece.lines.forEach(line -> lines.put(line.id().value(), line));
            methodologies.putAll(piece.methodologies);
            piece.excluded.forEach((reason, some) -> excluded.merge(reason, some, Excluded::and));
        }
        return new PastYear(lines, List.copyOf(excluded.values()), List.copyOf(methodologies.values()));
    }

    private static int part(int count, int piece) {
        return (int) ((long) count * piece / PIECES);
    }

    /** Some of a year's assessments, folded by one thread. */
    private final class Piece {
        private final TapeView view;
        private final YearTape year;
        private final long upTo;
        private final @Nullable Methodology other;
        private final AssessmentFold fold = new AssessmentFold(layouts::layout);
        private final LineMaker maker = new LineMaker();
        private final List<PastLine> lines = new ArrayList<>();
        private final Map<Object, Methodology> methodologies = new LinkedHashMap<>();
        private final Map<String, Excluded> excluded = new TreeMap<>();
        private final Map<Rules, FieldProblem> formReasons = new HashMap<>();

        Piece(TapeView view, YearTape year, long upTo, @Nullable Methodology other) {
            this.view = view;
            this.year = year;
            this.upTo = upTo;
            this.other = other;
        }

        Piece fold(int from, int to) {
            year.fold(from, to, upTo, fold, this::take);
            return this;
        }

        private void take(AssessmentFold folded) {
            var rules = layouts.rules(folded.layout(), other);
            if (!rules.fit(folded)) {
                exclude(folded, rules);
                return;
            }
            var name = folded.name();
            var agency = view.registry().agencies().get(name.substring(0, name.lastIndexOf('-')));
            if (agency == null) {
                throw new IllegalStateException(
                        "assessment %s belongs to an agency that was never registered".formatted(name));
            }
            methodologies.putIfAbsent(rules.methodology().ref(), rules.methodology());
            lines.add(maker.line(folded, rules, agency.registered(), () -> sheet(name, rules)));
        }

        private ScoreSheet sheet(String name, Rules rules) {
            return ScoreSheets.of(state(name), rules.methodology());
        }

        private AssessmentState state(String name) {
            return year.state(name, upTo, new AssessmentFold(layouts::layout)).orElseThrow();
        }

        private void exclude(AssessmentFold folded, Rules rules) {
            var pinned = folded.layout().methodology();
            var reason = rules.formsDiffer(folded)
                    ? formReasons.computeIfAbsent(rules, _ -> reason(folded, rules))
                    : reason(folded, rules);
            var named = pinned.ref().id() + "@" + pinned.ref().revision();
            excluded.merge(
                    named + " " + reason.messageEn(),
                    new Excluded(named, reason.messageTh(), reason.messageEn(), 1),
                    Excluded::and);
        }

        private FieldProblem reason(AssessmentFold folded, Rules rules) {
            return OtherMethodology.differences(
                            state(folded.name()), folded.layout().methodology(), rules.methodology())
                    .getFirst();
        }
    }
}
