package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnJudge.ColumnWishes;
import org.prongsai.command.feed.form.ColumnRole.Unknown;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.problem.FieldProblem;

/** Recognises what survey tools export. */
public final class Forms {
    /** As many rows are enough to tell; more are not looked at before reading. */
    public static final int HEAD_ROWS_MAX = 50;

    private Forms() {}

    /** {@link #recognise(List, Target, ColumnMap, String)} for a source that gives its form no name. */
    public static Recognition recognise(List<TableRow> head, Target target, @Nullable ColumnMap map) {
        return recognise(head, target, map, "");
    }

    /**
     * Says what a table is.
     *
     * @param head its first rows, header rows included; of them, those after the header rows are to be read again
     * @param map what a person said about this form before
     * @param namespace tells two surveys of LimeSurvey apart, whose responses have the same numbers; may be empty
     */
    public static Recognition recognise(List<TableRow> head, Target target, @Nullable ColumnMap map, String namespace) {
        if (head.isEmpty()) {
            return new Recognition.Unusable(
                    List.of(FormProblems.ofForm("empty-table", "ไม่มีข้อมูลในไฟล์", "there is nothing in it")));
        }
        var detection = SourceDetection.of(head, new Universe(List.of(), true).ids());
        var headers = detection.headers(head);
        var problem = FormChecks.ofHeader(headers, head, detection, target);
        if (problem != null) {
            return new Recognition.Unusable(List.of(problem));
        }
        var sample = head.stream()
                .skip(detection.headerRows())
                .filter(row -> row.problem() == null)
                .limit(HEAD_ROWS_MAX)
                .toList();
        var universe = switch (target) {
            case Target.One one -> new Universe(List.of(one.sheet()), false);
            case Target.Anywhere anywhere -> new Universe(sheets(detection, headers, sample, anywhere), true);
        };
        boolean suggestions = target instanceof Target.One one && one.suggestions();
        var judge = new ColumnJudge(detection, headers, sample, universe, new ColumnWishes(map, suggestions));
        var columns = judge.judge();
        var form = new Form(
                FormIds.of(detection.source(), judge, headers, sample),
                detection.source().id(),
                detection.heading(),
                Math.min(detection.headerRows(), head.size()),
                columns,
                FormNotices.of(columns, universe, map));
        return decide(form, detection.source(), new Request(target, map, namespace), universe, sample);
    }

    private record Request(Target target, @Nullable ColumnMap map, String namespace) {}

    private static Recognition decide(
            Form form, Source source, Request request, Universe universe, List<TableRow> sample) {
        boolean unknown = form.columns().stream().anyMatch(column -> column.role() instanceof Unknown);
        var reader = new SheetRowReader(form.columns(), source, request.namespace(), request.target(), request.map());
        var problems = new ArrayList<FieldProblem>();
        add(problems, FormChecks.ofSurvey(form, universe));
        if (!unknown && problems.isEmpty()) {
            add(problems, FormChecks.ofPlaces(form, request.target()));
            add(problems, FormChecks.ofColumns(form, universe));
        }
        problems.addAll(reader.study(sample));
        if (!problems.isEmpty()) {
            return new Recognition.Unusable(problems);
        }
        var known = form.with(reader.notices());
        return unknown ? new Recognition.MapNeeded(known) : new Recognition.Known(known, reader);
    }

    private static void add(List<FieldProblem> problems, @Nullable FieldProblem problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }

    /** The sheets that the first rows ask for. */
    private static Collection<AnswerSheet> sheets(
            SourceDetection detection, List<String> headers, List<TableRow> sample, Target.Anywhere anywhere) {
        var system = new SystemHeaders(detection.source(), detection.heading());
        var columns = new ArrayList<Column>();
        for (int at = 0; at < headers.size(); at++) {
            var role = system.role(headers.get(at));
            columns.add(new Column(at, headers.get(at), role == null ? new Unknown() : role));
        }
        var places = new Places(columns, anywhere);
        var sheets = new LinkedHashSet<AnswerSheet>();
        for (var row : sample) {
            if (places.read(row) instanceof Places.Place.Found found) {
                sheets.add(found.sheet());
            }
        }
        return sheets;
    }
}
