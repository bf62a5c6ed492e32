package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.JsonSuggestions;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.feed.delivery.RowError;
import org.prongsai.command.suggestion.Suggestions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/asyncapi.yaml} says is so. */
class AsyncApiTest {
    private final JsonNode document = document();
    private final JsonNode messages = document.path("components").path("messages");
    private final RecordReader reader =
            new RecordReader(new JsonSuggestions(mock(Suggestions.class)), _ -> Kept.NOTHING);

    private static JsonNode document() {
        try (var reader = Files.newBufferedReader(Path.of("../docs/asyncapi.yaml"))) {
            Object yaml = new Yaml().load(reader);
            return JsonMapper.shared().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(JsonNode example) {
        var payload = example.path("payload");
        var record = new ConsumerRecord<>(
                "ita.survey-responses",
                0,
                0,
                payload.findValue("assessmentId").stringValue().getBytes(StandardCharsets.UTF_8),
                payload.toString().getBytes(StandardCharsets.UTF_8));
        example.path("headers")
                .properties()
                .forEach(header -> record.headers()
                        .add(header.getKey(), header.getValue().asString().getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Test
    void givesExamplesThatAreTaken() {
        var rows = new ArrayList<DeliveryRow>();
        for (var message : List.of("structuredSurveyResponse", "binarySurveyResponse")) {
            messages.path(message).path("examples").forEach(example -> rows.add(reader.read(record(example))));
        }

        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).isInstanceOf(DeliveryRow.Entry.class));
    }

    @Test
    void namesTheTopicsAndTheGroupThatAreTheDefaults() {
        var settings =
                new KafkaSettings("kafka:9092", "ita.survey-responses", null, "prongsai-command-service", Map.of());

        assertThat(document.at("/channels/surveyResponses/address").asString()).isEqualTo(settings.responsesTopic());
        assertThat(document.at("/channels/deadLetters/address").asString()).isEqualTo(settings.deadLetters());
        assertThat(document.at("/operations/receiveSurveyResponse/bindings/kafka/groupId/const")
                        .asString())
                .isEqualTo(settings.group());
        assertThat(document.findValues("const").stream().map(JsonNode::asString))
                .contains(CloudEvents.TYPE);
    }

    @Test
    void describesTheHeadersOfADeadLetter() {
        var example = messages.path("deadLetter").path("examples").get(0);
        var error = new RowError(0, "answers.i1", "9", "answer-not-a-level", "ผิด", "wrong", "แก้", "mend");
        var letter = new DeadLetter(record(example), List.of(error), Instant.EPOCH);

        var sent = new TreeSet<String>();
        letter.toTopic("dlq").headers().forEach(header -> sent.add(header.key()));
        assertThat(new TreeSet<>(example.path("headers").propertyNames())).isEqualTo(sent);

        letter.withoutValue("dlq").headers().forEach(header -> sent.add(header.key()));
        sent.remove("content-type");
        var described = messages.path("deadLetter").path("headers").path("properties");
        assertThat(new TreeSet<>(described.propertyNames())).isEqualTo(sent);
    }

    @Test
    void pointsAtWhatIsThere() {
        var references = document.findValues("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.stringValue().substring(1))
                                        .isMissingNode())
                        .as(reference.stringValue())
                        .isFalse());
    }
}
