package org.prongsai.command.feed.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.engine.problem.FieldProblem;

/** What came of reading a file to its end, or to where it cannot be read any further. */
record Reading(List<TableRow> rows, List<String> notices, String refusal) {

    static Reading ofCsv(String text) {
        return ofCsv(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading ofCsv(String text, Charset charset) {
        return ofCsv(text.getBytes(charset));
    }

    static Reading ofCsv(byte[] file) {
        return of(() -> Tables.csv(new ByteArrayInputStream(file)));
    }

    static Reading ofXlsx(byte[] file) {
        return of(() -> Tables.xlsx(file));
    }

    interface Opening {
        Table open() throws IOException;
    }

    static Reading of(Opening opening) {
        var rows = new ArrayList<TableRow>();
        List<Notice> notices = List.of();
        var refusal = "";
        try (var table = opening.open()) {
            try {
                for (var row = table.next(); row != null; row = table.next()) {
                    rows.add(row);
                }
            } catch (TableUnreadable e) {
                refusal = e.problem().code();
            }
            notices = table.notices();
        } catch (TableUnreadable e) {
            refusal = e.problem().code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reading(rows, notices.stream().map(Notice::code).toList(), refusal);
    }

    List<List<String>> cells() {
        return rows.stream().map(TableRow::cells).toList();
    }

    /** Row number and code of every row that cannot be used. */
    List<String> problems() {
        return rows.stream()
                .flatMap(row -> row.problem() instanceof FieldProblem problem
                        ? Stream.of(row.number() + " " + problem.code())
                        : Stream.empty())
                .toList();
    }
}
