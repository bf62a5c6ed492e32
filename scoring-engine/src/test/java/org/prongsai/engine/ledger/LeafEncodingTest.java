package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which a stored event becomes a leaf, and back. */
class LeafEncodingTest {
    private static final StoredEvent EVENT = new StoredEvent(
            "0190-a",
            "{\"actor\":\"สมชาย\"}",
            "{\"note\":\"a\\nb\",\"score\":\"92.850\"}",
            17,
            "2023-03-01T05:00:00.123Z",
            "1",
            0,
            "mueang-phai-2566",
            "AssessmentAggregate",
            "ResultPublished");
    private static final String LEAF = "{\"id\":\"0190-a\",\"metadata\":\"{\\\"actor\\\":\\\"สมชาย\\\"}\","
            + "\"payload\":\"{\\\"note\\\":\\\"a\\\\nb\\\",\\\"score\\\":\\\"92.850\\\"}\",\"position\":17,"
            + "\"recordedAt\":\"2023-03-01T05:00:00.123Z\",\"revision\":\"1\",\"sequence\":0,"
            + "\"stream\":\"mueang-phai-2566\",\"streamType\":\"AssessmentAggregate\",\"type\":\"ResultPublished\"}";

    @Test
    void isTheColumnsInTheOrderOfTheirNamesWithTextsAsTheyAreStored() {
        assertThat(text(LeafEncoding.bytes(EVENT))).isEqualTo(LEAF);
        assertThat(LeafEncoding.read(LEAF.getBytes(UTF_8))).isEqualTo(EVENT);
    }

    @Test
    void writesNullWhereAColumnIs() {
        var event = new StoredEvent("i", "", "", 1, "t", null, 2, "s", null, "n");
        var leaf =
                "{\"id\":\"i\",\"metadata\":\"\",\"payload\":\"\",\"position\":1,\"recordedAt\":\"t\",\"revision\":null,"
                        + "\"sequence\":2,\"stream\":\"s\",\"streamType\":null,\"type\":\"n\"}";

        assertThat(text(LeafEncoding.bytes(event))).isEqualTo(leaf);
        assertThat(LeafEncoding.read(leaf.getBytes(UTF_8))).isEqualTo(event);
    }

    /** RFC 8785, section 3.2.2.2, character by character. */
    @Test
    void escapesWhatHasToBeEscapedInTheShortestWay() {
        var all = new StringBuilder();
        for (char letter = 0; letter <= 0xFF; letter++) {
            all.append(letter);
        }
        all.append("\u0e01\u2028\ud83d\ude00\uffff");
        var escaped = new StringBuilder();
        all.toString()
                .chars()
                .forEach(letter -> escaped.append(
                        switch (letter) {
                            case '\b' -> "\\b";
                            case '\t' -> "\\t";
                            case '\n' -> "\\n";
                            case '\f' -> "\\f";
                            case '\r' -> "\\r";
                            case '"' -> "\\\"";
                            case '\\' -> "\\\\";
                            default -> letter < ' ' ? "\\u%04x".formatted(letter) : String.valueOf((char) letter);
                        }));
        var event = payload(all.toString());
        var leaf = LeafEncoding.bytes(event);

        assertThat(text(leaf)).contains("\"payload\":\"" + escaped + "\",\"position\"");
        assertThat(LeafEncoding.read(leaf)).isEqualTo(event);
        assertThat(new JsonMapper().readTree(leaf).path("payload").asString()).isEqualTo(all.toString());
        assertThat(leaf).doesNotContain('\n', '\r');
    }

    @Test
    void showsAChangeThatJsonReadersPassOver() {
        assertThat(LeafEncoding.bytes(payload("{\"a\":92.85}")))
                .isNotEqualTo(LeafEncoding.bytes(payload("{\"a\":92.850}")));
        assertThat(LeafEncoding.bytes(payload("{\"a\":1,\"b\":2}")))
                .isNotEqualTo(LeafEncoding.bytes(payload("{\"b\":2,\"a\":1}")));
    }

