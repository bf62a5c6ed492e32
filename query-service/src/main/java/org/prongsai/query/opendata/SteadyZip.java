package org.prongsai.query.opendata;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.prongsai.query.assessment.LogPoint;

/** A zip file that comes out the same whenever it is written: its entries bear the time of the log, not of a clock. */
final class SteadyZip implements Closeable {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");

    /** The earliest that a zip can hold, for a log without a time. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final LocalDateTime time;

    SteadyZip(OutputStream file, LogPoint asOf) {
        this.zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        var instant = asOf.instant();
        var told = instant == null ? EARLIEST : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        this.time = told.isBefore(EARLIEST) ? EARLIEST : told;
    }

    void add(String name, Path file) throws IOException {
        begin(name);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    /** Rewrites a workbook, which its writer stamps with the time of the clock. */
    static void restamp(Path workbook, OutputStream into, LogPoint asOf) throws IOException {
        try (var from = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8);
                var to = new SteadyZip(into, asOf)) {
            for (var entry : Collections.list(from.entries())) {
                to.begin(entry.getName());
                try (var content = from.getInputStream(entry)) {
                    to.copy(entry.getName(), content);
                }
                to.zip.closeEntry();
            }
        }
    }

    private void copy(String name, InputStream content) throws IOException {
        if (name.equals(PROPERTIES)) {
            var written = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            zip.write(CREATED.matcher(written)
                    .replaceAll("$1" + time.toInstant(ZoneOffset.UTC) + "$2")
                    .getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(zip);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
