package org.prongsai.engine.methodology;

import java.math.BigDecimal;
import java.util.Set;
import org.prongsai.engine.methodology.YamlNode.Flag;
import org.prongsai.engine.methodology.YamlNode.Numeral;
import org.prongsai.engine.methodology.YamlNode.Text;
import org.prongsai.engine.methodology.YamlNode.Unusable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Tells texts, numbers, true and false apart as JSON does; what YAML adds to that is text, or refused. */
final class YamlScalars {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    /** Fifteen digits in all: a number is then the same to readers that use binary floating point. */
    private static final int WHOLE_DIGITS_MAX = 9;

    private static final int DECIMALS_MAX = 6;

    private final Problems problems;

    YamlScalars(Problems problems) {
        this.problems = problems;
    }

    YamlNode read(ScalarEvent scalar, String path, int line) {
        if (scalar.getTag().isPresent()) {
            problems.add(line, path, "has a YAML tag", "leave the tag out, and quote what is to be text");
            return new Unusable(line);
        }
        var value = scalar.getValue();
        if (!scalar.isPlain()) {
            return text(value, path, line);
        }
        if (NOTHING.contains(value)) {
            problems.add(line, path, "is empty", "write a value, or leave the key out");
            return new Unusable(line);
        }
        if (value.equals("true") || value.equals("false")) {
            return new Flag(line, value.equals("true"));
        }
        return isNumber(value) ? number(value, path, line) : text(value, path, line);
    }

    /** White space at the ends depends on the way of quoting, so it means nothing. */
    private YamlNode text(String written, String path, int line) {
        var value = written.strip();
        if (value.isEmpty()) {
            problems.add(line, path, "is an empty text", "write a value, or leave the key out");
            return new Unusable(line);
        }
        for (int at = 0; at < value.length(); at = value.offsetByCodePoints(at, 1)) {
            int codePoint = value.codePointAt(at);
            if (isStray(codePoint)) {
                problems.add(line, path, "has the unprintable character U+%04X".formatted(codePoint), "take it out");
                return new Unusable(line);
            }
        }
        return new Text(line, value);
    }

    /** Controls, half surrogate pairs and non-characters: not everything that stores text can hold them. */
    private static boolean isStray(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> codePoint == 0xFEFF || (codePoint & 0xFFFE) == 0xFFFE;
        };
    }

    private YamlNode number(String written, String path, int line) {
        int from = written.startsWith("-") ? 1 : 0;
        int point = written.indexOf('.');
        int whole = (point < 0 ? written.length() : point) - from;
        int decimals = point < 0 ? 0 : written.length() - point - 1;
        if (whole > WHOLE_DIGITS_MAX || decimals > DECIMALS_MAX) {
            problems.add(
                    line,
                    path,
                    "has too many digits",
                    "write at most %d before and %d after the point".formatted(WHOLE_DIGITS_MAX, DECIMALS_MAX));
            return new Unusable(line);
        }
        return new Numeral(line, new BigDecimal(written).stripTrailingZeros());
    }

    /** As in JSON, but without an exponent: {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?}. */
    private static boolean isNumber(String value) {
        int from = value.startsWith("-") ? 1 : 0;
        int point = value.indexOf('.');
        int end = point < 0 ? value.length() : point;
        boolean wholeIsNatural = areDigits(value, from, end) && (end - from == 1 || value.charAt(from) != '0');
        return wholeIsNatural && (point < 0 || areDigits(value, point + 1, value.length()));
    }

    private static boolean areDigits(String value, int from, int end) {
        for (int at = from; at < end; at++) {
            if (value.charAt(at) < '0' || value.charAt(at) > '9') {
                return false;
            }
        }
        return end > from;
    }
}
