package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventCodecTest {
    private static final String ID = "\"assessmentId\":\"mueang-phai-2566\"";

    @ForManySeeds
    void readsBackWhatItWrote(long seed) {
        var events = new RandomEvents(Pick.seeded(seed)).oneOfEach();

        assertThat(events).extracting(Object::getClass).hasSameSizeAs(EventCatalog.names());
        for (var event : events) {
            var stored = EventCodec.encode(event);
            var read = EventCodec.decode(stored.name(), stored.revision(), stored.json());

            assertThat(read).isEqualTo(event);
            assertThat(EventCodec.encode(read).json()).isEqualTo(stored.json());
        }
    }

    @ForManySeeds
    void writesTheCommonestEventLikeAnyOther(long seed) {
        for (var event : new RandomEvents(Pick.seeded(seed)).oneOfEach()) {
            assertThat(EventCodec.encode(event).json()).isEqualTo(EventCodec.json(event));
        }
    }

    @ForManySeeds
    void sortsKeysAndLeavesAbsentFieldsOut(long seed) {
        for (var event : new RandomEvents(Pick.seeded(seed)).oneOfEach()) {
            assertSortedWithoutNulls(
                    JsonMapper.shared().readTree(EventCodec.encode(event).json()));
        }
    }

    private static void assertSortedWithoutNulls(JsonNode json) {
        assertThat(json.isNull()).isFalse();
        boolean scoresByNumber = json.propertyNames().stream().allMatch(name -> name.matches("\\d+"));
        if (!scoresByNumber) {
            assertThat(List.copyOf(json.propertyNames())).isSorted();
        }
        json.values().forEach(EventCodecTest::assertSortedWithoutNulls);
    }

    @Test
    void refusesAnUnknownName() {
        assertThatThrownBy(() -> decode("SurveyForgotten", 1, "{}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("no event is called 'SurveyForgotten'");
    }

    @Test
    void refusesARevisionOfANewerVersion() {
        assertThatThrownBy(() -> decode("SurveyClosed", 2, "{}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(
                        "SurveyClosed has revisions 1 to 1; the log holds revision 2: it was written by a newer version");
        assertThatThrownBy(() -> decode("IndicatorGuidelineRecorded", 0, "{}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("IndicatorGuidelineRecorded has revisions 1 to 2; the log holds revision 0");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "AssessmentClosed           | 1 | ''                                         | end-of-input",
                "AssessmentClosed           | 1 | '{'                                        | end-of-input",
                "AssessmentClosed           | 1 | null                                       | not a JSON object",
                "AssessmentClosed           | 1 | '[]'                                       | Array",
                "AssessmentClosed           | 1 | '{}'                                       | assessmentId is missing",
                "AssessmentClosed           | 1 | '{\"assessmentId\":null}'                  | assessmentId is missing",
                "AssessmentClosed           | 1 | '{\"assessmentId\":\"phai\"}'              | not an assessment id",
                "AssessmentClosed           | 1 | '{ID,\"colour\":\"red\"}'                  | colour",
                "AssessmentClosed           | 1 | '{ID} {}'                                  | Trailing",
                "SurveyClosed               | 1 | '{ID}'                                     | survey is missing",
                "ActivityProgressReported   | 1 | '{ID,\"activityId\":\"m1\"}'               | status is missing",
                "ActivityProgressReported   | 1 | '{ID,\"activityId\":\"m1\",\"status\":\"LATE\"}' | LATE",
                "IndicatorGuidelineRecorded | 2 | '{ID}'                                     | indicator",
                "IndicatorGuidelineRecorded | 1 | ''                                         | not a JSON object",
                "IndicatorGuidelineRecorded | 1 | null                                       | not a JSON object",
                "IndicatorGuidelineRecorded | 1 | '[]'                                       | not a JSON object",
                "IndicatorGuidelineRecorded | 1 | '{\"guideline\":\"a\"}'                    | indicator",
                "IndicatorGuidelineRecorded | 1 | '{ID,\"indicator\":1,\"guideline\":[]}'    | ArrayNode",
            })
    void refusesBytesThatDoNotFitAndSaysWhatIsWrong(String name, int revision, String json, String why) {
        assertThatThrownBy(() -> decode(name, revision, json.replace("ID", ID)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageStartingWith(name + " " + revision + " cannot be read: ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requiredFields")
    void refusesAnEventThatLacksARequiredField(String name, String field) {
        var entry = EventCatalog.entry(name);
        var complete = StoredExamples.all().get(name + "-" + entry.revision());
        var json = (ObjectNode)
                JsonMapper.shared().readTree(EventCodec.encode(complete).json());
        json.remove(field);

        assertThatThrownBy(() -> decode(name, entry.revision(), json.toString()))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(field)
                .hasMessageMatching("(?s).*( is missing|Cannot map `null` into type `int`).*");
    }

    static Stream<Arguments> requiredFields() {
        var optional = Set.of(
                "checkpoint",
                "nameEn",
                "district",
                "population",
                "minimum",
                "submittedOn",
                "previousVerdict",
                "evidenceUrl",
                "note",
                "evidence",
                "stepsDone",
                "movedFrom",
                "movedTo");
        return EventCatalog.names().stream()
                .flatMap(name -> Stream.of(EventCatalog.entry(name).type().getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(field -> !optional.contains(field))
                        .filter(field -> !(name.equals("IndicatorGuidelineRecorded") && field.equals("status")))
                        .map(field -> Arguments.of(name, field)));
    }

    private static Event decode(String name, int revision, String json) {
        return EventCodec.decode(name, revision, json.getBytes(UTF_8));
    }
}
