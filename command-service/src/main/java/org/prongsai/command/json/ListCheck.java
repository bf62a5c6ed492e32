package org.prongsai.command.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Goes through a list once, token by token, and keeps nothing of it. */
final class ListCheck {
    /** Answers to a thousand questions take a fifth of it. */
    static final int ELEMENT_TOKENS_MAX = 10_000;

    private int depth;
    private int elementTokens;
    private boolean ended;

    private ListCheck() {}

    /**
     * @throws UnreadableJson when an element is too large, or something follows after the list
     * @throws tools.jackson.core.JacksonException when it is not JSON
     * @throws NumberFormatException when a number is out of all bounds
     */
    static void of(JsonParser parser) {
        var check = new ListCheck();
        try (parser) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                check.take(token);
                if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    parser.getDecimalValue(); // Digits are looked at only when somebody asks for the number.
                }
            }
        }
    }

    private void take(JsonToken token) {
        if (ended) {
            throw Json.malformed("เพราะมีข้อความต่อท้าย", "because something follows after its end");
        }
        elementTokens++;
        if (elementTokens > ELEMENT_TOKENS_MAX) {
            throw new UnreadableJson(
                    UnreadableJson.Kind.TOO_LARGE,
                    "รายการหนึ่งในลิสต์ใหญ่เกินไป หนึ่งรายการคือหนึ่งคำตอบ",
                    "one element of the list is too large: one element is one response");
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth <= 1) {
            elementTokens = 0;
            ended = depth == 0;
        }
    }
}
