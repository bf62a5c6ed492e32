package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.prongsai.command.testing.Rest.Answer;
import tools.jackson.databind.JsonNode;

/** Asserts problems as wholes: status, type, both languages, and every wrong field. */
final class Problems {
    private Problems() {}

    /** @param wrong what is wrong, as {@code field:code}, in order; none when the problem is not about fields */
    static void assertProblem(Answer answer, int status, String slug, String... wrong) {
        var problem = answer.json();
        assertThat(problem.path("type").asString()).as(answer.body()).isEqualTo("urn:prongsai:problem:" + slug);
        assertThat(List.of(answer.status(), problem.path("status").asInt())).isEqualTo(List.of(status, status));
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).matches("\\p{ASCII}*[a-z].*");
        assertThat(problem.path("detailTh").asString()).containsPattern("\\p{IsThai}");
        if (wrong.length > 0) {
            assertThat(codes(problem)).containsExactly(wrong);
        }
    }

    private static List<String> codes(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("field").asString() + ":"
                        + error.path("code").asString())
                .toList();
    }
}
