package org.prongsai.query.nation.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Listed;
import org.prongsai.query.nation.NationOverview;
import org.prongsai.query.ranking.RankingLine;
import org.prongsai.query.ranking.RankingSort;

/**
 * A page of the ranking.
 *
 * @param beyond whether the page is behind the last
 * @param filtered whether some of the year's agencies are left out
 */
record RankingSection(
        String found,
        boolean beyond,
        boolean filtered,
        List<Heading> headings,
        List<Row> rows,
        String page,
        String pages,
        @Nullable String previousHref,
        @Nullable String nextHref) {

    /**
     * One assessment.
     *
     * @param place among all of the year, whatever is chosen; null where there is no total
     * @param change since the year before; null where it is not known
     * @param mark whether that change may be read as one; null where nothing speaks against it
     * @param lacking whether it has fewer respondents than asked
     */
    record Row(
            @Nullable String place,
            Shown.Agency agency,
            @Nullable String total,
            @Nullable String level,
            @Nullable String iit,
            @Nullable String eit,
            @Nullable String oit,
            @Nullable String change,
            Shown.@Nullable Mark mark,
            boolean lacking) {}

    static RankingSection of(NationReadings.Reading reading, NationAsked asked, Wording wording) {
        var address = asked.address();
        int page = asked.page();
        return new RankingSection(
                wording.count(reading.found()),
                page > reading.pages(),
                !address.wide().equals(address.with(NationAddress.PAGE, null)),
                headings(asked, wording),
                reading.lines().stream()
                        .map(line -> row(line, reading.overview(), address, wording))
                        .toList(),
                Integer.toString(page),
                Integer.toString(reading.pages()),
                page > 1 ? address.onPage(Math.min(page - 1, reading.pages())).href("ranking") : null,
                page < reading.pages() ? address.onPage(page + 1).href("ranking") : null);
    }

    private static Row row(RankingLine line, NationOverview overview, NationAddress address, Wording wording) {
        var place = line.rank();
        var level = line.level();
        var change = line.change();
        return new Row(
                place == null ? null : wording.count(place),
                Shown.Agency.of(
                        listed(line), address.with(NationAddress.YEAR, Integer.toString(line.fiscalYear())), wording),
                Shown.figure(line.score()),
                level == null ? null : LevelsSection.name(level, overview, wording),
                Shown.figure(line.instruments().get("IIT")),
                Shown.figure(line.instruments().get("EIT")),
                Shown.figure(line.instruments().get("OIT")),
                Shown.change(change),
                change == null ? null : Shown.Mark.of(overview.forms().get(line.assessmentId()), wording),
                line.sample().equals(SampleCheck.Verdict.SHORT.name()));
    }

    private static Listed listed(RankingLine line) {
        return new Listed(
                line.assessmentId(), line.agencyId(), line.nameTh(), line.nameEn(), line.type(), line.province());
    }

    private static List<Heading> headings(NationAsked asked, Wording wording) {
        return List.of(
                heading(RankingSort.Key.NAME, wording.text("home.name"), false, asked),
                heading(RankingSort.Key.TYPE, wording.text("home.type"), true, asked),
                heading(RankingSort.Key.PROVINCE, wording.text("home.province"), true, asked),
                heading(RankingSort.Key.TOTAL, wording.text("home.total"), false, asked),
                heading(RankingSort.Key.IIT, "IIT", true, asked),
                heading(RankingSort.Key.EIT, "EIT", true, asked),
                heading(RankingSort.Key.OIT, "OIT", true, asked),
                heading(RankingSort.Key.CHANGE, wording.text("years.col-change"), false, asked));
    }

    private static Heading heading(RankingSort.Key key, String label, boolean spare, NationAsked asked) {
        var now = asked.sort();
        boolean here = now.key() == key;
        boolean figures = switch (key) {
            case NAME, TYPE, PROVINCE -> false;
            case TOTAL, CHANGE, YEAR, IIT, EIT, OIT -> true;
        };
        var next = new RankingSort(key, here ? !now.descending() : figures);
        return new Heading(
                label,
                asked.address()
                        .with(NationAddress.SORT, next.equals(RankingSort.USUAL) ? null : next.written())
                        .href("ranking"),
                Heading.direction(here ? now.descending() : null),
                figures,
                spare);
    }
}
