package org.prongsai.query.nation.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Movers;
import org.prongsai.query.nation.NationOverview;

/**
 * Whose total moved most since the year before.
 *
 * @param averageChange null where nobody has a total in both years
 * @param forms what may and may not be compared, for each pair of rules
 */
record MoversSection(
        String before,
        String compared,
        @Nullable String averageChange,
        List<Form> forms,
        List<Row> up,
        List<Row> down) {

    /** @param mark null where nothing speaks against reading the change as one */
    record Row(
            Shown.Agency agency,
            String before,
            String now,
            @Nullable String change,
            Shown.@Nullable Mark mark) {}

    /**
     * What changed in the form between the years.
     *
     * @param breaks whether the totals measure different things
     * @param reasons empty where both years went by the same rules
     */
    record Form(boolean breaks, boolean caution, String words, List<String> reasons) {}

    static MoversSection of(NationOverview overview, NationAddress address, Wording wording) {
        var movers = overview.movers();
        return new MoversSection(
                Integer.toString(overview.year().value() - 1),
                wording.count(movers.compared()),
                Shown.change(movers.averageChange()),
                movers.forms().stream().map(form -> form(form, wording)).toList(),
                rows(movers.up(), address, wording),
                rows(movers.down(), address, wording));
    }

    private static List<Row> rows(List<Movers.Mover> movers, NationAddress address, Wording wording) {
        return movers.stream()
                .map(mover -> new Row(
                        Shown.Agency.of(mover.listed(), address, wording),
                        mover.before().toPlainString(),
                        mover.now().toPlainString(),
                        Shown.change(mover.change()),
                        Shown.Mark.of(mover.form(), wording)))
                .toList();
    }

    private static Form form(Movers.Form form, Wording wording) {
        var change = form.change();
        var reasons = new ArrayList<String>();
        change.breaks().forEach(found -> reasons.add(reason(found, wording)));
        var agencies = wording.count(form.agencies());
        if (reasons.isEmpty()) {
            return new Form(false, false, wording.text("nation.form-same", agencies), List.of());
        }
        return change.isComparable()
                ? new Form(false, true, wording.text("nation.form-caution", agencies), reasons)
                : new Form(true, false, wording.text("nation.form-changed", agencies), reasons);
    }

    private static String reason(FormChange.Break found, Wording wording) {
        var scope = found.scope().equals(FormChange.TOTAL) ? wording.text("comparable.total") : found.scope();
        return wording.text("nation.form-reason", scope, wording.name(found.reason()));
    }
}
