package org.prongsai.command.feed.form;

import org.prongsai.engine.text.ThaiText;

/** Foreign text, fit to be shown and stored. */
final class VisibleText {
    private static final int LOOKED_AT_FOR_EACH_SHOWN = 8;

    private VisibleText() {}

    /** One line in canonical form without control characters or half characters, cut to a length. */
    static String of(String text, int lengthMax) {
        var begun = text.substring(0, Math.min(text.length(), lengthMax * LOOKED_AT_FOR_EACH_SHOWN));
        var line = new StringBuilder(begun.length());
        ThaiText.canonical(begun).codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.SURROGATE -> line.append('\ufffd');
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(' ');
                default -> line.appendCodePoint(character);
            }
        });
        var shown = line.toString().replaceAll(" +", " ").strip();
        if (shown.length() <= lengthMax) {
            return shown;
        }
        int end = Character.isHighSurrogate(shown.charAt(lengthMax - 2)) ? lengthMax - 2 : lengthMax - 1;
        return shown.substring(0, end) + "…";
    }
}
