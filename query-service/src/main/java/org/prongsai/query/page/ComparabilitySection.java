package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.prongsai.engine.comparison.FormChange;

/**
 * Whether two years may be held against each other, and why not.
 *
 * @param rows empty when the two years went by the same rules
 */
record ComparabilitySection(String lead, List<Row> rows) {

    /**
     * What there is to say about one part.
     *
     * @param scope the instrument it concerns, or the total
     */
    record Row(String scope, List<Reason> reasons) {}

    /**
     * One reason.
     *
     * @param breaks whether the figures measure different things, rather than may do so
     */
    record Reason(boolean breaks, String verdict, String why) {}

    static ComparabilitySection of(FormChange form, Wording wording) {
        if (form.breaks().isEmpty()) {
            return new ComparabilitySection(wording.text("comparable.same"), List.of());
        }
        var reasons = new LinkedHashMap<String, List<Reason>>();
        for (var found : form.breaks()) {
            reasons.computeIfAbsent(found.scope(), _ -> new ArrayList<>()).add(reason(found, wording));
        }
        var rows = new ArrayList<Row>();
        reasons.forEach((scope, found) -> rows.add(new Row(scope(scope, wording), found)));
        return new ComparabilitySection(wording.text(form.isComparable() ? "comparable.yes" : "comparable.no"), rows);
    }

    private static Reason reason(FormChange.Break found, Wording wording) {
        boolean breaks = found.severity() == FormChange.Severity.CHANGED;
        return new Reason(
                breaks,
                wording.text(breaks ? "comparable.changed" : "comparable.caution"),
                wording.name(found.reason()));
    }

    private static String scope(String scope, Wording wording) {
        return scope.equals(FormChange.TOTAL) ? wording.text("comparable.total") : scope;
    }
}
