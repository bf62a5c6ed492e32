package org.prongsai.query.sidebyside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Wording;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.page.AgencyName;
import org.prongsai.query.page.Figures;
import org.prongsai.query.page.HistoryAddress;
import org.prongsai.query.page.LocalName;
import org.prongsai.query.peer.PeerGroup;

/**
 * Agencies and years side by side, ready to print.
 *
 * @param chart as SVG; null where there is nothing to draw
 * @param past where the page shows the past
 */
record ComparePage(
        Choice choice,
        List<CompareTable.Head> columns,
        List<Row> rows,
        @Nullable String chart,
        LikenessSection likeness,
        List<String> notes,
        @Nullable String csvHref,
        @Nullable String workbookHref,
        @Nullable Past past,
        String position,
        String otherLanguageHref,
        String otherLanguage) {

    /**
     * What is chosen and what can be.
     *
     * @param found what the search found and is not chosen yet
     * @param foundNote how many were found; null where nothing was searched for
     */
    record Choice(
            String search,
            List<Chosen> agencies,
            List<Chosen> found,
            @Nullable String foundNote,
            List<Box> years,
            List<Box> groups,
            @Nullable String asOf) {}

    /**
     * An agency to choose.
     *
     * @param firstHref the same page held against this one; null where it already is, or is not chosen
     * @param withoutHref the same page without it; null where it is not chosen
     */
    record Chosen(
            String id,
            AgencyName name,
            LocalName type,
            LocalName province,
            @Nullable String firstHref,
            @Nullable String withoutHref) {}

    /** A box to tick. */
    record Box(String value, String name, boolean ticked) {}

    /**
     * One row.
     *
     * @param kind for the style sheet
     */
    record Row(String kind, @Nullable String code, String name, List<Cell> cells) {}

    /**
     * One cell, as written.
     *
     * @param shown null where there is nothing
     * @param href where it is explained; null where it is not
     * @param more what else there is to say of it; null for nothing
     * @param difference from the first column with its sign; null where there is none
     * @param likeness the word of what is not the same as the first column; null where it is
     */
    record Cell(
            @Nullable String shown,
            @Nullable String href,
            @Nullable String more,
            @Nullable String difference,
            @Nullable String likeness) {}

    /**
     * That the page shows the past.
     *
     * @param moment when its latest event was recorded; null before the first
     */
    record Past(String position, @Nullable String moment, String nowHref) {}

    static ComparePage of(CompareQuestion question, SideBySide sides, Wording wording) {
        var table = TableMaker.of(sides, wording);
        var address = CompareAddress.of(question);
        var other = wording.language().other();
        boolean isEmpty = sides.columns().isEmpty();
        return new ComparePage(
                choice(question, sides, address, wording),
                table.columns(),
                table.rows().stream()
                        .map(row -> row(row, sides, question.asked()))
                        .toList(),
                CompareChart.of(table, wording),
                LikenessSection.of(sides, table, wording),
                notes(sides, table, wording),
                isEmpty ? null : address.file("csv"),
                isEmpty ? null : address.file("xlsx"),
                past(question, sides, address, wording),
                Long.toString(sides.asOf().position()),
                address.in(other, question.search()),
                other.tag());
    }

    private static Choice choice(CompareQuestion question, SideBySide sides, CompareAddress address, Wording wording) {
        var chosen = new ArrayList<Chosen>();
        for (var agency : sides.agencies()) {
            var id = new AgencyId(agency.agencyId());
            chosen.add(chosen(
                    agency,
                    chosen.isEmpty() ? null : address.against(id).here(),
                    address.without(id).here(),
                    wording));
        }
        return new Choice(
                question.search(),
                chosen,
                sides.found().stream()
                        .filter(agency -> !sides.agencies().contains(agency))
                        .map(agency -> chosen(agency, null, null, wording))
                        .toList(),
                foundNote(question, sides, wording),
                years(sides),
                Stream.of(PeerGroup.values())
                        .map(group -> new Box(
                                group.word(),
                                wording.text("compare.with-" + group.word()),
                                question.groups().contains(group)))
                        .toList(),
                question.asked());
    }

    /** Also a year that was asked for and that nobody has, so that it can be taken back. */
    private static List<Box> years(SideBySide sides) {
        return Stream.concat(sides.offered().stream(), sides.years().stream())
                .distinct()
                .sorted()
                .map(FiscalYear::toString)
                .map(year -> new Box(
                        year,
                        year,
                        sides.years().stream().anyMatch(one -> one.toString().equals(year))))
                .toList();
    }

    private static @Nullable String foundNote(CompareQuestion question, SideBySide sides, Wording wording) {
        if (question.search().isEmpty()) {
            return null;
        }
        if (sides.found().isEmpty()) {
            return wording.text("compare.found-none", question.search());
        }
        return wording.text(
                sides.foundMore() ? "compare.found-more" : "compare.found",
                question.search(),
                Integer.toString(sides.found().size()));
    }

    private static Chosen chosen(
            Agency agency, @Nullable String firstHref, @Nullable String withoutHref, Wording wording) {
        return new Chosen(
                agency.agencyId(),
                AgencyName.of(agency.nameTh(), agency.nameEn(), wording.language()),
                LocalName.of(agency.type(), wording.language()),
                LocalName.of(agency.province(), wording.language()),
                firstHref,
                withoutHref);
    }

    private static Row row(CompareTable.Row row, SideBySide sides, @Nullable String asked) {
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < row.cells().size(); at++) {
            var id = at < sides.columns().size()
                    ? sides.columns().get(at).sheet().assessmentId()
                    : null;
            cells.add(cell(row.cells().get(at), id, asked));
        }
        return new Row(row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), row.code(), row.name(), cells);
    }

    private static Cell cell(CompareTable.Cell cell, @Nullable AssessmentId id, @Nullable String asked) {
        var score = cell.score();
        var count = cell.count();
        var figure = cell.figure();
        var likeness = cell.likeness();
        var shown = score != null ? score.toPlainString() : count != null ? Integer.toString(count) : cell.words();
        return new Cell(
                shown,
                figure == null || id == null ? null : new HistoryAddress(id, asked).explain(figure),
                count == null ? null : cell.words(),
                difference(cell.difference()),
                likeness == null || likeness == Likeness.SAME ? null : likeness.word());
    }

    private static @Nullable String difference(@Nullable BigDecimal difference) {
        return difference == null ? null : Figures.difference(Rational.of(difference), difference.scale());
    }

    private static List<String> notes(SideBySide sides, CompareTable table, Wording wording) {
        var notes = new ArrayList<String>();
        for (var absent : sides.absent()) {
            notes.add(wording.text(
                    "compare.absent",
                    AgencyName.of(absent.agency().nameTh(), absent.agency().nameEn(), wording.language())
                            .name(),
                    absent.year().toString()));
        }
        if (sides.leftOut() > 0) {
            notes.add(wording.text(
                    "compare.left-out", Integer.toString(SideBySide.COLUMNS_MAX), Integer.toString(sides.leftOut())));
        }
        if (!sides.columns().isEmpty()) {
            CompareChart.notDrawn(table)
                    .forEach(head -> notes.add(wording.text(
                            "compare.no-indicators",
                            Integer.toString(head.number()),
                            wording.text("compare.column", head.name(), head.year()))));
        }
        return notes;
    }

    private static @Nullable Past past(
            CompareQuestion question, SideBySide sides, CompareAddress address, Wording wording) {
        var instant = sides.asOf().instant();
        return question.asked() == null
                ? null
                : new Past(
                        Long.toString(sides.asOf().position()),
                        instant == null ? null : wording.moment(instant),
                        address.now().here());
    }
}
