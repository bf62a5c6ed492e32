package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.forensics.Decoding;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.page.Wording;
import org.prongsai.query.reconciliation.Correction;
import org.prongsai.query.reconciliation.PossibilityWords;
import org.prongsai.query.reconciliation.ReconciliationWords;
import org.prongsai.query.reconciliation.Summary;

/**
 * One correction told from what was stated to what holds now.
 *
 * @param findings what arithmetic found before it
 * @param sums the sums behind the finding
 * @param moved where figures went to or came from; null where they were not moved
 */
record StorySection(
        String stated,
        List<String> findings,
        List<String> sums,
        Event event,
        @Nullable Moved moved,
        List<String> columns,
        List<Row> rows,
        String beforeHref,
        String afterHref) {

    /** The correction as the log holds it. */
    record Event(String recorded, String reason, String source) {}

    record Moved(String said, String href) {}

    /** One line of before and after; a cell is null where nothing was announced. */
    record Row(String name, List<Cell> cells) {}

    record Cell(@Nullable String text) {}

    static StorySection of(Correction correction, ReconciliationAddress address, Wording wording) {
        var before = correction.before();
        var words = before == null ? null : new ReconciliationWords(before, wording);
        var findings = new ArrayList<String>();
        if (before != null && words != null) {
            findings.add(words.conclusion());
            var possible = new PossibilityWords(before, wording);
            before.disclosures().stream()
                    .filter(decoding -> decoding.outcome() == Decoding.Outcome.IMPOSSIBLE)
                    .forEach(decoding -> findings.add(possible.decoding(decoding)));
            findings.add(possible.years());
        }
        var year = address.year().toString();
        return new StorySection(
                before == null ? wording.text("story.nothing", year) : stated(before, wording),
                findings,
                before == null || words == null || before.checks().isEmpty()
                        ? List.of()
                        : words.arithmetic(before.checks().getFirst()),
                new Event(
                        wording.text(
                                "story.recorded",
                                wording.moment(correction.at()),
                                Long.toString(correction.position())),
                        correction.reason(),
                        correction.source()),
                moved(correction, address, wording),
                columns(correction, year, wording),
                rows(correction, wording),
                address.asOf(correction.position() - 1),
                address.asOf(correction.position()));
    }

    private static String stated(Reconciliation before, Wording wording) {
        var summary = Summary.of(before);
        var parts = new ArrayList<String>();
        var total = summary.published();
        if (total != null) {
            parts.add(wording.text("story.stated-total", total.printed().toPlainString()));
        }
        var level = summary.level();
        if (level != null) {
            parts.add(wording.text(
                    "story.stated-level", wording.level(before.methodology().levels(), level)));
        }
        if (summary.indicators() > 0) {
            parts.add(wording.text("story.stated-indicators", Figures.count(summary.indicators())));
        }
        return wording.list(parts);
    }

    private static @Nullable Moved moved(Correction correction, ReconciliationAddress address, Wording wording) {
        var other = correction.other();
        if (other == null) {
            return null;
        }
        var there = new ReconciliationAddress(other.agencyId(), other.fiscalYear(), address.asOf());
        return new Moved(
                wording.text(
                        correction.movedAway() ? "story.moved-to" : "story.moved-from",
                        other.fiscalYear().toString()),
                there.here());
    }

    private static List<String> columns(Correction correction, String year, Wording wording) {
        var columns = new ArrayList<String>();
        columns.add(wording.text("story.before", year));
        columns.add(wording.text("story.after", year));
        var elsewhere = correction.elsewhere();
        if (elsewhere != null) {
            columns.add(wording.text(
                    "story.elsewhere",
                    elsewhere.sheet().assessmentId().fiscalYear().toString()));
        }
        return columns;
    }

    private static List<Row> rows(Correction correction, Wording wording) {
        var total = new ArrayList<Cell>();
        var level = new ArrayList<Cell>();
        var indicators = new ArrayList<Cell>();
        var computed = new ArrayList<Cell>();
        var conclusion = new ArrayList<Cell>();
        for (var side : sides(correction)) {
            var summary = side == null ? null : Summary.of(side);
            var printed = summary == null ? null : summary.published();
            total.add(new Cell(printed == null ? null : printed.printed().toPlainString()));
            var name = summary == null ? null : summary.level();
            level.add(new Cell(
                    name == null || side == null
                            ? null
                            : wording.level(side.methodology().levels(), name)));
            indicators.add(new Cell(
                    summary == null || summary.indicators() == 0 ? null : Figures.count(summary.indicators())));
            computed.add(new Cell(
                    summary == null || side == null
                            ? null
                            : Figures.score(
                                    summary.computed(), side.methodology().decimals())));
            conclusion.add(new Cell(side == null ? null : new ReconciliationWords(side, wording).conclusion()));
        }
        return List.of(
                new Row(wording.text("story.total"), total),
                new Row(wording.text("story.level"), level),
                new Row(wording.text("story.indicators"), indicators),
                new Row(wording.text("story.computed"), computed),
                new Row(wording.text("story.conclusion"), conclusion));
    }

    private static List<@Nullable Reconciliation> sides(Correction correction) {
        List<@Nullable Reconciliation> sides = new ArrayList<>();
        sides.add(correction.before());
        sides.add(correction.after());
        if (correction.elsewhere() != null) {
            sides.add(correction.elsewhere());
        }
        return sides;
    }
}
