package org.prongsai.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * One problem, as every path of this service answers it: {@code type}, {@code title}, {@code status}, {@code detail} in
 * English, {@code detailTh} in Thai, {@code errors[]} with every wrong field, and members of its own.
 *
 * @param slug the stable word in the type, {@code urn:prongsai:problem:<slug>}
 * @param title what kind of problem it is, in English
 * @param errors the wrong fields; the member is left out when there are none
 * @param members further members, in order
 * @param retryAfter when sending again may help; null when it will not
 */
public record Problem(
        HttpStatusCode status,
        String slug,
        String title,
        String detailTh,
        String detailEn,
        List<FieldProblem> errors,
        Map<String, Object> members,
        @Nullable Duration retryAfter) {

    private static final String TYPE = "urn:prongsai:problem:";
    private static final String KEPT = Problem.class.getName();

    public Problem {
        errors = List.copyOf(errors);
        members = new LinkedHashMap<>(members);
    }

    /** A problem without wrong fields. Its title is its slug in words. */
    public static Problem of(HttpStatusCode status, String slug, String detailTh, String detailEn) {
        var words = slug.replace('-', ' ');
        var title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem(status, slug, title, detailTh, detailEn, List.of(), Map.of(), null);
    }

    /** For a failure that nobody can mend by sending something else: 503 when the database is down or full, else 500. */
    public static Problem ofFailure(Throwable failure) {
        if (StoreFailures.isFull(failure)) {
            return StatusProblems.storeFull();
        }
        return StoreFailures.isUnreachable(failure) ? StatusProblems.storeDown() : StatusProblems.unexpected();
    }

    public Problem withErrors(List<FieldProblem> wrongFields) {
        return new Problem(status, slug, title, detailTh, detailEn, wrongFields, members, retryAfter);
    }

    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, slug, title, detailTh, detailEn, errors, more, retryAfter);
    }

    public Problem withRetryAfter(Duration pause) {
        return new Problem(status, slug, title, detailTh, detailEn, errors, members, pause);
    }

    /**
     * Keeps the problem with its request, as well as answering with it. Once the body of a request breaks off, the server
     * insists on an answer of its own, and asks the error path for it.
     */
    public Problem keptWith(HttpServletRequest request) {
        request.setAttribute(KEPT, this);
        return this;
    }

    /** The problem that was kept with a request, if one was. */
    private static Optional<Problem> keptBy(HttpServletRequest request) {
        return Optional.ofNullable((Problem) request.getAttribute(KEPT));
    }

    /**
     * For a request that the server sent to its error path: the problem kept with it, else what its status says.
     */
    public static Problem ofErrorDispatch(HttpServletRequest request) {
        return keptBy(request).orElseGet(() -> {
            var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
            return StatusProblems.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        });
    }

    /** The answer to send. */
    public ResponseEntity<Object> toResponse() {
        return toResponse(HttpHeaders.EMPTY);
    }

    /** The answer to send, with headers that belong to its status, such as {@code Allow}. */
    public ResponseEntity<Object> toResponse(HttpHeaders headers) {
        var response = ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return response.body(body());
    }

    private ProblemDetail body() {
        var body = ProblemDetail.forStatusAndDetail(status, detailEn);
        body.setType(URI.create(TYPE + slug));
        body.setTitle(title);
        body.setProperty("detailTh", detailTh);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        members.forEach(body::setProperty);
        return body;
    }
}
