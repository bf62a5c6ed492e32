package org.prongsai.command.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.OwnWords;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.TextLengths;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.text.ThaiText;
import tools.jackson.databind.node.JsonNodeFactory;

/** Bodies of single commands, and how long their parts may be. */
final class Bodies {
    static final int BYTES_MAX = 1 << 20;
    static final int NAME_MAX = TextLengths.NAME_MAX;
    static final int SHORT_NAME_MAX = 100;
    static final int TEXT_MAX = TextLengths.TEXT_MAX;
    static final int LIST_MAX = 100;

    private Bodies() {}

    static Fields fields(InputStream body) throws IOException {
        return Json.object(body, BYTES_MAX);
    }

    /** The reason for a deletion: a parameter, or {@code {"reason": ...}} in the body. */
    static String reason(@Nullable String parameter, InputStream body) throws IOException {
        var bytes = Json.bytes(body, BYTES_MAX);
        return bytes.length == 0 || parameter != null
                ? reason(parameter)
                : reason(Fields.of(Json.parse(Json.text(bytes))));
    }

    /** The reason for a command whose body is something else. */
    static String reason(@Nullable String parameter) {
        var nodes = JsonNodeFactory.instance;
        return reason(Fields.of(
                nodes.objectNode().set("reason", parameter == null ? nodes.nullNode() : nodes.stringNode(parameter))));
    }

    private static String reason(Fields fields) {
        var reason = fields.required("reason", OwnWords.upTo(TEXT_MAX));
        return fields.finish(reason::get);
    }

    /** A name that a sender gave, such as that of a form; null when none was given. */
    static @Nullable String shortName(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > SHORT_NAME_MAX) {
            throw CommandRejected.invalid(FieldProblems.tooLong(field, SHORT_NAME_MAX));
        }
        return ThaiText.canonical(given);
    }

    /** The body of a command that says everything in its path: empty, or an object without fields. */
    static void requireNothing(InputStream body) throws IOException {
        var bytes = Json.bytes(body, BYTES_MAX);
        if (bytes.length > 0) {
            Fields.of(Json.parse(Json.text(bytes))).finish(() -> Map.of());
        }
    }
}
