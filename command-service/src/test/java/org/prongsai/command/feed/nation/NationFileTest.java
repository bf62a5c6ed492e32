package org.prongsai.command.feed.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import tools.jackson.databind.JsonNode;

/** What tests of files about the nation share. */
abstract class NationFileTest extends ServiceTest {
    static final String CSV = "text/csv";

    Answer send(String path, String file) {
        return rest.send("POST", "/api/v1/" + path, CSV, file);
    }

    /** The receipt of a file that was taken. */
    JsonNode take(String path, String file) {
        var answer = send(path, file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
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
