package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Refusals.assertRefused;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Json;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.methodology.Scale;

class VerdictWordsTest {
    private static final Scale CHECKLIST = METHODOLOGY.item("O1").orElseThrow().scale();

    private static String read(@Nullable Scale scale, String written) {
        var fields = Fields.of(Json.parse("{\"verdict\": " + written + "}"));
        var verdict = fields.required("verdict", VerdictWords.on(scale));
        return fields.finish(verdict::get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"PASS\"",
                "\"pass\"",
                "\" Pass \"",
                "\"YES\"",
                "\"มี\"",
                "\"ผ่าน\"",
                "\"1\"",
                "\"๑๐๐\"",
                "1",
                "1.0",
                "100",
                "true"
            })
    void readsEveryWordForAFullMark(String written) {
        assertThat(read(CHECKLIST, written)).isEqualTo("PASS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"FAIL\"", "\"no\"", "\"ไม่มี\"", "\"ไม่ผ่าน\"", "0", "0.0", "\"0\"", "false"})
    void readsEveryWordForNoMark(String written) {
        assertThat(read(CHECKLIST, written)).isEqualTo("FAIL");
    }

    @Test
    void readsWordsByWhatTheOptionsAreWorthNotByTheirOrder() {
        var reversed = METHODOLOGY.scales().stream()
                .filter(scale -> scale.optionOfCode("1")
                        .filter(option -> option.value().signum() == 0)
                        .isPresent())
                .filter(scale -> scale.levels() == 2)
                .findFirst()
                .orElseThrow();

        assertThat(read(reversed, "\"ผ่าน\"")).isEqualTo("2");
        assertThat(read(reversed, "\"1\""))
                .as("a code of the scale comes before any word")
                .isEqualTo("1");
    }

    @Test
    void passesOnWhatItDoesNotKnow() {
        assertThat(read(CHECKLIST, "\"MAYBE\"")).isEqualTo("MAYBE");
        assertThat(read(CHECKLIST, "50")).isEqualTo("50");
        assertThat(read(null, "\"ผ่าน\"")).isEqualTo("ผ่าน");
    }

    @Test
    void refusesWhatIsNoSingleWord() {
        assertRefused(() -> read(CHECKLIST, "[1]"), Reason.INVALID_REQUEST, "verdict:wrong-type");
        assertRefused(() -> read(CHECKLIST, "\" \""), Reason.INVALID_REQUEST, "verdict:empty");
    }
}
