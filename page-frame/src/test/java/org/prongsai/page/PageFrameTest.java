package org.prongsai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.problem.Problem;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A service's pages in the frame, over real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PageFrameTest {
    @LocalServerPort
    int port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {
        @Bean
        ServicePages pages() {
            return new ServicePages("messages/frame", List.of("/things/**"), Service::explain);
        }

        @Bean
        Things things() {
            return new Things();
        }

        private static Optional<Problem> explain(Throwable failure) {
            return failure instanceof Closed
                    ? Optional.of(Problem.of(HttpStatus.CONFLICT, "closed", "ปิดแล้ว", "it is closed")
                            .withErrors(List.of(new FieldProblem("reason", "required", "ต้องบอกเหตุผล", "say why"))))
                    : Optional.empty();
        }
    }

    private static final class Closed extends RuntimeException {}

    @Controller
    static class Things {
        @GetMapping("/things/broken")
        String broken() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/things/closed")
        String closed() {
            throw new Closed();
        }

        @PostMapping("/things")
        String change() {
            return "redirect:/things/done";
        }
    }

    @Test
    void tellsARefusalInTheServicesOwnWords() throws Exception {
        var thai = get("/things/closed");
        var english = get("/things/closed?lang=en");

        assertThat(thai.statusCode()).isEqualTo(409);
        assertThat(text(thai)).isEqualTo("409 ทำตามคำขอนี้ไม่ได้ ปิดแล้ว ต้องบอกเหตุผล กลับไปหน้าแรก");
        assertThat(text(english)).isEqualTo("409 This cannot be done it is closed say why Back to the first page");
    }

    @Test
    void tellsAFailureWithoutItsInside() throws Exception {
        var page = get("/things/broken");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("ระบบขัดข้อง").doesNotContain("secret");
    }

    @Test
    void tellsABrowserOnAPageWhatAFilterRefused() throws Exception {
        var refused = post("/things", "text/html", "cross-site");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("คำขอนี้ทำไม่ได้", "ส่งมาจากหน้าเว็บของที่อื่น");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).contains(PageHeaders.POLICY);
        assertThat(post("/things", "text/html", "same-origin").statusCode()).isEqualTo(302);
    }

    @Test
    void tellsAProgramWithAProblem() throws Exception {
        for (var refused :
                List.of(post("/things", "*/*", "cross-site"), post("/api/v1/things", "text/html", "cross-site"))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.body()).contains("\"urn:prongsai:problem:other-site\"");
        }
    }

    @Test
    void bringsTheStyleTheFontsAndTheIcon() throws Exception {
        for (var file : List.of("/app.css", "/icon.svg", "/fonts/sarabun-thai-400-normal.woff2")) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path, "text/html"));
    }

    private HttpResponse<String> post(String path, String accept, String site)
            throws IOException, InterruptedException {
        return send(request(path, accept).header("Sec-Fetch-Site", site).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Accept", accept);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String text(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).selectFirst("main").text();
    }
}
