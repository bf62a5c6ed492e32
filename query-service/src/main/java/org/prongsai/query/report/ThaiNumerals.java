package org.prongsai.query.report;

/** Figures as Thai official documents write them: ๐ to ๙. */
final class ThaiNumerals {
    private static final char THAI_ZERO = '๐';

    private ThaiNumerals() {}

    /** The text with every digit in Thai; everything else stays. */
    static String of(String text) {
        var thai = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            thai.append(character >= '0' && character <= '9' ? (char) (THAI_ZERO + character - '0') : character);
        }
        return thai.toString();
    }

    static String of(long number) {
        return of(Long.toString(number));
    }
}
