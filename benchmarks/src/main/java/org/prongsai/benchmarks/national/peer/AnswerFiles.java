package org.prongsai.benchmarks.national.peer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;

/**
 * A year's answers and verdicts as CSV. Two sets: those that hold in the end, and every change with its position, where a
 * correction takes back one row and adds another.
 */
public final class AnswerFiles {
    private final Methodology methodology;
    private final Path directory;

    public AnswerFiles(Methodology methodology, Path directory) {
        this.methodology = methodology;
        this.directory = directory;
    }

    Methodology methodology() {
        return methodology;
    }

    /** What holds in the end: {@code assessment,survey,a1,...} or {@code assessment,item,value}. */
    Path held(Instrument instrument) {
        return directory.resolve("held-%s.csv".formatted(instrument.code()));
    }

    /** What changed: {@code position,sign} before the same, or {@code position} before a verdict. */
    Path changes(Instrument instrument) {
        return directory.resolve("changes-%s.csv".formatted(instrument.code()));
    }

    /** Gives each event with its position to a reader, in the order of the log; more than once. */
    public interface Log {
        void read(BiConsumer<Long, Event> reader);
    }

    /** Writes all files. */
    public void write(Log log) throws IOException {
        var replaced = new HashMap<String, @Nullable PackedAnswers>();
        log.read((_, event) -> {
            switch (event) {
                case SurveyResponseCorrected corrected -> replaced.put(corrected.stream(), corrected.answers());
                case SurveyResponseWithdrawn withdrawn -> replaced.put(withdrawn.stream(), null);
                default -> {} // Most of them hold as they are.
            }
        });
        Files.createDirectories(directory);
        try (var files = new Writers()) {
            log.read((position, event) -> {
                switch (event) {
                    case ResponseEvent response -> files.response(position, response, replaced);
                    case DisclosureItemAssessed judged -> files.verdict(position, judged);
                    default -> {} // No score depends on them.
                }
            });
            files.heldVerdicts();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One file each, open while all events pass by. */
    private final class Writers implements AutoCloseable {
        private final Map<Instrument, BufferedWriter> held = new LinkedHashMap<>();
        private final Map<Instrument, BufferedWriter> changes = new LinkedHashMap<>();
        private final Map<String, DisclosureItemAssessed> verdicts = new LinkedHashMap<>();
        private final Map<String, String> worths = new HashMap<>();
        private final Instrument checklist;

        Writers() throws IOException {
            checklist = methodology.instruments().stream()
                    .filter(Instrument::isChecklist)
                    .findFirst()
                    .orElseThrow();
            for (var instrument : methodology.instruments()) {
                var columns = instrument.isChecklist() ? "assessment,item,value" : answerColumns(instrument);
                var signed = instrument.isChecklist() ? "position," : "position,sign,";
                held.put(instrument, open(held(instrument), columns));
                changes.put(instrument, open(changes(instrument), signed + columns));
            }
            for (var item : methodology.items()) {
                item.scale()
                        .options()
                        .forEach(option -> worths.put(
                                item.id() + option.code(),
                                option.value().rounded(2).toPlainString()));
            }
        }

        private String answerColumns(Instrument instrument) {
            var columns = new StringBuilder("assessment,survey");
            int slots =
                    methodology.slots(instrument.parts().getFirst().survey()).size();
            for (int slot = 1; slot <= slots; slot++) {
                columns.append(",a").append(slot);
            }
            return columns.toString();
        }

        private static BufferedWriter open(Path file, String header) throws IOException {
            var writer = Files.newBufferedWriter(file);
            writer.write(header + "\n");
            return writer;
        }

        void response(long position, ResponseEvent event, Map<String, @Nullable PackedAnswers> replaced) {
            switch (event) {
                case SurveyResponseRecorded recorded -> {
                    change(position, 1, event, recorded.answers());
                    var last = replaced.getOrDefault(event.stream(), recorded.answers());
                    if (last != null) {
                        line(held, event, "", last);
                    }
                }
                case SurveyResponseCorrected corrected -> {
                    change(position, -1, event, corrected.previousAnswers());
                    change(position, 1, event, corrected.answers());
                }
                case SurveyResponseWithdrawn withdrawn -> change(position, -1, event, withdrawn.previousAnswers());
            }
        }

        private void change(long position, int sign, ResponseEvent event, PackedAnswers answers) {
            line(changes, event, position + "," + sign + ",", answers);
        }

        private void line(
                Map<Instrument, BufferedWriter> files, ResponseEvent event, String before, PackedAnswers answers) {
            var line = new StringBuilder(before)
                    .append(event.assessmentId().value())
                    .append(',')
                    .append(event.survey().value());
            for (int slot = 0; slot < answers.length(); slot++) {
                int level = answers.level(slot);
                line.append(',').append(level == 0 ? "" : Integer.toString(level));
            }
            put(files, methodology.instrumentOf(event.survey()).orElseThrow(), line);
        }

        void verdict(long position, DisclosureItemAssessed judged) {
            verdicts.put(judged.assessmentId() + "/" + judged.item(), judged);
            put(
                    changes,
                    checklist,
                    new StringBuilder().append(position).append(',').append(columns(judged)));
        }

        private String columns(DisclosureItemAssessed judged) {
            return judged.assessmentId() + "," + judged.item() + "," + worths.get(judged.item() + judged.verdict());
        }

        void heldVerdicts() {
            verdicts.values().forEach(judged -> put(held, checklist, new StringBuilder(columns(judged))));
        }

        private static void put(Map<Instrument, BufferedWriter> files, Instrument instrument, StringBuilder line) {
            try {
                var writer = files.get(instrument);
                if (writer == null) {
                    throw new IllegalStateException("no file for " + instrument.code());
                }
                writer.append(line).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            for (var writer : held.values()) {
                writer.close();
            }
            for (var writer : changes.values()) {
                writer.close();
            }
        }
    }
}
