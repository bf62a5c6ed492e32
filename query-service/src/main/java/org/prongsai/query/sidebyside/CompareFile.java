package org.prongsai.query.sidebyside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Label;
import org.prongsai.page.Wording;
import org.prongsai.query.sidebyside.CompareTable.Cell;
import org.prongsai.query.sidebyside.CompareTable.Head;
import org.prongsai.query.sidebyside.CompareTable.Row;
import org.prongsai.query.table.Column;
import org.prongsai.query.table.CsvFile;
import org.prongsai.query.table.TableFile;
import org.prongsai.query.table.WorkbookFile;

/** What is on the page as a file: the same rows and columns, figures as numbers, in the page's language. */
final class CompareFile {
    private final CompareTable table;
    private final String position;
    private final Wording wording;

    /** @param position up to which the log was read, as it is told in the file */
    CompareFile(CompareTable table, String position, Wording wording) {
        this.table = table;
        this.position = position;
        this.wording = wording;
    }

    byte[] csv() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new CsvFile<>(columns(), bytes)) {
            writeTo(file);
        }
        return bytes.toByteArray();
    }

    byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new WorkbookFile(bytes)) {
            try (var sheet = workbook.sheet(wording.text("compare.sheet"), columns())) {
                writeTo(sheet);
            }
            var notes = new LinkedHashMap<String, String>();
            for (var head : table.columns()) {
                var rules = head.rules();
                var agencies = head.agencies();
                notes.put(label(head), rules != null ? rules : agencies != null ? agencies : "");
            }
            notes.put(wording.text("compare.file-position"), position);
            workbook.notes(wording.text("compare.sheet-notes"), notes);
        }
        return bytes.toByteArray();
    }

    private void writeTo(TableFile<Row> file) throws IOException {
        for (var row : table.rows()) {
            file.row(row);
        }
    }

    /** For each column its figure; for those after the first also the difference and whether it may be taken as one. */
    private List<Column<Row>> columns() {
        var columns = new ArrayList<Column<Row>>();
        columns.add(text(wording.text("compare.file-code"), Row::code));
        columns.add(text(wording.text("compare.file-figure"), Row::name));
        for (var head : table.columns()) {
            int at = head.number() - 1;
            columns.add(decimal(label(head), row -> written(row.cells().get(at))));
            if (at > 0) {
                columns.add(decimal(
                        wording.text("compare.file-difference", Integer.toString(head.number())),
                        row -> row.cells().get(at).difference()));
                if (!head.average()) {
                    columns.add(text(
                            wording.text("compare.file-likeness", Integer.toString(head.number())),
                            row -> said(row.cells().get(at).likeness())));
                }
            }
        }
        return columns;
    }

    private String label(Head head) {
        return wording.text("compare.file-column", Integer.toString(head.number()), head.name(), head.year());
    }

    private static @Nullable Object written(Cell cell) {
        var score = cell.score();
        var count = cell.count();
        return score != null ? score : count != null ? count : cell.words();
    }

    private @Nullable String said(@Nullable Likeness likeness) {
        return switch (likeness) {
            case null -> null;
            case SAME -> wording.text("compare.same");
            case UNSURE -> wording.text("compare.unsure");
            case DIFFERENT -> wording.text("compare.different");
        };
    }

    private static Column<Row> text(String name, Function<Row, @Nullable Object> value) {
        return new Column<>(name, new Label(name, name), Column.Kind.TEXT, value);
    }

    private static Column<Row> decimal(String name, Function<Row, @Nullable Object> value) {
        return new Column<>(name, new Label(name, name), Column.Kind.DECIMAL, value);
    }
}
