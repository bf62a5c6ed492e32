package org.prongsai.command.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.survey.Submission;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

class PlainSubmissionsTest {
    private static final AssessmentId ASSESSMENT = AssessmentId.parse("mueang-phai-2566");
    private static final SurveyCode SURVEY = new SurveyCode("IIT");
    private static final int MUTATIONS = 4_000;

    @Test
    void readsALineAsProgramsWriteIt() {
        var line = "{\"respondentKey\":\"r-001\", \"submittedOn\":\"2023-03-01\","
                + "\"answers\":{\"i1\":3,\"i2\":\"4\",\"i3\":null,\"i11\":[1, 2]} }\r";

        assertThat(plain(line))
                .isEqualTo(new Submission(ASSESSMENT, SURVEY, "r-001", LocalDate.of(2023, 3, 1), answers()));
    }

    @Test
    void readsALineThatNamesItsSurvey() {
        var line = "{\"assessmentId\":\"mueang-phai-2566\",\"survey\":\"IIT\",\"respondentKey\":\" r 1 \","
                + "\"answers\":{\"i1\":3,\"i2\":\"4\",\"i3\":null,\"i11\":[1,2]}}";

        assertThat(new PlainSubmissions(null, null).read(line.getBytes(UTF_8)))
                .isEqualTo(new Submission(ASSESSMENT, SURVEY, "r 1", null, answers()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"respondentKey\":\"ก\",\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":\"a\\\"b\",\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":\" \",\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":5,\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":\"r\"}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":3},\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":3,\"i1\":3}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":3.0}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":-3}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":03}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":1000}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":true}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":[[1]]}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":[]}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":nul}}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":3}} x",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":3},}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":3}",
                "{\"respondentKey\":\"r\",\"answers\":{\"i1\":3},\"withdrawn\":true}",
                "{\"respondentKey\":\"r\",\"survey\":\"IIT\",\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":\"r\",\"submittedOn\":\"2566-03-01\",\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":\"r\",\"submittedOn\":\"2023-02-29\",\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":\"r\",\"submittedOn\":\"2023-3-1\",\"answers\":{\"i1\":3}}",
                "{\"respondentKey\":\"r\",\"submittedOn\":null,\"answers\":{\"i1\":3}}",
                "\ufeff{\"respondentKey\":\"r\",\"answers\":{\"i1\":3}}"
            })
    void leavesEverythingElseToTheReaderThatExplains(String line) {
        assertThat(plain(line)).isNull();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsNothingThatTheOtherReaderWouldReadDifferently(long seed) {
        var random = new SplittableRandom(seed);
        var plain = new PlainSubmissions(ASSESSMENT, SURVEY);
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            var line = mutated(line(random), random);
            var submission = plain.read(line);
            if (submission != null) {
                read++;
                assertThat(submission).as(new String(line, ISO_8859_1)).isEqualTo(explained(line));
            }
        }
        assertThat(read).isBetween(MUTATIONS / 4, MUTATIONS - 1);
    }

    @Test
    void takesALineWhoseKeysItCannotAllRemember() {
        var plain = new PlainSubmissions(ASSESSMENT, SURVEY);
        for (int i = 0; i < 5_000; i++) {
            var line = "{\"respondentKey\":\"r\",\"answers\":{\"x%d\":1}}"
                    .formatted(i)
                    .getBytes(UTF_8);
            var submission = plain.read(line);
            assertThat(submission == null ? explained(line) : submission)
                    .isEqualTo(new Submission(ASSESSMENT, SURVEY, "r", null, Map.of("x" + i, 1)));
        }
    }

    private static @Nullable Submission plain(String line) {
        return new PlainSubmissions(ASSESSMENT, SURVEY).read(line.getBytes(UTF_8));
    }

    private static Map<String, @Nullable Object> answers() {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        answers.put("i1", 3);
        answers.put("i2", "4");
        answers.put("i3", null);
        answers.put("i11", List.of(1, 2));
        return answers;
    }

    /** What the other reader makes of a line; null when it refuses it. */
    private static @Nullable SurveyEntry explained(byte[] line) {
        try {
            return SubmissionReader.to(ASSESSMENT, SURVEY).apply(Json.parseRow(Json.text(line)));
        } catch (UnreadableJson | CommandRejected e) {
            return null;
        }
    }

    private static String line(SplittableRandom random) {
        var answers = new StringBuilder();
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            answers.append(i == 0 ? "" : ", ")
                    .append("\"i%d\":".formatted(random.nextInt(20)))
                    .append(pick(random, "1", "4", "12", "null", "\"3\"", "[1,2]", "[\"1\" , null]", "\"\"", "3.5"));
        }
        var day = random.nextBoolean()
                ? ""
                : "\"submittedOn\":\"20%02d-0%d-%02d\","
                        .formatted(random.nextInt(100), random.nextInt(10), random.nextInt(33));
        return "{\"respondentKey\":\"%s\",%s\"answers\":{%s}}"
                .formatted(pick(random, "r-1", "#abc", "a b", "ผู้ตอบ", " x "), day, answers);
    }

    private static String pick(SplittableRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Every second line as it is, the others with a byte changed, doubled or missing. */
    private static byte[] mutated(String line, SplittableRandom random) {
        var bytes = line.getBytes(UTF_8);
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(6)) {
            case 0 -> {
                bytes[at] = (byte) "\"\\{}[],: 019n-\t\u0000\u00e0".charAt(random.nextInt(17));
                yield bytes;
            }
            case 1 -> {
                var doubled = Arrays.copyOf(bytes, bytes.length + 1);
                System.arraycopy(bytes, at, doubled, at + 1, bytes.length - at);
                yield doubled;
            }
            case 2 -> {
                System.arraycopy(bytes, at + 1, bytes, at, bytes.length - at - 1);
                yield Arrays.copyOf(bytes, bytes.length - 1);
            }
            default -> bytes;
        };
    }
}
