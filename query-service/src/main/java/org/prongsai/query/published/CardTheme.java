package org.prongsai.query.published;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.problem.QuestionRefused;

/** The colours of an image, for pages that are light or dark. All texts stand out from the paper by 4.5 to 1 and more. */
enum CardTheme {
    LIGHT(0xffffff, 0x1c2730, 0x51606b, 0xd5dce1, 0x0b4f6c),
    DARK(0x16222b, 0xf2f6f8, 0xa9b8c2, 0x3a4a55, 0x7cc4e0);

    static final String PARAMETER = "theme";

    private final Color paper;
    private final Color ink;
    private final Color soft;
    private final Color line;
    private final Color accent;

    CardTheme(int paper, int ink, int soft, int line, int accent) {
        this.paper = new Color(paper);
        this.ink = new Color(ink);
        this.soft = new Color(soft);
        this.line = new Color(line);
        this.accent = new Color(accent);
    }

    /** @throws QuestionRefused when it is none of the themes */
    static CardTheme read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return LIGHT;
        }
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(written.strip()))
                .findFirst()
                .orElseThrow(() -> QuestionRefused.parameter(
                        PARAMETER,
                        "unknown",
                        PARAMETER + " ต้องเป็นอย่างใดอย่างหนึ่งใน " + words(),
                        PARAMETER + " is one of " + words()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String words() {
        return Arrays.stream(values()).map(CardTheme::word).collect(Collectors.joining(", "));
    }

    Color paper() {
        return paper;
    }

    Color ink() {
        return ink;
    }

    Color soft() {
        return soft;
    }

    Color line() {
        return line;
    }

    Color accent() {
        return accent;
    }
}
