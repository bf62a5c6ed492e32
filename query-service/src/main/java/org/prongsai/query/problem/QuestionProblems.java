package org.prongsai.query.problem;

import java.time.Duration;
import org.prongsai.problem.Problem;
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
        return switch (reason) {
            case LISTENERS_TOO_MANY ->
                problem.withRetryAfter(BEFORE_LISTENING_AGAIN).toResponse();
            case NOT_YET_AT_HAND -> problem.withRetryAfter(UNTIL_AT_HAND).toResponse();
            case AGENCY_UNKNOWN,
                    ASSESSMENT_UNKNOWN,
                    ASSESSMENT_NOT_YET_OPENED,
                    METHODOLOGY_UNKNOWN,
                    PARAMETER_INVALID,
                    FORM_DIFFERS -> problem.toResponse();
        };
    }
}
