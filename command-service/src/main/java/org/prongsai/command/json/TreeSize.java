package org.prongsai.command.json;

import tools.jackson.core.JsonParser;

/** Goes through a text once, and keeps nothing of it: a tree can take a hundred times the room of its text. */
final class TreeSize {
    /** A text of 8 MiB with a digit for each answer has fewer. */
    static final int TOKENS_MAX = 2_000_000;

    /** So has one with three objects for each answer. */
    static final int CONTAINERS_MAX = 300_000;

    private TreeSize() {}

    /**
     * @throws UnreadableJson when a tree of it would be larger than any export
     * @throws tools.jackson.core.JacksonException when it is not JSON
     */
    static void check(JsonParser parser) {
        int tokens = 0;
        int containers = 0;
        try (parser) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens++;
                containers += token.isStructStart() ? 1 : 0;
                if (tokens > TOKENS_MAX || containers > CONTAINERS_MAX) {
                    throw new UnreadableJson(
                            UnreadableJson.Kind.TOO_LARGE,
                            "มีค่ามากเกินไปในคำขอเดียว ให้แบ่งเป็นหลายไฟล์",
                            "it holds too many values for one request: split it into several files");
                }
            }
        }
    }
}
