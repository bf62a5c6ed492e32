package org.prongsai.query.problem;

import java.time.Duration;
import org.prongsai.problem.Problem;
import org.prongsai.query.tape.TapeBehind;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Explains why a question was not answered. */
@RestControllerAdvice
@Order(0)
class QuestionProblems {
    private static final Duration UNTIL_AT_HAND = Duration.ofSeconds(5);
    private static final Duration BEFORE_LISTENING_AGAIN = Duration.ofSeconds(30);

    @ExceptionHandler
    ResponseEntity<Object> on(QuestionRefused refused) {
        var reason = refused.reason();
        var problem = Problem.of(reason.status(), reason.slug(), refused.messageTh(), refused.messageEn())
                .withErrors(refused.problems());
        return (reason == Reason.LISTENERS_TOO_MANY ? problem.withRetryAfter(BEFORE_LISTENING_AGAIN) : problem)
                .toResponse();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(TapeBehind behind) {
        var reason = Reason.NOT_YET_AT_HAND;
        return Problem.of(
                        reason.status(),
                        reason.slug(),
                        "ข้อมูลย้อนหลังพร้อมถึงตำแหน่ง %d ของบันทึก ยังไม่ถึง %d โปรดลองใหม่ในอีกสักครู่"
                                .formatted(behind.reached(), behind.wanted()),
                        "the past is at hand up to position %d of the log, and not yet %d: ask again in a moment"
                                .formatted(behind.reached(), behind.wanted()))
                .withRetryAfter(UNTIL_AT_HAND)
                .toResponse();
    }
}
