package org.prongsai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bytes on a socket that no client library would send. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnreadableRequestsTest {
    @LocalServerPort
    private int port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Server {
        @Bean
        Echo echo() {
            return new Echo();
        }
    }

    @RestController
    static class Echo {
        @GetMapping("/api/v1/things/{thing}")
        String thing(@PathVariable String thing, @RequestParam(required = false) String province) {
            return thing + " " + province;
        }

        @PostMapping("/api/v1/things")
        String post() {
            return "posted";
        }
    }

    private String send(String head, byte... body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path) throws IOException {
        return send("GET %s HTTP/1.1\r\nHost: x".formatted(path));
    }

    private static void assertProblem(String answer, int status, String slug) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("urn:prongsai:problem:" + slug, "\"detailTh\":")
                .doesNotContain("<html", "Exception");
    }

    @Test
    void answersWhatCanBeRead() throws IOException {
        assertThat(get("/api/v1/things/a?province=%E0%B8%95%E0%B8%A3%E0%B8%B2%E0%B8%94"))
                .startsWith("HTTP/1.1 200")
                .contains("a ตราด");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/things/%2F",
                "/api/v1/things/a%00b",
                "/api/v1/things/%ff",
                "/api/v1/things/a?province=บุรีรัมย์",
                "/api/v1/things/<a>",
                "/../../etc/passwd"
            })
    void answersAnAddressThatTheServerCannotReadWithAProblem(String path) throws IOException {
        assertProblem(get(path), 400, "request-unreadable");
    }

    @Test
    void answersAHeadThatTheServerCannotReadWithAProblem() throws IOException {
        assertProblem(send("nonsense"), 400, "request-unreadable");
        assertProblem(send("GET / HTTP/1.1"), 400, "request-unreadable");
        assertProblem(send("GET / HTTP/9.9\r\nHost: x"), 505, "request-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"province=%zz", "province=%BA%D8%C3%D5", "province=a%00b", "pro%01vince=a"})
    void refusesAQueryThatCannotBeRead(String query) throws IOException {
        assertProblem(get("/api/v1/things/a?" + query), 400, "query-unreadable");
    }

    @Test
    void takesTheLinesOfAFormButNotOfAnAddress() throws IOException {
        var form = "province=a%0D%0Ab".getBytes(StandardCharsets.UTF_8);
        var head = "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded";

        assertThat(send(head + "\r\nContent-Length: " + form.length, form)).doesNotContain("query-unreadable");
        assertProblem(get("/api/v1/things/a?province=a%0D%0Ab"), 400, "query-unreadable");
    }

    @Test
    void refusesMoreParametersThanAnybodyNeeds() throws IOException {
        assertProblem(get("/api/v1/things/a?" + "x&".repeat(1_500)), 400, "query-unreadable");
    }

    @Test
    void refusesAParameterThatNobodyKnows() throws IOException {
        assertThat(get("/api/v1/things/a?provnice=x")).contains("unknown-parameter", "did you mean province?");
    }

    @Test
    void refusesPartsWithoutABoundary() throws IOException {
        for (var type : List.of("multipart/form-data", "multipart/mixed")) {
            var answer = send(
                    "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 2".formatted(type),
                    (byte) '{',
                    (byte) '}');

            assertThat(answer).doesNotStartWith("HTTP/1.1 5");
        }
    }
}
