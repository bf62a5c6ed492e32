package org.prongsai.query.report;

import java.util.List;

/**
 * The report as it is set down, whatever the file: every word in its place, every figure in Thai digits.
 *
 * @param fileName of a file that holds it, without what tells its kind
 * @param position the point of the log that it was made from
 * @param agency who reports, with district and province
 * @param forItem the checklist item that it is for; empty where that is not known
 * @param paragraphs before the first table
 * @param signatures who signs
 * @param provenance what the report was made from, line by line
 * @param missing what is still missing, in order; a draft as long as there is any
 */
record ReportDocument(
        String fileName,
        long position,
        String title,
        String agency,
        String forItem,
        List<Paragraph> paragraphs,
        List<Section> sections,
        List<String> signatures,
        List<String> provenance,
        List<String> missing) {

    ReportDocument {
        paragraphs = List.copyOf(paragraphs);
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
        provenance = List.copyOf(provenance);
        missing = List.copyOf(missing);
    }

    boolean isDraft() {
        return !missing.isEmpty();
    }

    /** A heading with a table. */
    record Section(String name, String heading, List<Paragraph> paragraphs, Table table) {
        Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A table; its first row of headings is repeated on every page. */
    record Table(List<ReportForm.Column> columns, List<Row> rows) {
        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    record Row(List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** One cell, line by line. */
    record Cell(List<Line> lines) {
        Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(String text) {
            return new Cell(List.of(new Text(text)));
        }
    }

    /** A line of a cell. */
    sealed interface Line {}

    /** What is said. */
    record Text(String text) implements Line {}

    /** What is missing, to be filled in by hand. */
    record Missing(String text) implements Line {}

    /** A box that is ticked or not. */
    record Box(boolean ticked, String word) implements Line {}

    /** Running text, with what is missing marked in it. */
    record Paragraph(List<Line> parts) {
        Paragraph {
            parts = List.copyOf(parts);
        }

        static Paragraph of(String text) {
            return new Paragraph(List.of(new Text(text)));
        }
    }
}
