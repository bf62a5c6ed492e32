package org.prongsai.command.feed.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.Workbook.Sheet;

/** One sheet of a workbook, read from memory; nothing of it is written anywhere. */
final class XlsxTable implements Table {
    private static final long SHEET_BYTES_MAX = 1L << 30;
    private static final long LOOKED_AT_BYTES_MAX = 16L << 20;
    private static final int LOOKED_AT_SHEETS_MAX = 32;
    private static final int ROWS_BEFORE_HEADER_MAX = 10;

    private final SheetReader reader;
    private final List<Notice> fixedNotices;

    private XlsxTable(SheetReader reader, List<Notice> fixedNotices) {
        this.reader = reader;
        this.fixedNotices = fixedNotices;
    }

    /** @param survey whose sheet comes first; null when it does not matter */
    static XlsxTable open(byte[] file, @Nullable String survey) throws IOException {
        if (file.length > Limits.WORKBOOK_BYTES_MAX) {
            throw FileProblems.tooLarge();
        }
        if (!FileKind.isZip(file)) {
            FileKind.refuseForeign(file);
            throw FileProblems.textAsWorkbook();
        }
        return new Opening(new ZipParts(file)).choose(survey);
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        return reader.next();
    }

    @Override
    public List<Notice> notices() {
        var notices = new ArrayList<>(fixedNotices);
        reader.features().forEach(feature -> notices.add(SheetNotices.of(feature)));
        return List.copyOf(notices);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A workbook of which no sheet is chosen yet. */
    private static final class Opening {
        private final ZipParts zip;
        private final Workbook workbook;
        private final SharedStrings strings;
        private final NumberFormats formats;

        Opening(ZipParts zip) throws IOException {
            this.zip = zip;
            this.workbook = Workbook.read(zip);
            this.strings = workbook.readSharedStrings(zip);
            this.formats = workbook.readFormats(zip);
        }

        XlsxTable choose(@Nullable String survey) throws IOException {
            var sheets = workbook.sheets().stream()
                    .sorted(Comparator.comparing((Sheet sheet) -> !isNamedAfter(survey, sheet.name()))
                            .thenComparing(Sheet::hidden))
                    .limit(LOOKED_AT_SHEETS_MAX)
                    .toList();
            Sheet unfilled = null;
            var refusal = FileProblems.noSheet();
            for (var sheet : sheets) {
                if (sheet.hidden() && unfilled != null) {
                    break;
                }
                switch (look(sheet)) {
                    case TABLE -> {
                        return open(sheet, false);
                    }
                    case FILLED_TEMPLATE -> {
                        return open(sheet, true);
                    }
                    case UNFILLED_TEMPLATE -> {
                        if (isNamedAfter(survey, sheet.name())) {
                            return open(sheet, true);
                        }
                        unfilled = unfilled == null ? sheet : unfilled;
                    }
                    case NO_TABLE -> {}
                    case NO_END -> refusal = FileProblems.tooLargeInside(sheet.part());
                }
            }
            if (unfilled == null) {
                throw refusal;
            }
            return open(unfilled, true);
        }

        private static boolean isNamedAfter(@Nullable String survey, String sheet) {
            if (survey == null) {
                return false;
            }
            var name = sheet.toLowerCase(Locale.ROOT);
            var code = survey.toLowerCase(Locale.ROOT);
            return name.equals(code) || name.endsWith(" " + code);
        }

        private XlsxTable open(Sheet sheet, boolean isTemplate) throws IOException {
            zip.check(sheet.part(), SHEET_BYTES_MAX);
            return new XlsxTable(reader(sheet, SHEET_BYTES_MAX), SheetNotices.of(workbook.sheets(), sheet, isTemplate));
        }

        private SheetReader reader(Sheet sheet, long bytesMax) throws IOException {
            var bytes = zip.open(sheet.part(), bytesMax);
            if (bytes == null) {
                throw FileProblems.damaged(sheet.part());
            }
            return new SheetReader(new Xml(bytes, sheet.part()), sheet.part(), strings, formats, workbook.from1904());
        }

        private Look look(Sheet sheet) throws IOException {
            try (var rows = reader(sheet, LOOKED_AT_BYTES_MAX)) {
                return Look.at(rows);
            }
        }
    }

    /** What a sheet is by its first rows. */
    private enum Look {
        TABLE,
        FILLED_TEMPLATE,
        UNFILLED_TEMPLATE,
        NO_TABLE,
        /** Megabytes without a row. */
        NO_END;

        static Look at(SheetReader rows) throws IOException {
            try {
                if (!hasHeader(rows)) {
                    return NO_TABLE;
                }
            } catch (TableUnreadable e) {
                return orElse(NO_END, e);
            }
            try {
                var second = rows.next();
                if (second == null || !TemplateMarks.isDescription(second)) {
                    return TABLE;
                }
                return rows.next() == null ? UNFILLED_TEMPLATE : FILLED_TEMPLATE;
            } catch (TableUnreadable e) {
                return orElse(TABLE, e);
            }
        }

        /** Reads up to a row that may be a header: a title above it, or a text to read, has one cell. */
        private static boolean hasHeader(SheetReader rows) throws IOException {
            for (int looked = 0; looked < ROWS_BEFORE_HEADER_MAX; looked++) {
                var row = rows.next();
                if (row == null) {
                    return false;
                }
                if (row.cells().stream().filter(cell -> !cell.isBlank()).count() >= 2) {
                    return true;
                }
            }
            return false;
        }

        private static Look orElse(Look look, TableUnreadable failure) throws TableUnreadable {
            if (failure.problem().code().equals(FileProblems.TOO_LARGE_INSIDE)) {
                return look;
            }
            throw failure;
        }
    }
}
