package org.prongsai.command.survey;

import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/** Refusals that have to do with surveys and their responses, in words. */
final class SurveyRefusals {
    private SurveyRefusals() {}

    static CommandRejected unknown(AssessmentId assessment, SurveyCode survey) {
        return new CommandRejected(
                Reason.SURVEY_UNKNOWN,
                "การประเมิน %s ไม่มีแบบวัด %s".formatted(assessment, survey),
                "assessment %s has no survey %s".formatted(assessment, survey));
    }

    static CommandRejected responseUnknown(AssessmentId assessment, SurveyCode survey, String response) {
        return new CommandRejected(
                Reason.RESPONSE_UNKNOWN,
                "แบบวัด %s ของการประเมิน %s ไม่มีคำตอบ %s".formatted(survey, assessment, response),
                "survey %s of assessment %s has no response %s".formatted(survey, assessment, response));
    }

    static CommandRejected responseWithdrawn(String response) {
        return new CommandRejected(
                Reason.RESPONSE_WITHDRAWN,
                "คำตอบ %s ถูกถอนแล้ว แก้ไขไม่ได้".formatted(response),
                "response %s was withdrawn and cannot be corrected".formatted(response));
    }
}
