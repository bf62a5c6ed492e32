package org.prongsai.query.opendata;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.MethodologyDocument;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.table.CsvFile;
import org.prongsai.query.table.TableFile;
import org.prongsai.query.table.WorkbookFile;
import org.prongsai.query.tape.TapeStates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a year's files: every table as CSV and as a workbook, row by row in one pass over the assessments, and what explains
 * them. The same point of the log gives the same bytes.
 */
@Component
class PackageMaker {
    static final String ZIP = "application/zip";
    static final String JSON = "application/json";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SUMS = "SHA256SUMS";

    /** Plans are read from the log for so many assessments at once. */
    private static final int PLANS_AT_ONCE = 200;

    private final TapeStates states;
    private final OpenAssessments assessments;
    private final PinnedMethodologies methodologies;
    private final EventLog log;
    private final OpenDataSettings settings;

    PackageMaker(
            TapeStates states,
            OpenAssessments assessments,
            PinnedMethodologies methodologies,
            EventLog log,
            OpenDataSettings settings) {
        this.states = states;
        this.assessments = assessments;
        this.methodologies = methodologies;
        this.log = log;
        this.settings = settings;
    }

    /**
     * Makes the files of a year.
     *
     * @param directory a new one
     */
    OpenPackage make(OpenYear year, Path directory) throws IOException {
        Files.createDirectories(directory);
        var files = new ArrayList<OpenFile>();
        files.add(write(
                directory,
                "README.txt",
                TEXT,
                ReadmeText.of(year.year(), year.asOf(), year.lines().size(), settings)));
        files.addAll(tables(year, directory));
        files.add(write(directory, "schema.json", JSON, SchemaDocument.of(year.year())));
        files.add(write(directory, "methodology.json", JSON, methodologies(year)));
        var sums = new StringBuilder();
        files.forEach(file ->
                sums.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        files.add(write(directory, SUMS, TEXT, sums.toString()));
        return new OpenPackage(
                year.year(), year.asOf(), year.lines().size(), files, zip(year, files, directory), directory);
    }

    private static OpenFile write(Path directory, String name, String mediaType, String text) throws IOException {
        try (var file = new DigestedFile(directory.resolve(name), mediaType)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
            file.close();
            return file.toFile();
        }
    }

    private String methodologies(OpenYear year) {
        var used = new LinkedHashSet<MethodologyRef>();
        year.lines().forEach(line -> used.add(line.methodology()));
        var documents = JsonMapper.shared().createArrayNode();
        used.forEach(ref -> documents.add(MethodologyDocument.toApi(methodologies.get(ref))));
        return documents.toPrettyString() + "\n";
    }

    private List<OpenFile> tables(OpenYear year, Path directory) throws IOException {
        var written = new ArrayList<WrittenTable<?>>();
        try {
            for (var table : OpenTable.ALL) {
                written.add(WrittenTable.begin(table, directory, year));
            }
            for (int from = 0; from < year.lines().size(); from += PLANS_AT_ONCE) {
                int to = Math.min(from + PLANS_AT_ONCE, year.lines().size());
                rows(year, year.lines().subList(from, to), written);
            }
            var files = new ArrayList<OpenFile>();
            for (var table : written) {
                files.addAll(table.end());
            }
            return files;
        } finally {
            for (var table : written) {
                table.close();
            }
        }
    }

    private void rows(OpenYear year, List<OpenYear.Line> lines, List<WrittenTable<?>> tables) throws IOException {
        long position = year.asOf().position();
        var plans = plans(lines, position);
        for (var line : lines) {
            var state = states.state(line.id(), position)
                    .orElseThrow(() -> new IllegalStateException(
                            "%s is not on the tape at %d, where it has a result".formatted(line.id(), position)));
            var assessment =
                    assessments.of(line.agency(), state, plans.getOrDefault(Streams.plan(line.id()), PlanState.EMPTY));
            for (var table : tables) {
                table.rows(assessment);
            }
        }
    }

    /** By stream; the read tables hold only what is planned now. */
    private Map<String, PlanState> plans(List<OpenYear.Line> lines, long position) {
        var plans = new HashMap<String, PlanState>();
        var streams = lines.stream().map(line -> Streams.plan(line.id())).toList();
        log.readStreams(streams, AsOf.position(position), logged -> {
            if (logged.event() instanceof ImprovementPlanEvent event) {
                plans.compute(logged.stream(), (_, plan) -> (plan == null ? PlanState.EMPTY : plan).apply(event));
            }
        });
        return plans;
    }

    private static OpenFile zip(OpenYear year, List<OpenFile> files, Path directory) throws IOException {
        try (var file = new DigestedFile(directory.resolve(year.year() + ".zip"), ZIP)) {
            try (var zip = new SteadyZip(file, year.asOf())) {
                for (var one : files) {
                    zip.add("ita-%s/%s".formatted(year.year(), one.name()), directory.resolve(one.name()));
                }
            }
            return file.toFile();
        }
    }

    /** The two files of one table while they are written. */
    private static final class WrittenTable<R> implements Closeable {
        private static final String UNSTAMPED = ".tmp";

        private final OpenTable<R> table;
        private final OpenYear year;
        private final Path directory;
        private final DigestedFile csvFile;
        private final CsvFile<R> csv;
        private final OutputStream unstamped;
        private final WorkbookFile workbook;
        private final TableFile<R> sheet;

        private WrittenTable(OpenTable<R> table, Path directory, OpenYear year) throws IOException {
            this.table = table;
            this.year = year;
            this.directory = directory;
            this.csvFile = new DigestedFile(directory.resolve(table.name() + ".csv"), CSV);
            this.csv = new CsvFile<>(table.columns(), csvFile);
            this.unstamped = Files.newOutputStream(directory.resolve(table.name() + UNSTAMPED));
            this.workbook = new WorkbookFile(unstamped);
            this.sheet = workbook.sheet(table.sheet(), table.columns());
        }

        static <R> WrittenTable<R> begin(OpenTable<R> table, Path directory, OpenYear year) throws IOException {
            return new WrittenTable<>(table, directory, year);
        }

        void rows(OpenAssessment assessment) throws IOException {
            for (var row : table.rows().apply(assessment)) {
                csv.row(row);
                sheet.row(row);
            }
        }

        List<OpenFile> end() throws IOException {
            csv.close();
            sheet.close();
            workbook.explain(table.columns());
            workbook.close();
            unstamped.close();
            var written = directory.resolve(table.name() + UNSTAMPED);
            try (var file = new DigestedFile(directory.resolve(table.name() + ".xlsx"), XLSX)) {
                SteadyZip.restamp(written, file, year.asOf());
                Files.delete(written);
                return List.of(csvFile.toFile(), file.toFile());
            }
        }

        /** Lets go of the files, wherever writing broke off. */
        @Override
        public void close() throws IOException {
            csv.close();
            unstamped.close();
        }
    }
}
