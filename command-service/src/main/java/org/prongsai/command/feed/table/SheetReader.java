package org.prongsai.command.feed.table;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, from top to bottom. */
final class SheetReader implements AutoCloseable {
    private static final int SHEET_COLUMNS_MAX = 16_384;
    private static final int SHEET_ROWS_MAX = 1 << 20;

    private final Xml xml;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean from1904;
    private final String part;
    private final RowBuilder row = new RowBuilder();
    private final StringBuilder value = new StringBuilder();
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private boolean inData;
    private long rowNumber;
    private int rows;
    private int nextColumn;

    /** What a sheet may hold that its cells alone do not show. */
    enum Feature {
        FORMULAS,
        HIDDEN_ROWS,
        HIDDEN_COLUMNS,
        MERGED_CELLS
    }

    SheetReader(Xml xml, String part, SharedStrings strings, NumberFormats formats, boolean from1904) {
        this.xml = xml;
        this.part = part;
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** The next row that holds anything; null at the end. */
    @Nullable
    TableRow next() throws IOException {
        while (xml.nextTag()) {
            if (xml.begins("sheetData") || xml.ends("sheetData")) {
                inData = xml.begins("sheetData");
            } else if (inData && xml.begins("row")) {
                var found = readRow();
                if (found != null) {
                    return found;
                }
            } else if (xml.begins("mergeCell")) {
                features.add(Feature.MERGED_CELLS);
            } else if (xml.begins("col") && xml.flag("hidden")) {
                features.add(Feature.HIDDEN_COLUMNS);
            }
        }
        return null;
    }

    private @Nullable TableRow readRow() throws IOException {
        if (++rows > SHEET_ROWS_MAX) {
            throw FileProblems.tooLargeInside(part);
        }
        rowNumber = rowNumber(xml.attribute("r"));
        boolean hidden = xml.flag("hidden");
        nextColumn = 0;
        while (!xml.ends("row") && xml.nextTag()) {
            if (xml.begins("c")) {
                readCell();
            }
        }
        var found = row.end(rowNumber);
        if (hidden && found != null) {
            features.add(Feature.HIDDEN_ROWS);
        }
        return found;
    }

    private long rowNumber(@Nullable String stated) throws TableUnreadable {
        if (stated == null) {
            return rowNumber + 1;
        }
        try {
            int number = Integer.parseInt(stated);
            if (number >= 1 && number <= SHEET_ROWS_MAX) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Neither is any other number that no row can have.
        }
        throw FileProblems.damaged(part);
    }

    private void readCell() throws IOException {
        int column = column(xml.attribute("r"));
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        boolean formula = false;
        boolean valued = false;
        value.setLength(0);
        while (!xml.ends("c") && xml.nextTag()) {
            if (xml.begins("v")) {
                xml.text(value);
                valued = true;
            } else if (xml.begins("is")) {
                xml.richText("is", value);
                valued = true;
            } else {
                formula |= xml.begins("f");
            }
        }
        if (formula) {
            features.add(Feature.FORMULAS);
        }
        if (column < nextColumn) {
            row.refuse(() -> column < 0 ? RowProblems.unreadable(name(nextColumn)) : RowProblems.twice(name(column)));
            return;
        }
        nextColumn = column + 1;
        if (formula && !valued) {
            row.refuse(() -> RowProblems.formulaWithoutValue(name(column)));
        } else if (valued) {
            put(column, text(type == null ? "n" : type, style, column));
        }
    }

    private void put(int column, String text) {
        if (!text.isEmpty()) {
            row.skipTo(column);
            row.add(text);
            row.endCell();
        }
    }

    private String text(String type, @Nullable String style, int column) {
        var raw = Xml.unescaped(value);
        return switch (type) {
            case "s" -> shared(raw, column);
            case "b" -> raw.equals("1") ? "TRUE" : raw.equals("0") ? "FALSE" : raw;
            case "n" -> raw.isEmpty() ? "" : number(raw.strip(), formats.isDate(style), column);
            default -> raw; // Texts of their own, errors, and dates in ISO form.
        };
    }

    private String shared(String raw, int column) {
        String text = null;
        try {
            text = strings.get(Integer.parseInt(raw.strip()));
        } catch (NumberFormatException e) {
            // There is no such text either.
        }
        if (text == null) {
            row.refuse(() -> RowProblems.noSuchText(name(column)));
            return "";
        }
        return text;
    }

    private String number(String raw, boolean isDate, int column) {
        var text = isDate ? CellNumbers.date(raw, from1904) : CellNumbers.text(raw);
        if (text == null) {
            row.refuse(() -> RowProblems.unreadable(name(column)));
            return "";
        }
        return text;
    }

    private String name(int column) {
        return RowProblems.columnName(column) + rowNumber;
    }

    /** The column of a reference such as {@code AB12}, from 0; without one, that after the cell before; -1 when no sheet has it. */
    private int column(@Nullable String reference) {
        if (reference == null) {
            return nextColumn;
        }
        int column = 0;
        int at = 0;
        while (at < reference.length() && at < 4) {
            char letter = reference.charAt(at);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
            at++;
        }
        return column <= SHEET_COLUMNS_MAX ? column - 1 : -1;
    }

    Set<Feature> features() {
        return features;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
