package org.prongsai.command.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.json.UnreadableJson.Kind;
import tools.jackson.databind.JsonNode;

class JsonTest {
    private static JsonNode read(byte[] body) throws IOException {
        return Json.read(new ByteArrayInputStream(body), 100);
    }

    private static UnreadableJson failure(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableJson.class, reading);
    }

    @Test
    void keepsEveryDigitOfANumber() {
        assertThat(Json.parse("[0.10, 33.333333]").get(0).decimalValue()).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void takesUtf8WithAndWithoutAByteOrderMark() throws IOException {
        assertThat(read("\"โปร่งใส\"".getBytes(StandardCharsets.UTF_8)).stringValue())
                .isEqualTo("โปร่งใส");
        assertThat(read("\ufeff\"โปร่งใส\"".getBytes(StandardCharsets.UTF_8)).stringValue())
                .isEqualTo("โปร่งใส");
    }

    @Test
    void refusesOtherEncodingsRatherThanGuess() {
        assertThat(failure(() -> read("\"ก\"".getBytes(Charset.forName("x-windows-874"))))
                        .kind())
                .isEqualTo(Kind.NOT_UTF_8);
        assertThat(failure(() -> read("\"ก\"".getBytes(StandardCharsets.UTF_16LE)))
                        .kind())
                .isIn(Kind.NOT_UTF_8, Kind.MALFORMED_JSON);
    }

    @Test
    void saysWhereAMistakeIs() {
        var failure = failure(() -> Json.parse("{\"a\": 1,\n \"b\": oops}"));

        assertThat(failure.kind()).isEqualTo(Kind.MALFORMED_JSON);
        assertThat(failure.messageTh()).isEqualTo("ไม่ใช่ JSON ที่ถูกต้อง ที่บรรทัด 2 ตำแหน่ง 7");
        assertThat(failure.messageEn()).startsWith("not valid JSON at line 2, column 7: Unrecognized token 'oops'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "[1,]", "{'a': 1}", "NaN", "01"})
    void refusesWhatIsNotExactlyOneValue(String text) {
        assertThat(failure(() -> Json.parse(text)).kind()).isEqualTo(Kind.MALFORMED_JSON);
    }

    @Test
    void refusesABodyThatIsTooLongBeforeReadingItAll() throws IOException {
        assertThat(read(("\"" + "x".repeat(98) + "\"").getBytes(StandardCharsets.UTF_8))
                        .stringValue())
                .hasSize(98);
        assertThat(failure(() -> read(("\"" + "x".repeat(99) + "\"").getBytes(StandardCharsets.UTF_8)))
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(UnreadableJson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999999", "1e-9999999999", "-1.5E+99999999999"})
    void refusesANumberThatNoNumberTypeHolds(String number) {
        assertThat(failure(() -> Json.parse("{\"i1\": " + number + "}")).kind()).isEqualTo(Kind.MALFORMED_JSON);
        assertThat(failure(() -> Json.parseRow("[" + number + "]")).kind()).isEqualTo(Kind.MALFORMED_JSON);
        assertThat(failure(() -> Json.list("[" + number + "]")).kind()).isEqualTo(Kind.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{} {}", "[1, 2", "{\"a\": NaN}", "{\"a\": +5}", "/* note */ {}", "[[[[", "{\"a\": 1e9999999999}"
            })
    void saysWhatIsWrongInItsOwnWordsAndNotInTheParsers(String text) {
        var deep = text.equals("[[[[") ? "[".repeat(1_000) : text;

        assertThat(failure(() -> Json.parse(deep)).messageEn())
                .startsWith("not valid JSON ")
                .doesNotContain("`", "tools.jackson", "REDACTED", "Feature");
    }

    @Test
    void readsAListElementByElement() {
        var list = Json.list(" [1, {\"a\": [2]}, null, []]");

        assertThat(list).extracting(JsonNode::toString).containsExactly("1", "{\"a\":[2]}", "null", "[]");
        assertThat(list).hasSize(4);
        assertThat(Json.list("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2", "[1] [2]", "[1,]", "[1] x", "[{\"a\": 1, \"a\": 2}]", "[NaN]"})
    void refusesAListAsAWholeBeforeAnyElementIsTaken(String text) {
        assertThat(failure(() -> Json.list(text)).kind()).isEqualTo(Kind.MALFORMED_JSON);
    }

    @Test
    void refusesAListWithAnElementOfSenselessSize() {
        var sensible = "[" + "7,".repeat(9_997) + "7]";

        assertThat(Json.list("[" + sensible + "," + sensible + "]")).hasSize(2);
        assertThat(failure(() -> Json.list("[[" + sensible + "]]")).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void tellsAListByItsFirstCharacter() {
        assertThat(Json.isList("\r\n\t [1]")).isTrue();
        assertThat(Json.isList("{\"a\": [1]}")).isFalse();
        assertThat(Json.isList("")).isFalse();
    }

    @Test
    void refusesExportsWhoseTreesWouldBeHuge() {
        var objects = "[" + "{},".repeat(TreeSize.CONTAINERS_MAX) + "{}]";
        var numbers = "[" + "1,".repeat(TreeSize.TOKENS_MAX) + "1]";

        for (var text : List.of(objects, numbers)) {
            var body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            assertThat(failure(() -> Json.readExport(body, 8 << 20)).kind()).isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void readsExportsOfOrdinarySize() throws IOException {
        var text = "[" + "{\"i1\": 4},".repeat(100_000) + "{}]";
        var body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

        assertThat(Json.readExport(body, 8 << 20)).hasSize(100_001);
    }
}
