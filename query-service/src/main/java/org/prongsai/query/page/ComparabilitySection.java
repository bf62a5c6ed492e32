package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Wording;

/**
 * Whether two years may be held against each other, and why not.
 *
 * @param rows empty when the two years went by the same rules
 */
public record ComparabilitySection(String lead, List<Row> rows) {

    /**
     * What there is to say about one part.
     *
     * @param scope the instrument it concerns, or the total
     */
    public record Row(String scope, List<Reason> reasons) {}

    /**
     * One reason.
     *
     * @param breaks whether the figures measure different things, rather than may do so
     */
    public record Reason(boolean breaks, String verdict, String why) {}

    public static ComparabilitySection of(FormChange form, Methodology earlier, Methodology later, Wording wording) {
        if (form.breaks().isEmpty()) {
            return new ComparabilitySection(wording.text("comparable.same"), List.of());
        }
        var reasons = new LinkedHashMap<String, List<Reason>>();
        for (var found : form.breaks()) {
            reasons.computeIfAbsent(found.scope(), _ -> new ArrayList<>()).add(reason(found, earlier, later, wording));
        }
        var rows = new ArrayList<Row>();
        reasons.forEach((scope, found) -> rows.add(new Row(scope(scope, wording), found)));
        return new ComparabilitySection(wording.text(form.isComparable() ? "comparable.yes" : "comparable.no"), rows);
    }

    private static Reason reason(FormChange.Break found, Methodology earlier, Methodology later, Wording wording) {
        boolean breaks = found.severity() == FormChange.Severity.CHANGED;
        return new Reason(
                breaks,
                wording.text(breaks ? "comparable.changed" : "comparable.caution"),
                found.kind() == FormChange.Kind.LEVELS_CHANGED
                        ? wording.text("comparable.levels", levels(earlier, wording), levels(later, wording))
                        : capitalised(wording.name(found.reason())));
    }

    private static String levels(Methodology methodology, Wording wording) {
        var levels = methodology.levels();
        return wording.text(
                "comparable.from-to",
                wording.level(levels, levels.rules().getFirst().level()),
                wording.level(levels, levels.rules().getLast().level()));
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String scope(String scope, Wording wording) {
        return scope.equals(FormChange.TOTAL) ? wording.text("comparable.total") : scope;
    }
}
