package org.prongsai.command.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes to trees: UTF-8 only, no field twice, nothing after the value, numbers to the last digit. */
public final class Json {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern PARSER_SETTINGS =
            Pattern.compile(": enable `.*` to allow| \\(start marker at .*\\)| \\(not recognized as one .*\\)");
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

    /** The same for many records at once: values are counted before a tree is made of them. */
    public static JsonNode readExport(InputStream body, int bytesMax) throws IOException {
        var text = text(bytes(body, bytesMax));
        try {
            TreeSize.check(MAPPER.createParser(text));
        } catch (JacksonException e) {
            throw malformedAt(e);
        }
        return parse(text);
    }

    /** The fields of a body that has to be one object. */
    public static Fields object(InputStream body, int bytesMax) throws IOException {
        return Fields.of(read(body, bytesMax));
    }

    /** A body's bytes, refused when there are more than {@code bytesMax}. */
    public static byte[] bytes(InputStream body, int bytesMax) throws IOException {
        var bytes = body.readNBytes(bytesMax + 1);
        requireAtMost(bytes.length, bytesMax);
        return bytes;
    }

    /** @throws UnreadableJson when there are more */
    public static void requireAtMost(int bytes, int bytesMax) {
        if (bytes > bytesMax) {
            throw new UnreadableJson(
                    UnreadableJson.Kind.TOO_LARGE,
                    "คำขอใหญ่เกิน %,d ไบต์".formatted(bytesMax),
                    "the request is larger than %,d bytes".formatted(bytesMax));
        }
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
            throw malformedAt(e);
        }
    }

    /** The same for one row of many, whose own number the caller tells. */
    public static JsonNode parseRow(String text) {
        try {
            return tree(text);
        } catch (JacksonException e) {
            throw malformed("ที่ตำแหน่ง %d".formatted(column(e)), "at column %d: %s".formatted(column(e), said(e)));
        }
    }

    /** Whether a text, if it is JSON at all, is a list. */
    public static boolean isList(String text) {
        return text.stripLeading().startsWith("[");
    }

    /**
     * The elements of a text that has to be one list. All of it is checked before the first is handed out, and trees are made
     * one at a time: made all at once, they could take a hundred times the room of the text.
     *
     * @throws UnreadableJson when it is not JSON, or one element is larger than anything sensible
     */
    public static Iterable<JsonNode> list(String text) {
        try {
            ListCheck.of(MAPPER.createParser(text));
        } catch (JacksonException e) {
            throw malformedAt(e);
        } catch (NumberFormatException e) {
            throw numberBeyondUse();
        }
        return () -> MAPPER.readerFor(JsonNode.class).readValues(text);
    }

    private static JsonNode tree(String text) {
        try {
            var tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw malformed("เพราะว่างเปล่า", "because there is nothing to read");
            }
            return tree;
        } catch (NumberFormatException e) { // The parser's own slip: every other failure of it is a JacksonException.
            throw numberBeyondUse();
        }
    }

    private static UnreadableJson malformedAt(JacksonException failure) {
        var at = failure.getLocation();
        var line = at == null ? 1 : at.getLineNr();
        return malformed(
                "ที่บรรทัด %d ตำแหน่ง %d".formatted(line, column(failure)),
                "at line %d, column %d: %s".formatted(line, column(failure), said(failure)));
    }

    private static int column(JacksonException failure) {
        var at = failure.getLocation();
        return at == null ? 1 : at.getColumnNr();
    }

    /** The parser's words, without those about its own settings. */
    private static String said(JacksonException failure) {
        return switch (failure) {
            case StreamConstraintsException _ -> "it is nested too deeply, or a name or number in it is too long";
            case StreamReadException _ ->
                PARSER_SETTINGS.matcher(failure.getOriginalMessage()).replaceAll("");
            default -> "something follows after its end";
        };
    }

    private static UnreadableJson numberBeyondUse() {
        return malformed(
                "เพราะมีตัวเลขที่ใหญ่หรือเล็กเกินใช้", "because a number in it is too large or too small for any use");
    }

    static UnreadableJson malformed(String whereTh, String whereEn) {
        return new UnreadableJson(
                UnreadableJson.Kind.MALFORMED_JSON, "ไม่ใช่ JSON ที่ถูกต้อง " + whereTh, "not valid JSON " + whereEn);
    }
}
