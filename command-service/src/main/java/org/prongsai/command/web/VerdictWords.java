package org.prongsai.command.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.json.Kind;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Scale;
import tools.jackson.databind.JsonNode;

/** What people write for a verdict, turned into the codes of an item's scale. Events hold codes only. */
final class VerdictWords {
    private static final Rational FULL = Rational.of(100);
    private static final Set<String> GOOD = Set.of("pass", "yes", "true", "มี", "ผ่าน", "1", "100");
    private static final Set<String> BAD = Set.of("fail", "no", "false", "ไม่มี", "ไม่ผ่าน", "0");
    private static final int SHOWN_MAX = 60;

    private VerdictWords() {}

    /**
     * A verdict on this scale. What is no word for any option is passed on as it is, for the decision to refuse.
     *
     * @param scale null when the item is not known
     */
    static Kind<String> on(@Nullable Scale scale) {
        return (field, node, problems) -> {
            if (!node.isString() && !node.isNumber() && !node.isBoolean()) {
                problems.accept(
                        FieldProblems.wrongType(field, "ผลการตรวจ เช่น \"PASS\"", "a verdict such as \"PASS\""));
                return null;
            }
            var written = written(node);
            if (written.isEmpty()) {
                problems.accept(FieldProblems.empty(field));
                return null;
            }
            return scale == null ? written : code(scale, written);
        };
    }

    private static String code(Scale scale, String written) {
        for (var option : scale.options()) {
            if (option.code().equalsIgnoreCase(written)) {
                return option.code();
            }
        }
        var word = arabic(written.toLowerCase(Locale.ROOT));
        if (GOOD.contains(word)) {
            return worth(scale, FULL, written);
        }
        return BAD.contains(word) ? worth(scale, Rational.ZERO, written) : written;
    }

    /** Digits as people here may type them. */
    private static String arabic(String word) {
        return word.chars()
                .map(letter -> letter >= '๐' && letter <= '๙' ? letter - '๐' + '0' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String worth(Scale scale, Rational value, String written) {
        return scale.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Scale.Option::code)
                .findFirst()
                .orElse(written);
    }

    private static String written(JsonNode node) {
        if (node.isString()) {
            var text = node.stringValue().strip();
            return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 1) + "…";
        }
        return node.isNumber() ? plain(node.decimalValue()) : node.toString();
    }

    private static String plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return Math.abs(shortest.scale()) <= SHOWN_MAX ? shortest.toPlainString() : shortest.toString();
    }
}
