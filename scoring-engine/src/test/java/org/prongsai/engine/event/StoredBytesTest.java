package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.id.AssessmentId;

/** The bytes in the log outlive this code: files of stored bytes, one per name and revision, are read for good. */
class StoredBytesTest {
    private static final Path FILES = Path.of("src", "test", "resources", "events");

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRevision")
    void readsStoredBytesOfEveryRevision(String example) {
        assertThat(EventCodec.decode(name(example), revision(example), stored(example)))
                .isEqualTo(StoredExamples.all().get(example));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("currentRevisions")
    void writesTheSameBytesAsEverInTheCurrentRevision(String example) {
        var encoded =
                EventCodec.encode(Objects.requireNonNull(StoredExamples.all().get(example)));

        assertThat(new String(encoded.json(), UTF_8)).isEqualTo(new String(stored(example), UTF_8));
        assertThat(encoded.name() + "-" + encoded.revision()).isEqualTo(example);
    }

    @Test
    void hasStoredBytesForEveryRevisionInTheCatalogAndNoOthers() throws IOException {
        var files = new TreeSet<String>();
        try (var listed = Files.list(FILES)) {
            listed.forEach(file -> files.add(file.getFileName().toString().replace(".json", "")));
        }

        assertThat(files).containsExactlyElementsOf(everyRevision().sorted().toList());
        assertThat(StoredExamples.all().keySet()).containsExactlyElementsOf(files);
    }

    @Test
    void readsAGuidelineOfTheFirstRevisionPointByPoint() {
        var old = """
                {"assessmentId":"mueang-phai-2565","guideline":"\\n one \\r\\n\\ntwo","indicator":3,\
                "owners":[],"period":"2565"}""";

        assertThat(EventCodec.decode("IndicatorGuidelineRecorded", 1, old.getBytes(UTF_8)))
                .isEqualTo(new IndicatorGuidelineRecorded(
                        AssessmentId.parse("mueang-phai-2565"),
                        3,
                        List.of("one", "two"),
                        List.of(),
                        "2565",
                        List.of(),
                        null));
    }

    static Stream<String> everyRevision() {
        return EventCatalog.names().stream()
                .flatMap(name -> Stream.iterate(1, revision -> revision + 1)
                        .limit(EventCatalog.entry(name).revision())
                        .map(revision -> name + "-" + revision));
    }

    static Stream<String> currentRevisions() {
        return EventCatalog.names().stream()
                .map(name -> name + "-" + EventCatalog.entry(name).revision());
    }

    private static String name(String example) {
        return example.substring(0, example.indexOf('-'));
    }

    private static int revision(String example) {
        return Integer.parseInt(example.substring(example.indexOf('-') + 1));
    }

    private static byte[] stored(String example) {
        try {
            return Files.readAllBytes(FILES.resolve(example + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
