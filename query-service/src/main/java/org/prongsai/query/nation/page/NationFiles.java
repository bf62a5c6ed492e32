package org.prongsai.query.nation.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.prongsai.page.Wording;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.prongsai.query.table.WorkbookFile;

/** What is on the page as files: one table as CSV, or all of them as a workbook. */
final class NationFiles {
    static final String CSV = "/nation.csv";
    static final String WORKBOOK = "/nation.xlsx";

    /** Names the table that is asked for. */
    static final String TABLE = "table";

    private final NationReadings.Reading reading;
    private final NationAsked asked;
    private final Wording wording;

    NationFiles(NationReadings.Reading reading, NationAsked asked, Wording wording) {
        this.reading = reading;
        this.asked = asked;
        this.wording = wording;
    }

    /** Without a file's kind: tells what is in it when it lies in a folder with others. */
    String name(String table) {
        return "ita-%s-%s-at-%d"
                .formatted(
                        reading.overview().year(),
                        table,
                        reading.overview().asOf().position());
    }

    /**
     * One table.
     *
     * @throws QuestionRefused when there is no such table
     */
    byte[] csv(String table) {
        var found = new NationTables(reading, asked, wording)
                .all().stream()
                        .filter(one -> one.name().equals(table))
                        .findFirst()
                        .orElseThrow(NationFiles::noSuchTable);
        try (var bytes = new ByteArrayOutputStream()) {
            found.writeCsv(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] workbook() {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var workbook = new WorkbookFile(bytes)) {
                for (var table : new NationTables(reading, asked, wording).all()) {
                    table.writeSheet(workbook);
                }
                workbook.notes(wording.text("nation.file-notes"), notes());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SequencedMap<String, String> notes() {
        var overview = reading.overview();
        var choices = Choices.of(overview, asked, wording);
        var notes = new LinkedHashMap<String, String>();
        notes.put(wording.text("agency.year"), overview.year().toString());
        notes.put(
                wording.text("nation.file-narrowed"),
                choices.narrowed() == null ? wording.text("nation.whole") : choices.narrowed());
        notes.put(wording.text("home.level"), chosen(choices.levels()));
        notes.put(wording.text("nation.col-sample"), chosen(choices.samples()));
        notes.put(wording.text("home.search"), asked.text().isEmpty() ? wording.text("nation.all") : asked.text());
        var instant = overview.asOf().instant();
        var position = Long.toString(overview.asOf().position());
        notes.put(
                wording.text("nation.file-as-of"),
                instant == null
                        ? wording.text("trail.position", position)
                        : wording.text("nation.file-position", position, wording.moment(instant)));
        notes.put(wording.text("nation.file-means"), wording.text("nation.averages-how"));
        return notes;
    }

    private String chosen(List<Choices.Choice> choices) {
        var words = choices.stream()
                .filter(Choices.Choice::chosen)
                .map(Choices.Choice::label)
                .collect(Collectors.joining());
        return words.isEmpty() ? wording.text("nation.all") : words;
    }

    private static QuestionRefused noSuchTable() {
        var names = String.join(", ", NationTables.NAMES);
        return QuestionRefused.parameter(
                TABLE,
                "not-a-choice",
                "table ต้องเป็นหนึ่งใน %s".formatted(names),
                "table is one of %s".formatted(names));
    }

    /** There is no year to tell of. */
    static QuestionRefused nothing() {
        return new QuestionRefused(
                Reason.RESULT_UNKNOWN, "ยังไม่มีการประเมินในบันทึก", "there is no assessment in the log");
    }
}
