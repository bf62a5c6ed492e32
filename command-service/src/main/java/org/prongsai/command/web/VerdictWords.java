package org.prongsai.command.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.assessment.WrittenVerdicts;
import org.prongsai.command.json.Kind;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.methodology.Scale;
import tools.jackson.databind.JsonNode;

/** Reads verdicts from requests, in any of the words that people write for them. */
final class VerdictWords {
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
            return scale == null ? written : WrittenVerdicts.code(scale, written);
        };
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
