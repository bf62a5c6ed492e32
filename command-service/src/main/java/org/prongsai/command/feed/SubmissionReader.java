package org.prongsai.command.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Kind;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.Names;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.command.survey.SourceWithdrawal;
import org.prongsai.command.survey.Submission;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import tools.jackson.databind.JsonNode;

/** Reads what sources say about respondents from JSON objects. What is wrong with one is thrown as a refusal of it. */
public final class SubmissionReader {
    private static final int KEY_LENGTH_MAX = 200;
    private static final int REASON_LENGTH_MAX = 1_000;
    private static final int ANSWERS_MAX = 1_000;
    private static final String WITHDRAWN_AT_SOURCE = "ถอนที่ต้นทาง / withdrawn at the source";

    private SubmissionReader() {}

    /**
     * For a path that says which survey it is: {@code {respondentKey, submittedOn?, answers}}, or for a withdrawal
     * {@code {respondentKey, withdrawn: true, reason?}}.
     */
    public static Function<JsonNode, SurveyEntry> to(AssessmentId assessment, SurveyCode survey) {
        return node -> read(Fields.of(node), isWithdrawal(node), () -> assessment, () -> survey);
    }

    /** For a path across assessments: the same, with {@code assessmentId} and {@code survey}. */
    public static Function<JsonNode, SurveyEntry> anywhere() {
        return node -> {
            var fields = Fields.of(node);
            var assessment = fields.required("assessmentId", Names.assessmentId());
            var survey = fields.required("survey", Names.survey());
            return read(fields, isWithdrawal(node), assessment::get, survey::get);
        };
    }

    private static boolean isWithdrawal(JsonNode node) {
        return node.path("withdrawn").isBoolean() && node.path("withdrawn").booleanValue();
    }

    private static SurveyEntry read(
            Fields fields, boolean withdrawal, Supplier<AssessmentId> assessment, Supplier<SurveyCode> survey) {
        var key = fields.required("respondentKey", Kinds.text(KEY_LENGTH_MAX));
        var day = fields.optional("submittedOn", Kinds.date());
        fields.optional("withdrawn", Kinds.flag());
        if (withdrawal) {
            var reason = fields.optional("reason", Kinds.text(REASON_LENGTH_MAX));
            fields.optional("answers", Kinds.anything()); // Sources send them along; they count no more.
            return fields.finish(
                    () -> new SourceWithdrawal(assessment.get(), survey.get(), key.get(), reason(reason.orNull())));
        }
        var answers = fields.required("answers", answers());
        return fields.finish(
                () -> new Submission(assessment.get(), survey.get(), key.get(), day.orNull(), answers.get()));
    }

    /** It stays in the log for good: one that says who somebody is does not get there. */
    private static String reason(@Nullable String written) {
        return written == null || !IdentityLook.mayBeKept(written) ? WITHDRAWN_AT_SOURCE : written;
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
