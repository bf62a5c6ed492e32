package org.prongsai.engine.methodology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Writes a tree in the one form that is hashed (RFC 8785): keys sorted, no white space, numbers in plain decimals, and
 * nothing of the file's layout or comments.
 */
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder(32_768);

    private CanonicalJson() {}

    static String of(YamlNode tree) {
        var json = new CanonicalJson();
        json.write(tree);
        return json.out.toString();
    }

    /** SHA-256 over the UTF-8 bytes, in lower-case hexadecimal digits. */
    static String sha256(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void write(YamlNode node) {
        switch (node) {
            case YamlNode.Text text -> string(text.value());
            case YamlNode.Numeral number ->
                out.append(number.value().signum() == 0 ? "0" : number.value().toPlainString());
            case YamlNode.Flag flag -> out.append(flag.value());
            case YamlNode.Sequence sequence -> {
                char before = '[';
                for (var element : sequence.elements()) {
                    out.append(before);
                    write(element);
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case YamlNode.Mapping mapping -> {
                char before = '{';
                for (var entry : new TreeMap<>(mapping.entries()).entrySet()) {
                    out.append(before);
                    string(entry.getKey());
                    out.append(':');
                    write(entry.getValue().value());
                    before = ',';
                }
                out.append(before == '{' ? "{}" : "}");
            }
            case YamlNode.Unusable _ -> throw new IllegalStateException("a refused document is not written");
        }
    }

    /** The reader lets no control character through but the line feed. */
    private void string(String value) {
        out.append('"');
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
