package org.prongsai.command.feed.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** Opens files as tables. */
public final class Tables {
    private static final int HEAD_BYTES = 8;

    private Tables() {}

    /**
     * CSV in UTF-8, UTF-16 with a mark, or Windows-874, its separator found out.
     *
     * @throws TableUnreadable when the first bytes are those of something else
     */
    public static Table csv(InputStream body) throws IOException {
        return new CsvTable(body);
    }

    /**
     * The first sheet of a workbook that has a header; sheets of our template without answers come last.
     *
     * @throws TableUnreadable when it is no workbook, damaged, or unsafe to read
     */
    public static Table xlsx(byte[] file) throws IOException {
        return XlsxTable.open(file, null);
    }

    /** The same, but the sheet that is named after a survey comes first. */
    public static Table xlsx(byte[] file, @Nullable String survey) throws IOException {
        return XlsxTable.open(file, survey);
    }

    /** Finds out by the first bytes which of the two it is. A workbook is held in memory, up to 64 MiB. */
    public static Table open(InputStream body) throws IOException {
        return open(body, null);
    }

    /** Whether a file that begins with these eight bytes is held in memory as a whole; texts are read as they arrive. */
    public static boolean areHeld(byte[] beginning) {
        return FileKind.isZip(beginning) || FileKind.isOle(beginning);
    }

    /** The same; of a workbook with several surveys, the sheet of this one. */
    public static Table open(InputStream body, @Nullable String survey) throws IOException {
        var head = body.readNBytes(HEAD_BYTES);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), body);
        if (!areHeld(head)) {
            return csv(whole);
        }
        var file = whole.readNBytes(Limits.WORKBOOK_BYTES_MAX + 1);
        if (file.length > Limits.WORKBOOK_BYTES_MAX) {
            throw FileProblems.tooLarge();
        }
        return xlsx(file, survey);
    }
}
