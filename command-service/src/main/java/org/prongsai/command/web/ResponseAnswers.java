package org.prongsai.command.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to single responses, in the words of those to streams. */
final class ResponseAnswers {
    private ResponseAnswers() {}

    /** What became of one response; {@code errors} is there so that one answer reads like all others. */
    record One(
            int accepted,
            int duplicates,
            int corrected,
            int withdrawn,
            int rejected,
            int skipped,
            List<FieldProblem> errors,
            ResponseId responseId,
            boolean dryRun) {}

    static ResponseEntity<One> one(SurveyEntry entry, SubmissionOutcome outcome, boolean dryRun) {
        return switch (outcome) {
            case SubmissionOutcome.Accepted(var id) -> {
                var one = new One(1, 0, 0, 0, 0, 0, List.of(), id, dryRun);
                yield dryRun
                        ? ResponseEntity.ok(one)
                        : ResponseEntity.created(location(entry, id)).body(one);
            }
            case SubmissionOutcome.Duplicate(var id, var _) ->
                ResponseEntity.ok(new One(0, 1, 0, 0, 0, 0, List.of(), id, dryRun));
            case SubmissionOutcome.Corrected(var id) ->
                ResponseEntity.ok(new One(0, 0, 1, 0, 0, 0, List.of(), id, dryRun));
            case SubmissionOutcome.Withdrawn(var id) ->
                ResponseEntity.ok(new One(0, 0, 0, 1, 0, 0, List.of(), id, dryRun));
            case SubmissionOutcome.Skipped(var id) ->
                ResponseEntity.ok(new One(0, 0, 0, 0, 0, 1, List.of(), id, dryRun));
            case SubmissionOutcome.Refused(var reason, var problems) -> {
                if (reason == Reason.INVALID_REQUEST) {
                    throw CommandRejected.invalid(problems);
                }
                var first = problems.getFirst();
                throw new CommandRejected(reason, first.messageTh(), first.messageEn(), problems);
            }
        };
    }

    private static URI location(SurveyEntry entry, ResponseId id) {
        return Paths.of("assessments", entry.assessmentId(), "surveys", entry.survey(), "responses", id);
    }

    /** Says what is taken here. */
    static ResponseEntity<Object> unsupported(@Nullable String contentType) {
        return Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "รับข้อมูลชนิดนี้ไม่ได้ ให้ส่งเป็น application/json (หนึ่งคำตอบหรือรายการ) application/x-ndjson"
                                + " (หนึ่งบรรทัดต่อหนึ่งคำตอบ) text/csv หรือไฟล์ XLSX",
                        "this address does not take %s; send application/json (one response or a list), application/x-ndjson"
                                        .formatted(contentType == null ? "content of no stated type" : contentType)
                                + " (one per line), text/csv, or an XLSX file")
                .toResponse();
    }
}
