package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/** The quick reader of responses never says anything else than the codec does. */
class ResponseBytesTest {
    private static final List<String> NAMES =
            List.of("SurveyResponseRecorded", "SurveyResponseCorrected", "SurveyResponseWithdrawn");
    private static final List<String> REASONS =
            List.of("typo", "กรอกผิด", " ขอถอน ", "ตอบซ้ำ ๒ ครั้ง", "a-b, c: {d} [e]", "฿100", "~");

    /** What is read of an event. */
    private record Read(String assessment, String survey, String answers, String previous) {
        static Read of(ResponseEvent event) {
            return switch (event) {
                case SurveyResponseRecorded recorded -> of(recorded, recorded.answers(), null);
                case SurveyResponseCorrected corrected ->
                    of(corrected, corrected.answers(), corrected.previousAnswers());
                case SurveyResponseWithdrawn withdrawn -> of(withdrawn, null, withdrawn.previousAnswers());
            };
        }

        private static Read of(ResponseEvent event, @Nullable PackedAnswers answers, @Nullable PackedAnswers previous) {
            return new Read(
                    event.assessmentId().value(),
                    event.survey().value(),
                    answers == null ? "" : answers.value(),
                    previous == null ? "" : previous.value());
        }
    }

    private final ResponseBytes reader = new ResponseBytes();

    @ParameterizedTest
    @ValueSource(strings = {"SurveyResponseRecorded", "SurveyResponseCorrected", "SurveyResponseWithdrawn"})
    void readsWhatIsStored(String name) throws IOException {
        var stored = Files.readAllBytes(Path.of("src", "test", "resources", "events", name + "-1.json"));

        assertThat(read(name, stored, 0, stored.length)).isEqualTo(decoded(name, stored));
    }

    @ForManySeeds
    void readsWhateverTheCodecWrites(long seed) {
        var pick = Pick.seeded(seed);
        for (int round = 0; round < 200; round++) {
            var event = event(pick);
            var encoded = EventCodec.encode(event);
            int before = pick.between(0, 40);
            var among = new byte[before + encoded.json().length + pick.between(0, 40)];
            pick.random().nextBytes(among);
            System.arraycopy(encoded.json(), 0, among, before, encoded.json().length);

            assertThat(read(encoded.name(), among, before, before + encoded.json().length))
                    .as(new String(encoded.json(), UTF_8))
                    .isEqualTo(Read.of(event));
        }
    }

    @ForManySeeds
    void refusesOrAgreesWithTheCodecWhateverByteIsSpoilt(long seed) {
        var pick = Pick.seeded(seed);
        for (int round = 0; round < 20; round++) {
            var encoded = EventCodec.encode(event(pick));
            for (int at = 0; at < encoded.json().length; at++) {
                var spoilt = encoded.json().clone();
                spoilt[at] = spoilt(spoilt[at], pick);
                assertRefusedOrAgreed(encoded.name(), spoilt);
            }
        }
    }

    @ForManySeeds
    void refusesOrAgreesWithTheCodecWhereBytesAreMissingOrAdded(long seed) {
        var pick = Pick.seeded(seed);
        for (int round = 0; round < 40; round++) {
            var encoded = EventCodec.encode(event(pick));
            int from = pick.between(0, encoded.json().length - 1);
            int to = pick.between(from, Math.min(encoded.json().length, from + 12));
            var added = pick.of("", "", " ", "9", "-", "a", "\"", "}", ",\"survey\":\"IIT\"", "\\u0041", "น้ำ", "\0");
            assertRefusedOrAgreed(encoded.name(), spliced(encoded.json(), from, to, added.getBytes(UTF_8)));
        }
    }

    @ForManySeeds
    void refusesOrAgreesWhenReadUnderAnotherName(long seed) {
        var encoded = EventCodec.encode(event(Pick.seeded(seed)));

        NAMES.forEach(name -> assertRefusedOrAgreed(name, encoded.json()));
    }

