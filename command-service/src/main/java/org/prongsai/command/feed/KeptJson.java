package org.prongsai.command.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.survey.ResponseIds;
import org.prongsai.command.survey.SourceWithdrawal;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.SurveyCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What may be kept of a JSON object: the fields we know, and the response's id instead of what named the respondent. */
public final class KeptJson implements Kept {
    private static final List<String> FIELDS =
            List.of("assessmentId", "survey", "submittedOn", "withdrawn", "reason", "answers");
    private static final String KEY = "respondentKey";

    private final JsonNode object;
    private final DeliveryStart start;
    private final ResponseIds ids;

    public KeptJson(JsonNode object, DeliveryStart start, ResponseIds ids) {
        this.object = object;
        this.start = start;
        this.ids = ids;
    }

    @Override
    public @Nullable JsonNode row() {
        if (!object.isObject()) {
            return null;
        }
        var kept = JsonNodeFactory.instance.objectNode();
        var name = name();
        if (name != null) {
            kept.put(KEY, name);
        }
        for (var field : FIELDS) {
            var value = object.get(field);
            if (value != null) {
                kept.set(field, masked(value));
            }
        }
        return kept;
    }

    /** What looks like somebody's identity may stand anywhere, also where an answer or its question should. */
    private static JsonNode masked(JsonNode node) {
        if (node.isObject()) {
            var masked = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(entry -> masked.set(nameless(entry.getKey()), masked(entry.getValue())));
            return masked;
        }
        if (node.isArray()) {
            var masked = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> masked.add(masked(element)));
            return masked;
        }
        return node.isString() || node.isNumber() ? maskedScalar(node) : node;
    }

    private static JsonNode maskedScalar(JsonNode scalar) {
        return IdentityLook.mayBeKept(scalar.asString())
                ? scalar
                : JsonNodeFactory.instance.stringNode(IdentityLook.MASK);
    }

    private static String nameless(String field) {
        return IdentityLook.mayBeKept(field) ? field : IdentityLook.MASK;
    }

    /** What the row may be sent again with; null when it does not say whose it is, or of which survey. */
    private @Nullable String name() {
        try {
            var assessment = start.assessmentId() == null
                    ? AssessmentId.parse(object.path("assessmentId").asString(""))
                    : start.assessmentId();
            var survey = start.survey() == null
                    ? new SurveyCode(object.path("survey").asString(""))
                    : start.survey();
            var key = object.path(KEY).asString("");
            return key.isBlank() ? null : "#" + ids.of(new SourceWithdrawal(assessment, survey, key, ""));
        } catch (MalformedId e) {
            return null;
        }
    }

    @Override
    public @Nullable String value(String field) {
        if (field.isEmpty() || field.startsWith(KEY)) {
            return null;
        }
        var node = object;
        for (var part : field.split("\\.", 2)) { // Slots have dots of their own.
            node = node.path(part);
        }
        if (node.isMissingNode() || !FIELDS.contains(field.split("\\.", 2)[0])) {
            return null;
        }
        var text = node.isString() ? node.stringValue() : node.toString();
        return IdentityLook.shown(text);
    }
}
