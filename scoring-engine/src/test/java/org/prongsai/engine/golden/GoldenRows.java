package org.prongsai.engine.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code published-scores.csv}. */
final class GoldenRows {
    private static final Path FILE = Path.of("src", "test", "resources", "golden", "published-scores.csv");
    private static final List<GoldenRow> ALL = read();

    private GoldenRows() {}

    static List<GoldenRow> all() {
        return ALL;
    }

    static List<GoldenRow> of(GoldenRow.Kind kind) {
        return ALL.stream().filter(row -> row.kind() == kind).toList();
    }

    /** The only row of an agency in a year with this total. */
    static GoldenRow the(String year, String agency, String total) {
        var found = ALL.stream()
                .filter(row -> row.year().equals(year) && row.agency().equals(agency))
                .filter(row -> String.valueOf(row.total()).equals(total))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " rows of " + agency + " " + year);
        }
        return found.getFirst();
    }

    private static List<GoldenRow> read() {
        try {
            var lines = Files.readAllLines(FILE);
            var rows = new ArrayList<GoldenRow>();
            for (int line = 2; line <= lines.size(); line++) {
                rows.add(new GoldenRow(line, cells(lines.get(line - 1))));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commas divide, but not between quotes; a quote inside quotes is doubled. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }
}
