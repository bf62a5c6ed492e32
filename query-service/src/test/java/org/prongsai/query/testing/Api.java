package org.prongsai.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its users reach it: over HTTP. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** A status, headers and a body. */
    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Asks for a path that is already encoded. */
    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Sends a request without a body; redirections are not followed. */
    public Answer send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** Sends a text as it is. */
    public Answer post(String path, String body) {
        return send(
                "POST", path, HttpRequest.BodyPublishers.ofString(body), "Content-Type", "text/plain;charset=UTF-8");
    }

    /** Sends what a form sends. */
    public Answer postForm(String path, String encoded) {
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(encoded),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a path and reads the answer, which has to be 200. */
    public JsonNode json(String path) {
        var answer = get(path);
        if (answer.status() != 200) {
            throw new AssertionError("GET %s -> %d %s".formatted(path, answer.status(), answer.body()));
        }
        return answer.json();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }
}
