package org.prongsai.command.feed.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

/** What tests of files about the nation share. */
abstract class NationFileTest extends ServiceTest {
    static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    Answer send(String path, String file) {
        return rest.send("POST", "/api/v1/" + path, CSV, file);
    }

    /** The receipt of a file that was taken. */
    JsonNode take(String path, String file) {
        var answer = send(path, file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    Answer sendWorkbook(String path, byte[] file) {
        return rest.send("POST", "/api/v1/" + path, XLSX, BodyPublishers.ofByteArray(file));
    }

    /** The receipt of a file that LibreOffice saved. */
    JsonNode takeSaved(String path, String name) throws IOException {
        var file = saved(name);
        var type = name.endsWith(".csv") ? CSV : XLSX;
        var answer = rest.send("POST", "/api/v1/" + path, type, BodyPublishers.ofByteArray(file));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    static byte[] saved(String name) throws IOException {
        try (var file = NationFileTest.class.getResourceAsStream("/feeds/nation/libreoffice/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        }
    }

    static String counts(JsonNode receipt) {
        return "%d new, %d known, %d corrected, %d rejected, %d skipped"
                .formatted(
                        receipt.path("accepted").asInt(),
                        receipt.path("duplicates").asInt(),
                        receipt.path("corrected").asInt(),
                        receipt.path("rejected").asInt(),
                        receipt.path("skipped").asInt());
    }

    /** What is wrong with which rows, as {@code line column code}. */
    static List<String> errors(JsonNode receipt) {
        return each(receipt.path("errors"), "line", "field", "code");
    }

    static List<String> each(JsonNode list, String... fields) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> String.join(
                        " ",
                        List.of(fields).stream()
                                .map(field -> element.path(field).asString())
                                .toList()))
                .toList();
    }
}
