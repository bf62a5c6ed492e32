package org.prongsai.command.feed.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.prongsai.command.testing.Rest;

/** What is sent. */
enum Kind {
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** What survey tools export. */
    EXPORT(Rest.JSON),
    /** This service's own. */
    LIST(Rest.JSON),
    LINES(Rest.ND_JSON);

    private final String contentType;

    Kind(String contentType) {
        this.contentType = contentType;
    }

    /** By the end of its name. */
    static Kind of(Path file) {
        var name = file.toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            case "json" -> EXPORT;
            case "ndjson" -> LINES;
            default -> throw new IllegalArgumentException(name);
        };
    }

    String contentType() {
        return contentType;
    }

    /** A file as it should be, and whom it is for. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared or shared.
    record Seed(byte[] file, Survey survey) {}

    List<Seed> seeds() {
        return switch (this) {
            case CSV -> seeds(Seeds.csv());
            case XLSX -> seeds(Seeds.xlsx());
            case EXPORT -> seeds(Seeds.exports());
            case LIST -> List.of(new Seed(Seeds.list(), Survey.ALL.getFirst()));
            case LINES -> List.of(new Seed(Seeds.lines(), Survey.ALL.getFirst()));
        };
    }

    private static List<Seed> seeds(List<byte[]> files) {
        return files.stream().map(file -> new Seed(file, Survey.askedIn(file))).toList();
    }

    byte[] mutate(SplittableRandom random, byte[] seed) {
        return switch (this) {
            case CSV -> Mutation.ofText(random, seed, false);
            case XLSX -> MutatedWorkbook.of(random, seed);
            case EXPORT, LIST, LINES -> Mutation.ofText(random, seed, true);
        };
    }
}
