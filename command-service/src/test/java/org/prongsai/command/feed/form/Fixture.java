package org.prongsai.command.feed.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.Table;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.Tables;
import org.prongsai.command.json.Json;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.problem.FieldProblem;

/** A delivery of these tests: its rows, as the table reader gives them, and what recognition makes of them. */
final class Fixture {
    static final AssessmentId ASSESSMENT = AssessmentId.parse("mueang-phai-2568");

    private final List<TableRow> rows;
    private Target target;
    private @Nullable ColumnMap map;
    private String namespace = "";

    private Fixture(List<TableRow> rows, Target target) {
        this.rows = rows;
        this.target = target;
    }

    /** A CSV, XLSX or JSON file under feeds. */
    static Fixture file(String name, AnswerSheet sheet) {
        try (var stream = Objects.requireNonNull(Fixture.class.getResourceAsStream("/feeds/" + name), name)) {
            if (name.endsWith(".json")) {
                return json(new String(stream.readAllBytes(), StandardCharsets.UTF_8), sheet);
            }
            var table = name.endsWith(".xlsx") ? Tables.xlsx(stream.readAllBytes()) : Tables.csv(stream);
            return new Fixture(rows(table), new Target.One(ASSESSMENT, sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fixture csv(String text, AnswerSheet sheet) {
        try {
            var table = Tables.csv(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return new Fixture(rows(table), new Target.One(ASSESSMENT, sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fixture json(String text, AnswerSheet sheet) {
        return switch (JsonRecords.flatten(Json.parse(text))) {
            case JsonRecords.Flattened.Rows(var rows) -> new Fixture(rows, new Target.One(ASSESSMENT, sheet));
            case JsonRecords.Flattened.Unusable(var problem) -> throw new AssertionError(problem);
        };
    }

    private static List<TableRow> rows(Table opened) {
        try (var table = opened) {
            var rows = new ArrayList<TableRow>();
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fixture to(Target other) {
        target = other;
        return this;
    }

    Fixture with(ColumnMap saved) {
        map = saved;
        return this;
    }

    Fixture with(Map<String, String> columns) {
        return with(new ColumnMap(columns, Map.of()));
    }

    Fixture named(String surveyId) {
        namespace = surveyId;
        return this;
    }

    Recognition recognise() {
        return Forms.recognise(rows.subList(0, Math.min(rows.size(), Forms.HEAD_ROWS_MAX)), target, map, namespace);
    }

    Form form() {
        return switch (recognise()) {
            case Recognition.Known known -> known.form();
            case Recognition.MapNeeded(var form) -> form;
            case Recognition.Unusable(var problems) -> throw new AssertionError(problems);
        };
    }

    List<String> unusable() {
        return switch (recognise()) {
            case Recognition.Unusable(var problems) ->
                problems.stream().map(Fixture::shown).toList();
            case Recognition.Known known -> throw new AssertionError("known: " + known.form());
            case Recognition.MapNeeded(var form) -> throw new AssertionError("map needed: " + form);
        };
    }

    RowReader reader() {
        return switch (recognise()) {
            case Recognition.Known known -> known.reader();
            case Recognition.MapNeeded(var form) -> throw new AssertionError("map needed: " + form);
            case Recognition.Unusable(var problems) -> throw new AssertionError(problems);
        };
    }

    List<TableRow> data() {
        return rows.subList(form().headerRows(), rows.size());
    }

    List<Reading> readings() {
        var reader = reader();
        return data().stream().map(reader::read).toList();
    }

    /** What each row says, in a line: its number, then what became of it. */
    List<String> read() {
        var reader = reader();
        return data().stream()
                .map(row -> row.number() + " " + shown(reader.read(row)))
                .toList();
    }

    /** What each column is: {@code name: role}. */
    List<String> columns() {
        return form().columns().stream()
                .map(column -> column.name() + ": " + shown(column.role()))
                .toList();
    }

    private static String shown(Reading reading) {
        return switch (reading) {
            case Reading.Usable(var submission, var suggestion, var notices) ->
                "%s %s %s%s%s"
                        .formatted(
                                submission.respondentKey(),
                                submission.submittedOn(),
                                new TreeMap<>(submission.answers()),
                                suggestion == null ? "" : " said " + suggestion,
                                notices.isEmpty()
                                        ? ""
                                        : " " + notices.getFirst().code());
            case Reading.Withdrawn(var it) ->
                "withdrawn %s %s %s (%s)"
                        .formatted(
                                it.assessmentId(),
                                it.survey(),
                                it.respondentKey(),
                                it.reason().substring(it.reason().indexOf('/') + 2));
            case Reading.Refused(var problems) ->
                "refused "
                        + String.join(
                                "; ", problems.stream().map(Fixture::shown).toList());
            case Reading.Skipped(var reason) -> "skipped " + reason;
        };
    }

    private static String shown(FieldProblem problem) {
        return problem.field() + ":" + problem.code();
    }

    private static String shown(ColumnRole role) {
        return switch (role) {
            case ColumnRole.RespondentKey _ -> "key";
            case ColumnRole.SubmittedOn _ -> "day";
            case ColumnRole.Answer(var key) -> key;
            case ColumnRole.Complete _ -> "complete";
            case ColumnRole.Withdrawn _ -> "withdrawn";
            case ColumnRole.Assessment _ -> "assessment";
            case ColumnRole.Survey _ -> "survey";
            case ColumnRole.Agency _ -> "agency";
            case ColumnRole.FiscalYear _ -> "year";
            case ColumnRole.Suggestion(var taken) -> taken ? "suggestion" : "suggestion refused";
            case ColumnRole.Ignored(var reason) -> "ignored " + reason;
            case ColumnRole.Dropped(var kind, var rule) -> "dropped " + kind + " by " + rule;
            case ColumnRole.Unknown() -> "unknown";
        };
    }
}
