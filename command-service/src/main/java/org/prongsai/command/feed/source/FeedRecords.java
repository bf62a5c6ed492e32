package org.prongsai.command.feed.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.file.ColumnMaps;
import org.prongsai.command.feed.file.FormContents;
import org.prongsai.command.feed.file.SurveySheets;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.command.feed.form.Form;
import org.prongsai.command.feed.form.Forms;
import org.prongsai.command.feed.form.JsonRecords;
import org.prongsai.command.feed.form.JsonRecords.Flattened;
import org.prongsai.command.feed.form.Reading;
import org.prongsai.command.feed.form.Recognition;
import org.prongsai.command.feed.form.Target;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.survey.ResponseIds;
import org.prongsai.command.survey.SourceWithdrawal;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads records as a source's API or webhook gives them. A record leaves out whatever its respondent left out, so columns
 * that were seen before are remembered: one record alone may not tell what it is.
 */
@Component
class FeedRecords {
    private final Feeds feeds;
    private final SurveySheets sheets;
    private final ColumnMaps maps;
    private final ResponseIds ids;

    FeedRecords(Feeds feeds, SurveySheets sheets, ColumnMaps maps, ResponseIds ids) {
        this.feeds = feeds;
        this.sheets = sheets;
        this.maps = maps;
        this.ids = ids;
    }

    /** What records turned out to be. */
    sealed interface Read {
        /** @param rows in their order */
        record Rows(List<DeliveryRow> rows, Contents contents) implements Read {}

        /** Nothing of them can be read. */
        record Unusable(List<FieldProblem> problems) implements Read {}
    }

    /** @param before how many rows came before these */
    Read read(Feed feed, JsonNode body, long before) {
        return switch (JsonRecords.flatten(body)) {
            case Flattened.Unusable(var problem) -> new Read.Unusable(List.of(problem));
            case Flattened.Rows(var rows) when rows.size() < 2 -> new Read.Rows(List.of(), Contents.NONE);
            case Flattened.Rows(var rows) -> read(feed, rows, before);
        };
    }

    private Read read(Feed feed, List<TableRow> rows, long before) {
        var target = sheets.target(feed.assessmentId(), feed.survey());
        var recognised = recognise(feed, rows, target);
        var known = feeds.headers(feed.id());
        if (!(recognised instanceof Recognition.Known) && !known.isEmpty()) {
            var wider = with(known, rows);
            if (recognise(feed, wider, target) instanceof Recognition.Known again) {
                return read(feed, wider, before, again);
            }
        }
        return switch (recognised) {
            case Recognition.Known first -> {
                if (!known.containsAll(rows.getFirst().cells())) {
                    feeds.remember(feed.id(), rows.getFirst().cells());
                }
                yield read(feed, rows, before, first);
            }
            case Recognition.MapNeeded(var form) -> new Read.Unusable(FeedProblems.mapNeeded(form));
            case Recognition.Unusable(var problems) -> new Read.Unusable(problems);
        };
    }

    private Recognition recognise(Feed feed, List<TableRow> rows, Target target) {
        var head = rows.subList(0, Math.min(rows.size(), Forms.HEAD_ROWS_MAX));
        var first = Forms.recognise(head, target, feed.map());
        if (first instanceof Recognition.MapNeeded(var form)) {
            var map = maps.find(form.id()).map(remembered -> merged(remembered, feed.map()));
            return map.isEmpty() ? first : Forms.recognise(head, target, map.get());
        }
        return first;
    }

    /** What was said about the form elsewhere, and what was said about it here, which counts more. */
    private static ColumnMap merged(ColumnMap remembered, ColumnMap own) {
        var columns = new HashMap<>(remembered.columns());
        columns.putAll(own.columns());
        var values = new HashMap<>(remembered.values());
        values.putAll(own.values());
        return new ColumnMap(columns, values);
    }

    /** The same rows with more columns, which are empty. */
    private static List<TableRow> with(Iterable<String> headers, List<TableRow> rows) {
        var all = new LinkedHashSet<>(rows.getFirst().cells());
        headers.forEach(all::add);
        var wider = new ArrayList<>(rows);
        wider.set(0, new TableRow(rows.getFirst().number(), List.copyOf(all), null));
        return wider;
    }

    private Read read(Feed feed, List<TableRow> rows, long before, Recognition.Known known) {
        var check = new RecordCheck(feed, rows.getFirst().cells());
        var read = new ArrayList<DeliveryRow>();
        for (var row : rows.subList(known.form().headerRows(), rows.size())) {
            var problem = check.problem(row);
            var reading = problem == null ? known.reader().read(row) : new Reading.Refused(List.of(problem));
            read.add(row(before + row.number(), reading, kept(feed, row, known)));
        }
        return new Read.Rows(read, contents(known.form()));
    }

    private static DeliveryRow row(long number, Reading reading, KeptRecord kept) {
        return switch (reading) {
            case Reading.Usable usable -> new DeliveryRow.Entry(number, usable.submission(), usable.suggestion(), kept);
            case Reading.Withdrawn(var withdrawal) -> new DeliveryRow.Entry(number, withdrawal, kept);
            case Reading.Refused(var problems) -> new DeliveryRow.Refused(number, problems, kept);
            case Reading.Skipped _ -> new DeliveryRow.Skipped(number);
        };
    }

    private KeptRecord kept(Feed feed, TableRow row, Recognition.Known known) {
        var key = known.reader().keyOf(row);
        var name = key == null ? null : "#" + ids.of(new SourceWithdrawal(feed.assessmentId(), feed.survey(), key, ""));
        return new KeptRecord(known.form().columns(), known.reader().keptCells(row), name);
    }

    private static Contents contents(Form form) {
        var all = FormContents.of(form, List.of());
        return new Contents(List.of(), all.columns(), all.droppedColumns(), lasting(all.notices()));
    }

    /** Which questions a single record leaves unanswered is no news about the feed. */
    private static List<Notice> lasting(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> !notice.code().equals("questions-missing"))
                .toList();
    }
}
