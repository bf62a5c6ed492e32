package org.prongsai.query.nation.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Nation;
import org.prongsai.query.nation.NationOverview;

/**
 * The year in two figures.
 *
 * @param average null where nobody has a total
 * @param limit the score from which an agency reaches the national target
 * @param share of those with a total that reach it, in per cent; null where nobody has a total
 * @param only whether one agency alone has a total, so that the mean is its score
 * @param nationAverage of all agencies, where the page is narrowed to some; else null
 * @param nationShare the same
 */
record HeadlineSection(
        String assessments,
        String withTotal,
        String withoutTotal,
        @Nullable String average,
        String limit,
        String passed,
        @Nullable String share,
        boolean only,
        @Nullable String nationAverage,
        @Nullable String nationShare) {
    /** Of every scheme so far; asked for only where a year has none. */
    private static final String USUAL_LIMIT = "85";

    static HeadlineSection of(NationOverview overview, boolean narrowed, Wording wording) {
        Nation.Group group = overview.chosen().group();
        Nation.Group nation = overview.nation().group();
        return new HeadlineSection(
                wording.count(group.assessments()),
                wording.count(group.withTotal()),
                wording.count(group.withoutTotal()),
                Shown.figure(group.average()),
                limit(overview),
                wording.count(group.passed()),
                Shown.figure(group.passedShare()),
                group.withTotal() == 1,
                narrowed ? Shown.figure(nation.average()) : null,
                narrowed ? Shown.figure(nation.passedShare()) : null);
    }

    static String limit(NationOverview overview) {
        var rules = overview.rules();
        return rules == null ? USUAL_LIMIT : Shown.limit(rules.levels().passMin());
    }
}
