package org.prongsai.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** {@code small.yaml}, whole or spoiled. */
final class SmallFile {
    static final String NAME = "small.yaml";
    static final String TEXT = resource(NAME);

    private SmallFile() {}

    static Methodology methodology() {
        return MethodologyReader.read(TEXT, NAME);
    }

    /** The file with one piece of text, which must stand in it once, replaced. */
    static String with(String piece, String replacement) {
        assertThat(TEXT.split(Pattern.quote(piece), -1)).as(piece).hasSize(2);
        return TEXT.replace(piece, replacement);
    }

    static String resource(String name) {
        try (var stream = SmallFile.class.getResourceAsStream("/methodology/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
