package org.prongsai.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where Spring does not: before its dispatcher, and for requests that never reach it. */
final class ProblemWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private ProblemWriter() {}

    static void write(Problem problem, HttpServletResponse response) throws IOException {
        var answer = problem.toResponse();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream().write(json(problem).getBytes(StandardCharsets.UTF_8));
    }

    static String json(Problem problem) {
        return MAPPER.writeValueAsString(problem.toResponse().getBody());
    }
}
