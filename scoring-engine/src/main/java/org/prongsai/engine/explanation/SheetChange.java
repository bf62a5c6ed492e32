package org.prongsai.engine.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.ScoreSheet;

/**
 * What moved between two score sheets of one assessment, down to the counts of each level. Changes that follow each other add
 * up: what one ends with, the next begins with.
 *
 * @param figures those that moved, from the total downwards
 * @param levelBefore null where there was none
 * @param levelAfter null where there is none
 * @param answers slots whose counts moved
 */
public record SheetChange(
        List<FigureChange> figures,
        @Nullable String levelBefore,
        @Nullable String levelAfter,
        List<CountChange> answers) {

    /**
     * One figure that moved.
     *
     * @param figure as it stands on the later sheet, or else as it stood on the earlier
     * @param before null where it was not known
     * @param after null where it is not known
     */
    public record FigureChange(
            Figure figure,
            @Nullable Rational before,
            @Nullable Rational after) {

        /** The later less the earlier; null unless both are known. */
        public @Nullable Rational difference() {
            return before == null || after == null ? null : after.minus(before);
        }
    }

    /** How often each level of a slot was answered, level 1 first. */
    public record CountChange(Figure figure, List<Integer> before, List<Integer> after) {
        public CountChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public SheetChange {
        figures = List.copyOf(figures);
        answers = List.copyOf(answers);
    }

    /** Holds two sheets against each other; null where the assessment was not open yet. */
    public static SheetChange between(@Nullable ScoreSheet before, @Nullable ScoreSheet after) {
        return between(
                before == null ? null : FigureTree.of(before),
                before == null ? null : before.level().level(),
                after == null ? null : FigureTree.of(after),
                after == null ? null : after.level().level());
    }

    private static SheetChange between(
            @Nullable FigureTree before,
            @Nullable String levelBefore,
            @Nullable FigureTree after,
            @Nullable String levelAfter) {
        var names = new LinkedHashSet<FigureName>();
        Stream.of(
                        after == null ? List.<Figure>of() : after.figures(),
                        before == null ? List.<Figure>of() : before.figures())
                .forEach(figures -> figures.forEach(figure -> names.add(figure.name())));
        var moved = new ArrayList<FigureChange>();
        var answers = new ArrayList<CountChange>();
        for (var name : names) {
            var earlier = before == null ? null : before.find(name).orElse(null);
            var later = after == null ? null : after.find(name).orElse(null);
            var shown = later == null ? Objects.requireNonNull(earlier) : later;
            if (!Objects.equals(value(earlier), value(later))) {
                moved.add(new FigureChange(shown, value(earlier), value(later)));
            }
            var slot = shown.slot();
            if (slot != null) {
                var none = Collections.nCopies(slot.counts().size(), 0);
                var counts = new CountChange(shown, counts(earlier, none), counts(later, none));
                if (!counts.before().equals(counts.after())) {
                    answers.add(counts);
                }
            }
        }
        return new SheetChange(moved, levelBefore, levelAfter, answers);
    }

    public boolean isNothing() {
        return figures.isEmpty() && answers.isEmpty() && Objects.equals(levelBefore, levelAfter);
    }

    private static @Nullable Rational value(@Nullable Figure figure) {
        return figure == null ? null : figure.score().value();
    }

    private static List<Integer> counts(@Nullable Figure figure, List<Integer> none) {
        var slot = figure == null ? null : figure.slot();
        return slot == null ? none : slot.counts();
    }
}
