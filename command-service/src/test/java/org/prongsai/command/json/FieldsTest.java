package org.prongsai.command.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.prongsai.command.testing.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;

class FieldsTest {
    /** The value of field {@code x} in an object. */
    private static <T> T read(String json, Kind<T> kind) {
        var fields = Fields.of(Json.parse(json));
        var x = fields.required("x", kind);
        return fields.finish(x::get);
    }

    private static void refuses(String json, Kind<?> kind, String... wrong) {
        assertRefused(() -> read(json, kind), Reason.INVALID_REQUEST, wrong);
    }

    @Test
    void readsEachKindOfValue() {
        assertThat(read("{\"x\": \" ก\\r\\nข \"}", Kinds.text(5))).isEqualTo("ก\nข");
        assertThat(read("{\"x\": \"bang-rak\"}", Names.agencyId())).isEqualTo(new AgencyId("bang-rak"));
        assertThat(read("{\"x\": 2566}", Names.fiscalYear())).isEqualTo(new FiscalYear(2566));
        assertThat(read("{\"x\": 7}", Kinds.integer(7, 7))).isEqualTo(7);
        assertThat(read("{\"x\": \"2023-03-01\"}", Kinds.date())).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(read("{\"x\": \"DONE\"}", Kinds.choice(ProgressStatus.class)))
                .isEqualTo(ProgressStatus.DONE);
        assertThat(read("{\"x\": [\"ก\", \"ข\"]}", Kinds.list(Kinds.text(1), 2)))
                .isEqualTo(List.of("ก", "ข"));
        assertThat(read("{\"x\": {\"1\": 91.460}}", Kinds.map(Kinds.score(), 1)))
                .isEqualTo(Map.of("1", new BigDecimal("91.460")));
    }

    @Test
    void writesTextInNormalForm() {
        assertThat(read("{\"x\": \"e\\u0301\"}", Kinds.text(1))).isEqualTo("\u00e9");
        assertThat(read("{\"x\": \"น\\u0e49\\u0e4d\\u0e32\\u00a0\"}", Kinds.text(3)))
                .isEqualTo("น้ำ");
    }

    @Test
    void namesEveryWrongFieldAtOnceAndTheUnknownOnesLast() {
        var fields = Fields.of(Json.parse("{\"nmae\": 1, \"year\": \"2566\", \"list\": [1, \"ก\", 2]}"));
        fields.required("name", Kinds.text(10));
        fields.required("year", Names.fiscalYear());
        fields.required("list", Kinds.list(Kinds.text(10), 9));

        assertRefused(
                () -> fields.finish(Object::new),
                Reason.INVALID_REQUEST,
                "name:required",
                "year:wrong-type",
                "list[0]:wrong-type",
                "list[2]:wrong-type",
                "nmae:unknown-field");
    }

    @Test
    void takesNullAndBlankTextForAbsentWhereAFieldIsOptional() {
        for (var json : List.of("{}", "{\"x\": null}", "{\"x\": \" \"}")) {
            var fields = Fields.of(Json.parse(json));
            var x = fields.optional("x", Kinds.text(10));

            assertThat(fields.<Boolean>finish(() -> x.orNull() == null)).isTrue();
        }
    }

    @Test
    void refusesWhatIsNoObject() {
        assertRefused(() -> Fields.of(Json.parse("[]")), Reason.INVALID_REQUEST, ":wrong-type");
    }

    @Test
    void refusesTextThatCouldNotBeStoredOrShown() {
        refuses("{\"x\": \"\"}", Kinds.text(5), "x:empty");
        refuses("{\"x\": \"\\u200b\"}", Kinds.text(5), "x:empty");
        refuses("{\"x\": null}", Kinds.text(5), "x:required");
        refuses("{\"x\": \"123456\"}", Kinds.text(5), "x:too-long");
        refuses("{\"x\": \"a\\u0000b\"}", Kinds.text(5), "x:unusable-character");
        refuses("{\"x\": \"a\\ud800b\"}", Kinds.text(5), "x:unusable-character");
        refuses("{\"x\": 5}", Kinds.text(5), "x:wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "0, 0", "0.000000, 0.000000", "92.85, 92.85", "1e2, 100", "1E+1, 10", "100.0, 100.0"})
    void takesAScoreFromZeroToAHundredAsPrinted(String written, BigDecimal score) {
        assertThat(read("{\"x\": " + written + "}", Kinds.score())).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "100.000001, x:out-of-range",
        "-0.01, x:out-of-range",
        "1e400000000, x:out-of-range",
        "0.0000001, x:too-many-decimals",
        "1e-400000000, x:too-many-decimals",
        "'\"92.85\"', x:wrong-type",
        "true, x:wrong-type"
    })
    void refusesWhatIsNoScore(String written, String wrong) {
        refuses("{\"x\": " + written + "}", Kinds.score(), wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2023-02-29\"', malformed",
        "'\"2566-03-01\"', malformed",
        "'\"1999-12-31\"', out-of-range",
        "'\"2023-03-01T10:00\"', malformed",
        "'\"๒๐๒๓-03-01\"', malformed",
        "20230301, malformed"
    })
    void refusesWhatIsNoDayOfTheChristianEra(String written, String code) {
        refuses("{\"x\": " + written + "}", Kinds.date(), "x:" + code);
    }

    @Test
    void saysWhichDayWasMeantByOneOfTheBuddhistEra() {
        var fields = Fields.of(Json.parse("{\"x\": \"2566-03-01\"}"));
        fields.required("x", Kinds.date());

        assertThat(catchThrowableOfType(CommandRejected.class, () -> fields.finish(Object::new))
                        .problems()
                        .getFirst()
                        .messageEn())
                .isEqualTo("is in the Buddhist era: write the Christian era, 2023-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "6", "99999999999"})
    void refusesANumberOutOfRange(String written) {
        refuses("{\"x\": " + written + "}", Kinds.integer(7, 7), "x:out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "\"7\"", "1e1", "true"})
    void refusesWhatIsNoWholeNumber(String written) {
        refuses("{\"x\": " + written + "}", Kinds.integer(7, 7), "x:wrong-type");
    }

    @Test
    void refusesNamesAndChoicesThatAreNone() {
        refuses("{\"x\": \"Bang Rak\"}", Names.agencyId(), "x:malformed");
        refuses("{\"x\": \"bang-rak\"}", Names.assessmentId(), "x:malformed");
        refuses("{\"x\": 2023}", Names.fiscalYear(), "x:malformed");
        refuses("{\"x\": \"done\"}", Kinds.choice(ProgressStatus.class), "x:not-a-choice");
    }

    @Test
    void boundsListsAndMapsAndTheNamesInMessages() {
        refuses("{\"x\": [1, 2]}", Kinds.list(Kinds.integer(0, 9), 1), "x:too-many");
        refuses("{\"x\": {\"a\": 1, \"b\": 2}}", Kinds.map(Kinds.score(), 1), "x:too-many");
        refuses(
                "{\"x\": {\"" + "k".repeat(90) + "\": -1}}",
                Kinds.map(Kinds.score(), 1),
                "x." + "k".repeat(59) + "…:out-of-range");
    }
}
