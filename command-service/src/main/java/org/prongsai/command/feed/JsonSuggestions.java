package org.prongsai.command.feed;

import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.suggestion.Suggestions;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Suggestions in the field {@code suggestion} of a JSON object. */
@Component
public class JsonSuggestions {
    private static final String FIELD = "suggestion";

    private final Suggestions suggestions;

    public JsonSuggestions(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * Takes the suggestion out of an object, so that what is left is a response like any other.
     *
     * @return null when there is none
     * @throws CommandRejected when it is no text, is too long, or seems to say who somebody is
     */
    public @Nullable String takeOut(JsonNode row) {
        if (!(row instanceof ObjectNode object) || !object.has(FIELD)) {
            return null;
        }
        var value = object.remove(FIELD);
        var fields = Fields.of(JsonNodeFactory.instance.objectNode().set(FIELD, value));
        var words = fields.optional(FIELD, Kinds.text(Suggestions.LENGTH_MAX));
        var text = words.orNull();
        if (text != null && IdentityLook.of(text) != null) {
            fields.problem(new FieldProblem(
                    FIELD,
                    "identity",
                    "ข้อเสนอแนะดูเหมือนมีข้อมูลที่ระบุตัวบุคคล ให้ลบส่วนนั้นออก",
                    "the suggestion seems to say who somebody is: take that out"));
        }
        fields.finish(() -> FIELD);
        return text;
    }

    /** @throws CommandRejected when there is one and the assessment does not take any */
    public @Nullable String allowed(@Nullable String suggestion, SurveyEntry entry) {
        if (suggestion != null && !suggestions.areTaken(entry.assessmentId())) {
            throw CommandRejected.invalid(
                    new FieldProblem(
                            FIELD,
                            "suggestion-refused",
                            "การประเมินนี้ไม่รับข้อเสนอแนะ ให้ลบช่องนี้ออก หรือเปิดรับข้อเสนอแนะก่อน",
                            "this assessment takes no suggestions: leave the field out, or let the assessment take them first"));
        }
        return suggestion;
    }
}
