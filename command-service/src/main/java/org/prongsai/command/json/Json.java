package org.prongsai.command.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes to trees: UTF-8 only, no field twice, nothing after the value, numbers to the last digit. */
public final class Json {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * Reads a request's body to its end.
     *
     * @throws UnreadableJson when it is longer than {@code bytesMax}, not UTF-8, or not JSON
     */
    public static JsonNode read(InputStream body, int bytesMax) throws IOException {
        return parse(text(bytes(body, bytesMax)));
    }

    /** The fields of a body that has to be one object. */
    public static Fields object(InputStream body, int bytesMax) throws IOException {
        return Fields.of(read(body, bytesMax));
    }

    /** A body's bytes, refused when there are more than {@code bytesMax}. */
    public static byte[] bytes(InputStream body, int bytesMax) throws IOException {
        var bytes = body.readNBytes(bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw new UnreadableJson(
                    UnreadableJson.Kind.TOO_LARGE,
                    "คำขอใหญ่เกิน %,d ไบต์".formatted(bytesMax),
                    "the request is larger than %,d bytes".formatted(bytesMax));
        }
        return bytes;
    }

    /** Text of UTF-8 bytes, without the mark that some editors put in front. */
    public static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableJson(
                    UnreadableJson.Kind.NOT_UTF_8,
                    "ข้อความไม่ใช่ UTF-8 ให้บันทึกใหม่เป็น UTF-8",
                    "the text is not UTF-8: save it again as UTF-8");
        }
    }

    /** The tree of a text that has to be one JSON value. */
    public static JsonNode parse(String text) {
        try {
            return tree(text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var line = at == null ? 1 : at.getLineNr();
            throw malformed(
                    "ที่บรรทัด %d ตำแหน่ง %d".formatted(line, column(e)),
                    "at line %d, column %d: %s".formatted(line, column(e), e.getOriginalMessage()));
        }
    }

    /** The same for one row of many, whose own number the caller tells. */
    public static JsonNode parseRow(String text) {
        try {
            return tree(text);
        } catch (JacksonException e) {
            throw malformed(
                    "ที่ตำแหน่ง %d".formatted(column(e)),
                    "at column %d: %s".formatted(column(e), e.getOriginalMessage()));
        }
    }

    private static JsonNode tree(String text) {
        var tree = MAPPER.readTree(text);
        if (tree.isMissingNode()) {
            throw malformed("เพราะว่างเปล่า", "because there is nothing to read");
        }
        return tree;
    }

    private static int column(JacksonException failure) {
        var at = failure.getLocation();
        return at == null ? 1 : at.getColumnNr();
    }

    private static UnreadableJson malformed(String whereTh, String whereEn) {
        return new UnreadableJson(
                UnreadableJson.Kind.MALFORMED_JSON, "ไม่ใช่ JSON ที่ถูกต้อง " + whereTh, "not valid JSON " + whereEn);
    }
}
