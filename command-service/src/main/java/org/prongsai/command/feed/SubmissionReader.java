package org.prongsai.command.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Kind;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.Names;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.command.survey.Submission;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import tools.jackson.databind.JsonNode;

/** Reads submissions from JSON objects. What is wrong with one is thrown as a refusal of it. */
public final class SubmissionReader {
    private static final int KEY_LENGTH_MAX = 200;
    private static final int ANSWERS_MAX = 1_000;

    private SubmissionReader() {}

    /** For a path that says which survey it is: {@code {respondentKey, submittedOn?, answers}}. */
    public static Function<JsonNode, Submission> to(AssessmentId assessment, SurveyCode survey) {
        return node -> {
            var fields = Fields.of(node);
            var key = fields.required("respondentKey", Kinds.text(KEY_LENGTH_MAX));
            var day = fields.optional("submittedOn", Kinds.date());
            var answers = fields.required("answers", answers());
            return fields.finish(() -> new Submission(assessment, survey, key.get(), day.orNull(), answers.get()));
        };
    }

    /** For a path across assessments: the same, with {@code assessmentId} and {@code survey}. */
    public static Function<JsonNode, Submission> anywhere() {
        return node -> {
            var fields = Fields.of(node);
            var assessment = fields.required("assessmentId", Names.assessmentId());
            var survey = fields.required("survey", Names.survey());
            var key = fields.required("respondentKey", Kinds.text(KEY_LENGTH_MAX));
            var day = fields.optional("submittedOn", Kinds.date());
            var answers = fields.required("answers", answers());
            return fields.finish(
                    () -> new Submission(assessment.get(), survey.get(), key.get(), day.orNull(), answers.get()));
        };
    }

    /** Answers by question, as the engine's answer sheets take them; whether they are levels is for the sheet to say. */
    public static Kind<Map<String, @Nullable Object>> answers() {
        return (field, node, problems) -> {
            if (!node.isObject()) {
                problems.accept(
                        FieldProblems.wrongType(field, "ออบเจ็กต์ เช่น {\"i1\": 3}", "an object such as {\"i1\": 3}"));
                return null;
            }
            if (node.size() > ANSWERS_MAX) {
                problems.accept(FieldProblems.tooMany(field, ANSWERS_MAX));
                return null;
            }
            var answers = new LinkedHashMap<String, @Nullable Object>();
            node.properties().forEach(entry -> answers.put(entry.getKey(), plain(entry.getValue())));
            return answers;
        };
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isArray()) {
            var list = new ArrayList<@Nullable Object>();
            node.forEach(element -> list.add(element.isArray() ? element : plain(element)));
            return list;
        }
        return node; // Whatever it is, it is no level: the sheet refuses it by its text.
    }
}
