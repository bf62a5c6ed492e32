package org.prongsai.command.feed.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.Forms;
import org.prongsai.command.feed.form.JsonRecords;
import org.prongsai.command.feed.form.JsonRecords.Flattened;
import org.prongsai.command.feed.form.Reading;
import org.prongsai.command.feed.form.Recognition;
import org.prongsai.command.feed.form.RowReader;
import org.prongsai.command.feed.form.Target;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.TableUnreadable;
import org.prongsai.command.feed.table.Tables;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.testing.Samples;
import org.prongsai.engine.problem.FieldProblem;

/** Reads a file as far as its rows go, and checks what is said of it. */
final class ReadFile {
    private final Survey survey;
    private final Target target;
    private final String name;
    private int usable;

    private ReadFile(Survey survey, String name) {
        this.survey = survey;
        this.target = new Target.One(Samples.ASSESSMENT, survey.sheet());
        this.name = name;
    }

    /** @return how many rows of it can be used */
    static int read(byte[] file, Survey survey, String name) {
        var reading = new ReadFile(survey, name);
        try {
            reading.read(file);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(name, e);
        }
        return reading.usable;
    }

    private void read(byte[] file) throws IOException {
        try {
            recognise(isJson(file) ? records(file) : rows(file));
        } catch (TableUnreadable e) {
            check(e.problem());
        } catch (UnreadableJson e) {
            e.problems().forEach(this::check);
            inWords(e.messageTh(), e.messageEn());
        }
    }

    private static boolean isJson(byte[] file) {
        return file.length > 0 && (file[0] == '{' || file[0] == '[');
    }

    private List<TableRow> records(byte[] file) {
        return switch (JsonRecords.flatten(Json.parse(Json.text(file)))) {
            case Flattened.Rows(var rows) -> rows;
            case Flattened.Unusable(var problem) -> {
                check(problem);
                yield List.of();
            }
        };
    }

    private List<TableRow> rows(byte[] file) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = Tables.open(new ByteArrayInputStream(file), survey.code())) {
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            table.notices();
        }
        return rows;
    }

    private void recognise(List<TableRow> rows) {
        var head = rows.subList(0, Math.min(rows.size(), Forms.HEAD_ROWS_MAX));
        switch (Forms.recognise(head, target, null, "")) {
            case Recognition.Known(var form, var reader) -> {
                for (var row : rows.subList(Math.min(form.headerRows(), rows.size()), rows.size())) {
                    read(row, reader);
                }
            }
            case Recognition.MapNeeded(var form) ->
                assertThat(form.columns()).as(name).isNotEmpty();
            case Recognition.Unusable(var problems) -> problems.forEach(this::check);
        }
    }

    private void read(TableRow row, RowReader reader) {
        switch (reader.read(row)) {
            case Reading.Usable(var submission, var suggestion, var _) -> {
                assertThat(suggestion).as(name).isNull();
                assertThat(submission.respondentKey()).as(name).isNotBlank();
                usable++;
            }
            case Reading.Withdrawn withdrawn -> nameless(withdrawn.withdrawal().reason());
            case Reading.Refused(var problems) -> {
                problems.forEach(this::check);
                reader.keptCells(row).forEach(this::nameless);
                reader.keyOf(row);
            }
            case Reading.Skipped(var reason) -> assertThat(reason).as(name).isNotBlank();
        }
    }

    private void check(@Nullable FieldProblem problem) {
        assertThat(problem).as(name).isNotNull();
        assertThat(problem.code()).as(name).matches("[a-z0-9-]+");
        inWords(problem.messageTh(), problem.messageEn());
    }

    private void inWords(String th, String en) {
        assertThat(th).as(name).containsPattern("\\p{IsThai}").hasSizeLessThan(3_000);
        assertThat(en).as(name).containsPattern("[a-z]").hasSizeLessThan(3_000);
    }

    private void nameless(String text) {
        Seeds.IDENTITIES.forEach(identity -> assertThat(Sent.names(text, identity))
                .as("%s names %s: %s", name, identity, text)
                .isFalse());
    }
}
