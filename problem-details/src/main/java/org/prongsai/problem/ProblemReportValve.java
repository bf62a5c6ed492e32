package org.prongsai.problem;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Answers for requests that the server cannot even read. Tomcat's own answer would be a page of HTML. */
final class ProblemReportValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        boolean answered = status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported();
        if (answered || !canStillWrite(response)) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) { // Null where something else was written already.
                writer.write(ProblemWriter.json(problem(status)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Nobody is left to read an answer", e);
        }
    }

    private static boolean canStillWrite(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 400, 501, 505 ->
                Problem.of(
                        HttpStatusCode.valueOf(status),
                        "request-unreadable",
                        "อ่านคำขอไม่ได้ อักษรไทยและอักขระพิเศษในที่อยู่ต้องเข้ารหัสแบบ % และใช้ %2F ในชื่อไม่ได้",
                        "the request cannot be read: Thai letters and special characters in an address have to be"
                                + " percent-encoded, and names hold no encoded slash");
            default -> {
                var known = HttpStatus.resolve(status);
                yield StatusProblems.of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
            }
        };
    }
}
