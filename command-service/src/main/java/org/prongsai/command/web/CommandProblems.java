package org.prongsai.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.prongsai.command.feed.delivery.DeliveryCancelled;
import org.prongsai.command.feed.delivery.DeliveryInterrupted;
import org.prongsai.command.feed.delivery.NoRoom;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.methodology.InvalidMethodology;
import org.prongsai.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Explains why a command was not carried out. */
@RestControllerAdvice
@Order(0)
public class CommandProblems {
    private static final Logger LOG = LoggerFactory.getLogger(CommandProblems.class);

    private static final Duration FOR_THE_LEDGER = Duration.ofSeconds(5);

    /** One thing wrong with a methodology's file. */
    record LineProblem(String file, int line, String field, String code, String messageTh, String messageEn) {}

    @ExceptionHandler
    ResponseEntity<Object> on(CommandRejected rejection) {
        return problem(rejection).toResponse();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(UnreadableJson unreadable) {
        var status = switch (unreadable.kind()) {
            case MALFORMED_JSON, NOT_UTF_8 -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
        };
        return Problem.of(status, unreadable.code(), unreadable.messageTh(), unreadable.messageEn())
                .withErrors(unreadable.problems())
                .toResponse();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(InvalidMethodology invalid) {
        var lines = invalid.problems().stream()
                .map(problem -> new LineProblem(
                        problem.file(),
                        problem.line(),
                        problem.path(),
                        "methodology-invalid",
                        "บรรทัด %d: %s"
                                        .formatted(
                                                problem.line(),
                                                problem.path().isEmpty() ? "ทั้งเอกสาร" : problem.path())
                                + " ไม่ถูกต้อง ดูคำอธิบายภาษาอังกฤษ",
                        problem.message()))
                .toList();
        return Problem.of(
                        status(Reason.METHODOLOGY_INVALID),
                        Reason.METHODOLOGY_INVALID.slug(),
                        "ระเบียบวิธีมี %d จุดที่ต้องแก้".formatted(lines.size()),
                        "the methodology has %d thing(s) to mend".formatted(lines.size()))
                .with("errors", lines)
                .toResponse();
    }

    /** What was recorded before the interruption stays recorded, and the answer says how much that is. */
    @ExceptionHandler
    ResponseEntity<Object> on(DeliveryInterrupted interruption, HttpServletRequest request) {
        var soFar = interruption.soFar();
        var counts = soFar.counts();
        return interrupted(interruption)
                .with("deliveryId", soFar.deliveryId())
                .with("rows", counts.rows())
                .with("accepted", counts.accepted())
                .with("duplicates", counts.duplicates())
                .with("corrected", counts.corrected())
                .with("withdrawn", counts.withdrawn())
                .with("rejected", counts.rejected())
                .with("skipped", counts.skipped())
                .with("errors", soFar.errors())
                .with("errorsOmitted", counts.errors() - soFar.errors().size())
                .with("dryRun", soFar.dryRun())
                .keptWith(request)
                .toResponse();
    }

    private static Problem interrupted(DeliveryInterrupted interruption) {
        return switch (interruption.getCause()) {
            case NoRoom _ -> FileProblems.busy();
            case IOException _ ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "stream-broken",
                        "ข้อมูลขาดกลางทาง แถวที่นับไว้ถูกบันทึกแล้ว ให้ส่งใหม่ทั้งหมด ระบบจะไม่บันทึกซ้ำ",
                        "the stream broke off; the rows counted here are recorded: send all of it again, nothing is"
                                + " recorded twice");
            case CommandRejected rejection -> problem(rejection);
            case DeliveryCancelled _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "delivery-cancelled",
                        "การส่งนี้ถูกยกเลิก แถวที่นับไว้ถูกบันทึกแล้ว ส่งใหม่ทั้งหมดได้ ระบบจะไม่บันทึกซ้ำ",
                        "the delivery was cancelled; the rows counted here are recorded: all of it may be sent again,"
                                + " nothing is recorded twice");
            case Exception failure -> {
                LOG.error(
                        "A feed stopped after {} rows",
                        interruption.soFar().counts().rows(),
                        failure);
                yield Problem.ofFailure(failure);
            }
            case null, default -> Problem.ofFailure(interruption);
        };
    }

    /** How a refusal is told. */
    public static Problem problem(CommandRejected rejection) {
        var reason = rejection.reason();
        var problem = Problem.of(status(reason), reason.slug(), rejection.messageTh(), rejection.messageEn())
                .withErrors(rejection.problems());
        return reason == Reason.LEDGER_BEHIND ? problem.withRetryAfter(FOR_THE_LEDGER) : problem;
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case INVALID_REQUEST, AGENCY_UNKNOWN, METHODOLOGY_UNKNOWN, METHODOLOGY_INVALID ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case ASSESSMENT_UNKNOWN,
                    SURVEY_UNKNOWN,
                    RESPONSE_UNKNOWN,
                    DELIVERY_UNKNOWN,
                    COLUMN_MAP_UNKNOWN,
                    FEED_UNKNOWN,
                    ITEM_UNKNOWN,
                    INDICATOR_UNKNOWN,
                    ACTIVITY_UNKNOWN -> HttpStatus.NOT_FOUND;
            case AGENCY_DIFFERS,
                    ASSESSMENT_DIFFERS,
                    ASSESSMENT_CLOSED,
                    ASSESSMENT_NOT_CLOSED,
                    ASSESSMENT_CERTIFIED,
                    METHODOLOGY_REVISION_TAKEN,
                    METHODOLOGY_REVISION_SKIPPED,
                    SURVEY_CLOSED,
                    RESPONSE_WITHDRAWN,
                    ACTIVITY_DIFFERS,
                    ACTIVITY_CHANGED,
                    FEED_BUSY,
                    CONFLICT -> HttpStatus.CONFLICT;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case DRY_RUN_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case LEDGER_BEHIND -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
