package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes records out of what tools put around them. */
final class RecordEnvelopes {
    private static final int WRAPPINGS_MAX = 3;
    private static final List<String> LISTS = List.of("value", "responses", "results");
    private static final Set<String> KOBO_MARKS = Set.of(
            "_uuid",
            "_xform_id_string",
            "_submission_time",
            "formhub/uuid",
            "meta/instanceID",
            "meta/rootUuid",
            "__version__");

    private RecordEnvelopes() {}

    /** The records; null when there can be none. */
    static @Nullable List<JsonNode> open(JsonNode body) {
        if (body.isArray()) {
            return elements(body);
        }
        if (!body.isObject()) {
            return null;
        }
        if (body.isEmpty()) {
            return List.of(); // As some services say that there is nothing more.
        }
        for (var name : LISTS) {
            var list = body.get(name);
            if (list != null && list.isArray()) {
                return elements(list);
            }
        }
        var data = body.get("data");
        if (data != null && data.isArray()) {
            return elements(data);
        }
        if (data != null && FlatRecord.isFormbricks(data)) {
            return List.of(data);
        }
        var wrapped = kobo(body, WRAPPINGS_MAX);
        return List.of(wrapped == null ? body : wrapped);
    }

    private static List<JsonNode> elements(JsonNode list) {
        var elements = new ArrayList<JsonNode>();
        list.forEach(element -> elements.add(unnumbered(element)));
        return elements;
    }

    /** Older LimeSurvey names each response by its number: {@code {"12": {...}}}. */
    private static JsonNode unnumbered(JsonNode element) {
        if (element.isObject() && element.size() == 1) {
            var only = element.properties().iterator().next();
            if (only.getValue().isObject() && only.getKey().matches("\\d+")) {
                return only.getValue();
            }
        }
        return element;
    }

    /** KoboToolbox lets people wrap a submission in a template of their own. */
    private static @Nullable JsonNode kobo(JsonNode node, int wrappings) {
        if (node.properties().stream().anyMatch(entry -> KOBO_MARKS.contains(entry.getKey()))) {
            return node;
        }
        if (wrappings == 0) {
            return null;
        }
        for (var entry : node.properties()) {
            var inner = entry.getValue().isObject() ? kobo(entry.getValue(), wrappings - 1) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}
