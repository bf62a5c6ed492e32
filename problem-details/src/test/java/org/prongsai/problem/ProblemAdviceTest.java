package org.prongsai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.problem.FieldProblem;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

class ProblemAdviceTest {
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new ProblemAdvice())
            .build());

    @RestController
    static class Failing {
        @GetMapping("/down")
        void down() {
            throw new DataAccessResourceFailureException("connection to 10.0.0.7:5432 refused");
        }

        @GetMapping("/stopping")
        void stopping() {
            throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
        }

        @GetMapping("/full")
        void full() {
            throw new DataAccessResourceFailureException(
                    "insert", new SQLException("could not extend file: No space left on device", "53100"));
        }

        @GetMapping("/broken")
        void broken() throws IOException {
            throw new IllegalStateException("secret internals");
        }

        @GetMapping("/parts")
        void parts() {
            throw new MultipartException("no multipart boundary was found");
        }

        @GetMapping("/left")
        void left() {
            throw new HttpMessageNotWritableException("Could not write JSON", new IOException("Broken pipe"));
        }

        @GetMapping("/counted")
        void counted(@RequestParam int page) {}

        @PostMapping(path = "/json", consumes = MediaType.APPLICATION_JSON_VALUE)
        void json(@RequestBody byte[] body) {}

        @GetMapping("/explained")
        ResponseEntity<Object> explained() {
            return Problem.of(HttpStatus.CONFLICT, "survey-closed", "ปิดแล้ว", "it is closed")
                    .withErrors(List.of(new FieldProblem("survey", "survey-closed", "ปิดแล้ว", "it is closed")))
                    .with("accepted", 3)
                    .toResponse();
        }
    }

    @BeforeEach
    void keepExpectedFailuresOutOfTheTestLog() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(ProblemAdvice.class))
                .setLevel(ch.qos.logback.classic.Level.OFF);
    }

    @Test
    void writesEveryMemberOfAProblem() {
        var answer = mvc.get().uri("/explained").exchange();

        assertThat(answer).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"type": "urn:prongsai:problem:survey-closed", "title": "Survey closed", "status": 409,
                 "detail": "it is closed", "detailTh": "ปิดแล้ว", "instance": "/explained",
                 "errors": [{"field": "survey", "code": "survey-closed",
                             "messageTh": "ปิดแล้ว", "messageEn": "it is closed"}],
                 "accepted": 3}""");
    }

    @Test
    void asksToComeBackWhenTheDatabaseIsDown() {
        for (var path : List.of("/down", "/stopping")) {
            var answer = mvc.get().uri(path).exchange();

            assertThat(answer).hasStatus(503).headers().hasValue(HttpHeaders.RETRY_AFTER, "5");
            assertProblem(answer, "store-unavailable");
        }
    }

    @Test
    void saysThatTheDiskIsFullAndWhoCanHelp() {
        var answer = mvc.get().uri("/full").exchange();

        assertThat(answer).hasStatus(503).headers().hasValue(HttpHeaders.RETRY_AFTER, "60");
        assertProblem(answer, "store-full");
    }

    @Test
    void keepsTheInternalsOfAnUnexpectedFailureToItself() {
        var answer = mvc.get().uri("/broken").exchange();

        assertThat(answer).hasStatus(500).bodyText().doesNotContain("secret");
        assertProblem(answer, "internal-error");
    }

    @Test
    void blamesPartsThatCannotBeReadOnWhoSentThem() {
        var answer = mvc.get().uri("/parts").exchange();

        assertThat(answer).hasStatus(400);
        assertProblem(answer, "multipart-unreadable");
    }

    @Test
    void saysNothingToAClientThatWentAwayWhileItWasAnswered() {
        assertThat(mvc.get().uri("/left").exchange()).bodyText().isEmpty();
    }

    @Test
    void saysWhichMethodsAnAddressTakes() {
        var answer = mvc.delete().uri("/down").exchange();

        assertThat(answer).hasStatus(405).headers().hasValue(HttpHeaders.ALLOW, "GET");
        assertProblem(answer, "method-not-allowed");
    }

    @Test
    void saysWhichContentAnAddressTakes() {
        var answer = mvc.post()
                .uri("/json")
                .contentType(MediaType.TEXT_PLAIN)
                .content("x")
                .exchange();

        assertThat(answer).hasStatus(415);
        assertThat(answer)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("this address does not take text/plain; send application/json");
    }

    @Test
    void namesAParameterThatIsMissingOrOfTheWrongType() {
        assertThat(mvc.get().uri("/counted").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("errors")
                .isEqualTo(List.of(Map.of(
                        "field", "page",
                        "code", "required",
                        "messageTh", "ต้องระบุ page",
                        "messageEn", "page is required")));
        assertThat(mvc.get().uri("/counted?page=two").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("errors")
                .isEqualTo(List.of(Map.of(
                        "field", "page",
                        "code", "wrong-type",
                        "messageTh", "'two' ใช้ไม่ได้",
                        "messageEn", "'two' cannot be used here")));
    }

    private static void assertProblem(MvcTestResult answer, String slug) {
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("type").isEqualTo("urn:prongsai:problem:" + slug);
    }
}
