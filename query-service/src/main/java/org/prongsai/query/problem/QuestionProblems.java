package org.prongsai.query.problem;

import java.time.Duration;
import org.prongsai.problem.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
        if (reason == Reason.LISTENERS_TOO_MANY) {
            problem = problem.withRetryAfter(BEFORE_LISTENING_AGAIN);
        } else if (reason == Reason.NOT_YET_AT_HAND || reason == Reason.BUNDLES_TOO_MANY) {
            problem = problem.withRetryAfter(UNTIL_AT_HAND);
        }
        return problem.toResponse();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(UnderWay other) {
        var headers = new HttpHeaders();
        var problem = Problem.of(HttpStatus.CONFLICT, other.kind() + "-running", other.messageTh(), other.messageEn())
                .withRetryAfter(UNTIL_AT_HAND);
        var address = other.address();
        if (address != null) {
            headers.setLocation(address);
            problem = problem.with(other.kind(), address.toString());
        }
        return problem.toResponse(headers);
    }
}
