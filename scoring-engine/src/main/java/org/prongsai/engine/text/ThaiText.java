package org.prongsai.engine.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One way of writing for texts that look the same. Keyboards, phones and spreadsheets write one word differently: a person
 * would then be counted twice, and a province would be two.
 */
public final class ThaiText {
    /** Nikhahit and sara aa, with or without a tone mark between them, for sara am. Unicode composes them nowhere. */
    private static final Pattern SARA_AM_IN_TWO = Pattern.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32");

    private static final String SARA_E_TWICE = "\u0e40\u0e40";
    private static final String SARA_AE = "\u0e41";

    private ThaiText() {}

    /**
     * The text in normal form (NFC): sara am and sara ae as one letter, every blank a plain one and none around the text,
     * nothing that cannot be seen.
     */
    public static String canonical(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.FORMAT -> {}
                case Character.SPACE_SEPARATOR -> visible.append(' ');
                default -> visible.appendCodePoint(character);
            }
        });
        var composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return SARA_AM_IN_TWO
                .matcher(composed)
                .replaceAll("$1\u0e33")
                .replace(SARA_E_TWICE, SARA_AE)
                .strip();
    }

    /** Whether it holds nothing but the characters of an old typewriter: there is one way only to write those. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }
}
