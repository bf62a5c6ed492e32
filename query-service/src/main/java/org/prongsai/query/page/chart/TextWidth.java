package org.prongsai.query.page.chart;

import java.text.BreakIterator;
import java.util.Locale;

/** About how wide a text is in Sarabun, rather more than less: measured per kind of character, not per glyph. */
public final class TextWidth {
    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    /** The width of a line of text at a font size, in the same unit. */
    public static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::ofCharacter).sum() * size;
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. Never parts a mark from its letter. */
    public static String fitted(String text, double size, double widthMax) {
        if (of(text, size) <= widthMax) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int kept = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            if (of(text.substring(0, end).strip() + ELLIPSIS, size) > widthMax) {
                break;
            }
            kept = end;
        }
        return text.substring(0, kept).strip() + ELLIPSIS;
    }

    private static double ofCharacter(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (character >= 0x0E01 && character <= 0x0E5B) {
            return thai(character);
        }
        if (Character.isDigit(character)) {
            return 0.56;
        }
        if (Character.isUpperCase(character)) {
            return "MW".indexOf(character) >= 0 ? 0.84 : 0.66;
        }
        if (Character.isLowerCase(character)) {
            return latin(character);
        }
        return switch (character) {
            case ' ', '.', ',', ':', ';', '·', '\'', '|' -> 0.27;
            case '-', '(', ')', '/' -> 0.42;
            case '–', '−', '+' -> 0.62;
            default -> 0.95;
        };
    }

    private static double thai(int character) {
        return switch (character) {
            case 'เ' -> 0.32;
            case 'โ', 'ใ', 'ไ' -> 0.4;
            case 'า', 'ำ', 'ะ', 'ร', 'ง', 'ว' -> 0.53;
            case 'ญ', 'ณ', 'พ', 'ฟ', 'ฒ', 'ฌ', 'ฬ' -> 0.84;
            default -> 0.65;
        };
    }

    private static double latin(int character) {
        return switch (character) {
            case 'i', 'l', 'j' -> 0.3;
            case 'f', 't', 'r' -> 0.39;
            case 'm', 'w' -> 0.85;
            default -> 0.57;
        };
    }
}
