package org.prongsai.engine.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trees of JSON as the bytes of RFC 8785, and back. Numbers are whole and at most 2^53 - 1 in size, which every reader keeps;
 * figures are written as texts.
 */
public final class CanonicalTree {
    private static final long NUMBER_MAX = (1L << 53) - 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final StringBuilder out = new StringBuilder(1024);

    private CanonicalTree() {}

    /** @throws IllegalArgumentException when the tree holds a number that is not whole, or half a letter */
    public static byte[] bytes(JsonNode tree) {
        var writer = new CanonicalTree();
        writer.write(tree);
        return writer.out.toString().getBytes(UTF_8);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException when these bytes are not the canonical form of anything
     */
    public static JsonNode read(byte[] bytes) {
        JsonNode tree;
        try {
            tree = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!Arrays.equals(bytes(tree), bytes)) {
            throw new IllegalArgumentException("this JSON is not in canonical form");
        }
        return tree;
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                char before = '{';
                for (var key : new TreeSet<>(node.propertyNames())) { // By UTF-16 units, as strings compare.
                    out.append(before);
                    text(key);
                    out.append(':');
                    write(node.path(key));
                    before = ',';
                }
                out.append(before == '{' ? "{}" : "}");
            }
            case ARRAY -> {
                char before = '[';
                for (var element : node) {
                    out.append(before);
                    write(element);
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case STRING -> text(node.asString());
            case NUMBER -> out.append(whole(node));
            case BOOLEAN -> out.append(node.asBoolean());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("this is no JSON: " + node.getNodeType());
        }
    }

    private static long whole(JsonNode node) {
        long number = node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : Long.MAX_VALUE;
        if (number > NUMBER_MAX || number < -NUMBER_MAX) {
            throw new IllegalArgumentException("%s is not a whole number that every reader keeps".formatted(node));
        }
        return number;
    }

    private void text(String value) {
        out.append('"');
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (letter < ' ') {
                        out.append("\\u%04x".formatted((int) letter));
                    } else {
                        checkWhole(value, at);
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void checkWhole(String value, int at) {
        char letter = value.charAt(at);
        boolean paired = Character.isHighSurrogate(letter)
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
        if (Character.isSurrogate(letter) && !paired) {
            throw new IllegalArgumentException("a text holds half a letter");
        }
    }
}