    @Test
    void knowsWhichDaysThereAre() {
        for (var day : List.of(
                "2024-02-29",
                "2023-02-29",
                "2000-02-29",
                "1900-02-29",
                "2023-04-31",
                "2023-12-31",
                "2023-13-01",
                "2023-00-01",
                "2023-01-00",
                "0000-01-01",
                "9999-12-31",
                "2023-1-001")) {
            var json = """
                    {"answers":"1","assessmentId":"a1-2566","responseId":"0123456789abcdef","submittedOn":"%s","survey":"IIT"}""".formatted(day).getBytes(UTF_8);
            assertRefusedOrAgreed("SurveyResponseRecorded", json);
            assertThat(reader.recorded(json, 0, json.length))
                    .as(day)
                    .isEqualTo(List.of("2024-02-29", "2000-02-29", "2023-12-31", "9999-12-31")
                            .contains(day));
        }
    }

    private void assertRefusedOrAgreed(String name, byte[] json) {
        var read = read(name, json, 0, json.length);
        if (read == null) {
            return;
        }
        try {
            assertThat(read).as(new String(json, UTF_8)).isEqualTo(decoded(name, json));
        } catch (UnreadableEvent e) {
            fail("read what the codec refuses: %s".formatted(new String(json, UTF_8)), e);
        }
    }

    private static Read decoded(String name, byte[] json) {
        return Read.of((ResponseEvent) EventCodec.decode(name, 1, json));
    }

    /** Null when it refuses. */
    private @Nullable Read read(String name, byte[] bytes, int from, int to) {
        boolean read = switch (NAMES.indexOf(name)) {
            case 0 -> reader.recorded(bytes, from, to);
            case 1 -> reader.corrected(bytes, from, to);
            default -> reader.withdrawn(bytes, from, to);
        };
        return !read
                ? null
                : new Read(
                        text(bytes, reader.assessmentFrom(), reader.assessmentTo()),
                        text(bytes, reader.surveyFrom(), reader.surveyTo()),
                        text(bytes, reader.answersFrom(), reader.answersTo()),
                        text(bytes, reader.previousFrom(), reader.previousTo()));
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }

    private static ResponseEvent event(Pick pick) {
        var assessment = AssessmentId.parse(pick.of("a1", "mueang-phai", "x".repeat(60), "0-0-0", "a-2566") + "-"
                + pick.of("2500", "2566", "2699"));
        var survey = new SurveyCode(pick.of("IIT", "EIT", "EIT-1", "E", "A1-B2-C3-D45"));
        var response = new ResponseId(pick.text(pick.of(16, 43, 64), "abcdefghijklmnopqrstuvwxyz0123456789"));
        int slots = pick.of(0, 1, 30, 60);
        var answers = new PackedAnswers(pick.text(slots, "123456789-"));
        var previous = new PackedAnswers(pick.text(slots, "123456789-"));
        return switch (pick.between(0, 2)) {
            case 0 ->
                new SurveyResponseRecorded(
                        assessment,
                        survey,
                        response,
                        answers,
                        pick.maybe(() -> LocalDate.ofEpochDay(pick.between(-300_000, 2_000_000))));
            case 1 -> new SurveyResponseCorrected(assessment, survey, response, answers, previous, pick.of(REASONS));
            default -> new SurveyResponseWithdrawn(assessment, survey, response, previous, pick.of(REASONS));
        };
    }

    /** Near what it was, or anything. */
    private static byte spoilt(byte was, Pick pick) {
        return switch (pick.between(0, 5)) {
            case 0 -> (byte) (was + 1);
            case 1 -> (byte) (was - 1);
            case 2 -> (byte) (was ^ 1 << pick.between(0, 7));
            case 3 -> (byte) "\"\\-09aZ }{,".charAt(pick.between(0, 10));
            default -> (byte) pick.between(-128, 127);
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] added) {
        var spliced = Arrays.copyOf(bytes, bytes.length - (to - from) + added.length);
        System.arraycopy(added, 0, spliced, from, added.length);
        System.arraycopy(bytes, to, spliced, from + added.length, bytes.length - to);
        return spliced;
    }
}
