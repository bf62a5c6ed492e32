package org.prongsai.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The last word on every failure that nobody else explained: Spring's own refusals, a database that is down, and what nobody
 * expected. What a service can explain better, it explains in an advice of its own that comes first.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> on(ParametersRefused refused) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "parameter-invalid",
                        "ที่อยู่นี้ใช้พารามิเตอร์บางตัวไม่ได้ ดูรายการใน errors",
                        "this address does not take some of the parameters; errors lists them")
                .withErrors(refused.problems())
                .toResponse();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(MultipartException unreadable) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "multipart-unreadable",
                        "อ่านข้อมูลแบบ multipart ไม่ได้ อาจไม่มี boundary หรือขาดกลางทาง",
                        "the multipart content cannot be read: it has no boundary, or breaks off")
                .toResponse();
    }

    /** @throws Exception the failure itself, where an answer is under way: the server then breaks it off for all to see */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // Nobody is left to read an answer.
        }
        if (response.isCommitted()) {
            LOG.error("{} {} broke off", request.getMethod(), request.getRequestURI(), failure);
            throw failure;
        }
        if (StoreFailures.isFull(failure)) {
            LOG.error("The database's disk is full: {}", failure.toString());
            return StatusProblems.storeFull().toResponse();
        }
        if (StoreFailures.isUnreachable(failure)) {
            LOG.warn("The database does not answer: {}", failure.toString());
            return StatusProblems.storeDown().toResponse();
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return StatusProblems.unexpected().toResponse();
    }

    /** As the parent does, without its warning: a wrong method is the client's affair. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(failure, null, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // It went away while it was being answered.
        }
        var problem = switch (failure) {
            case HttpMediaTypeNotSupportedException unsupported -> unsupported(status, unsupported);
            case MissingServletRequestParameterException missing ->
                StatusProblems.of(status).withErrors(List.of(KnownParameters.required(missing.getParameterName())));
            case MethodArgumentTypeMismatchException mismatch ->
                StatusProblems.of(status).withErrors(List.of(mismatch(mismatch.getName(), mismatch.getValue())));
            case TypeMismatchException mismatch ->
                StatusProblems.of(status)
                        .withErrors(List.of(mismatch(String.valueOf(mismatch.getPropertyName()), mismatch.getValue())));
            default -> StatusProblems.of(status);
        };
        if (status.is5xxServerError()) {
            LOG.error("{} failed", request.getDescription(false), failure);
        }
        return problem.toResponse(headers);
    }

    private static Problem unsupported(HttpStatusCode status, HttpMediaTypeNotSupportedException failure) {
        var taken = failure.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        var given = failure.getContentType();
        return Problem.of(
                status,
                "unsupported-media-type",
                "รับข้อมูลชนิด %s ไม่ได้ ให้ส่งเป็น %s".formatted(given == null ? "ที่ไม่ระบุ" : given, taken),
                "this address does not take %s; send %s"
                        .formatted(given == null ? "content of no stated type" : given, taken));
    }

    private static FieldProblem mismatch(String parameter, @Nullable Object value) {
        var shown = Shortened.of(String.valueOf(value));
        return new FieldProblem(
                parameter,
                "wrong-type",
                "'%s' ใช้ไม่ได้".formatted(shown),
                "'%s' cannot be used here".formatted(shown));
    }
}
