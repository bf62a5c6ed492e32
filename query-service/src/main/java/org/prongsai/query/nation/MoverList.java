package org.prongsai.query.nation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.methodology.Methodologies;

/** Holds each assessment of a year against the same agency's of the year before. */
final class MoverList {
    private static final int SHOWN = 10;
    private static final int DECIMALS = 2;

    /** Less than this is shown as nothing. */
    private static final double SEEN = 0.005;

    private static final Comparator<Moved> BY_CHANGE = Comparator.comparingDouble(
                    (Moved moved) -> moved.change().nearly())
            .thenComparing(moved -> moved.line().listed().agencyId());

    private static final Comparator<Moved> FALLING = Comparator.comparingDouble(
                    (Moved moved) -> -moved.change().nearly())
            .thenComparing(moved -> moved.line().listed().agencyId());

    private record Pair(NationLine.Rules earlier, NationLine.Rules later) {}

    private record Forms(Methodology earlier, Methodology later, FormChange change) {}

    private record Moved(NationLine line, Amount before, Amount now, Amount change, Pair pair) {}

    private final Methodologies methodologies;
    private final Map<Pair, Forms> known = new HashMap<>();

    MoverList(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    /** What changed in the form, by assessment. */
    Map<String, FormChange> forms(List<NationLine> lines) {
        var forms = new HashMap<String, FormChange>();
        for (var line : lines) {
            var before = line.before();
            if (before != null) {
                forms.put(
                        line.listed().assessmentId(),
                        forms(new Pair(before.rules(), line.rules())).change());
            }
        }
        return forms;
    }

    Movers movers(List<NationLine> lines) {
        var moved = new ArrayList<Moved>();
        var mean = new ExactMean();
        var pairs = new HashMap<Pair, Integer>();
        for (var line : lines) {
            var before = line.before();
            var now = line.figures().total();
            var then = before == null ? null : before.total();
            if (before != null && now != null && then != null) {
                var one = new Moved(line, then, now, now.minus(then), new Pair(before.rules(), line.rules()));
                one.change().addTo(mean);
                pairs.merge(one.pair(), 1, Integer::sum);
                moved.add(one);
            }
        }
        return new Movers(
                most(moved, FALLING, change -> change >= SEEN),
                most(moved, BY_CHANGE, change -> change <= -SEEN),
                moved.size(),
                mean.rounded(DECIMALS),
                pairs.entrySet().stream()
                        .sorted(Map.Entry.<Pair, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().toString()))
                        .map(entry -> form(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Movers.Form form(Pair pair, int agencies) {
        var forms = forms(pair);
        return new Movers.Form(forms.earlier(), forms.later(), forms.change(), agencies);
    }

    private List<Movers.Mover> most(List<Moved> moved, Comparator<Moved> order, DoublePredicate which) {
        return moved.stream()
                .filter(one -> which.test(one.change().nearly()))
                .sorted(order)
                .limit(SHOWN)
                .map(one -> new Movers.Mover(
                        one.line().listed(),
                        one.before().exact().get().rounded(DECIMALS),
                        one.now().exact().get().rounded(DECIMALS),
                        one.change().exact().get().rounded(DECIMALS),
                        forms(one.pair()).change()))
                .toList();
    }

    private Forms forms(Pair pair) {
        return known.computeIfAbsent(pair, _ -> {
            var earlier = rules(pair.earlier());
            var later = rules(pair.later());
            return new Forms(earlier, later, FormChange.between(earlier, later));
        });
    }

    private Methodology rules(NationLine.Rules rules) {
        return methodologies
                .find(rules.id(), rules.revision())
                .orElseThrow(() ->
                        new IllegalStateException("an assessment goes by %s, which is not there".formatted(rules)));
    }
}