    @Test
    void takesRangesOfBytesAsADatabaseSendsThem() {
        var row = "..0190-a{\"actor\":\"สมชาย\"}".getBytes(UTF_8);
        var writer = new LeafWriter();
        for (int again = 0; again < 2; again++) {
            writer
                    .id(row, 2, 8)
                    .metadata(row, 8, row.length)
                    .payload(bytes(EVENT.payload()), 0, bytes(EVENT.payload()).length)
                    .position(17)
                    .recordedAt(bytes(EVENT.recordedAt()), 0, 24)
                    .revision(bytes("1"), 0, 1)
                    .sequence(0)
                    .stream(bytes(EVENT.stream()), 0, 16)
                    .streamType(bytes("AssessmentAggregate"), 0, 19)
                    .type(bytes("ResultPublished"), 0, 15);
            assertThat(text(Arrays.copyOf(writer.bytes(), writer.length()))).isEqualTo(LEAF);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080",
                "\u00c0\u0080",
                "\u00c1\u00bf",
                "\u00c2",
                "\u00c2a",
                "\u00e0\u009f\u00bf",
                "\u00e0\u00b8",
                "\u00ed\u00a0\u0080",
                "\u00f0\u008f\u00bf\u00bf",
                "\u00f4\u0090\u0080\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u00ff"
            })
    void hasNoBytesForATextThatIsNotUtf8(String latin1) {
        var wrong = ("{" + latin1).getBytes(ISO_8859_1);
        var writer = new LeafWriter().id(bytes("i"), 0, 1);

        assertThatExceptionOfType(UnencodableEvent.class)
                .isThrownBy(() -> writer.metadata(wrong, 0, wrong.length))
                .withMessage("the column for metadata is not UTF-8 from its byte 1 on");
        var leaf = ("{\"id\":\"" + latin1 + "\"").getBytes(ISO_8859_1);
        assertThatExceptionOfType(MalformedLeaf.class)
                .isThrownBy(() -> LeafEncoding.read(leaf))
                .withMessage("byte 7: expected a letter in UTF-8, control characters escaped");
    }

    @Test
    void hasNoBytesForHalfALetterOrANumberThatJsonDoesNotKeep() {
        assertThatExceptionOfType(UnencodableEvent.class)
                .isThrownBy(() -> LeafEncoding.bytes(payload("\ud83d")))
                .withMessage("the column for payload holds half a letter");
        assertThatExceptionOfType(UnencodableEvent.class).isThrownBy(() -> new LeafWriter().position(1L << 53));
        assertThatExceptionOfType(UnencodableEvent.class).isThrownBy(() -> new LeafWriter().sequence(Long.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "-0",
                "1.0",
                "1e0",
                "+1",
                " 1",
                "\"1\"",
                "null",
                "",
                "9007199254740992",
                "99999999999999999999",
                "-"
            })
    void refusesANumberInAnyOtherForm(String number) {
        refuses(LEAF.replace("\"position\":17", "\"position\":" + number));
    }

    @Test
    void keepsEveryNumberThatJsonKeeps() {
        for (long number : List.of(0L, 9L, -1L, 1_400_000L, (1L << 53) - 1, 1 - (1L << 53))) {
            var event = new StoredEvent("i", "", "", number, "t", null, number, "s", null, "n");
            assertThat(LeafEncoding.read(LeafEncoding.bytes(event))).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\/", "\\u0041", "\\u000A", "\\u000a", "\\u001F", "\\u00e0", "\\u00", "\\x", "\\", "\t", "\\\0"
            })
    void refusesATextInAnyOtherForm(String escape) {
        refuses(LEAF.replace("0190-a", "0190-a" + escape));
    }

    @Test
    void refusesWhatStandsBeforeBetweenOrBehind() {
        refuses("");
        refuses(" " + LEAF);
        refuses(LEAF + "\n");
        refuses(LEAF.replace(":17", ": 17"));
        refuses(LEAF.replace("\"type\":", "\"more\":1,\"type\":"));
        refuses(LEAF.replace("\"streamType\":\"AssessmentAggregate\",", ""));
        refuses(LEAF.replace("\"id\":\"0190-a\",", ""));
        refuses(LEAF.replace("\"0190-a\"", "null"));
        for (int length = 0; length < LEAF.length(); length++) {
            refuses(LEAF.substring(0, length));
        }
    }

    private static void refuses(String leaf) {
        assertThatExceptionOfType(MalformedLeaf.class).isThrownBy(() -> LeafEncoding.read(leaf.getBytes(UTF_8)));
    }

    /** Whatever can be read is the leaf of what was read: no two texts of one event. */
    @ForManySeeds
    void readsNothingThatItWouldNotHaveWritten(long seed) {
        var pick = Pick.seeded(seed);
        var leaf = LeafEncoding.bytes(new StoredEvent(
                pick.words(),
                pick.words(),
                pick.words() + "\u0001\u001f",
                pick.between(0, 99),
                pick.words(),
                pick.maybe(pick::words),
                pick.between(0, 99),
                pick.words(),
                pick.maybe(pick::words),
                pick.words()));
        assertThat(LeafEncoding.bytes(LeafEncoding.read(leaf))).isEqualTo(leaf);
        var read = new ArrayList<byte[]>();
        for (int at = 0; at < leaf.length; at++) {
            var changed = leaf.clone();
            changed[at] ^= (byte) (1 << (at + seed) % 8);
            try {
                assertThat(LeafEncoding.bytes(LeafEncoding.read(changed))).isEqualTo(changed);
                read.add(changed);
            } catch (MalformedLeaf e) {
                assertThat(e).hasMessageStartingWith("byte ");
            }
        }
        assertThat(read).isNotEmpty();
    }

    private static StoredEvent payload(String payload) {
        return new StoredEvent("i", "{}", payload, 1, "t", "1", 0, "s", null, "n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
