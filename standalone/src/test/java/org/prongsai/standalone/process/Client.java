package org.prongsai.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client as any user of the service could write it. */
final class Client {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration FRESH_MAX = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;

    Client(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** A status and a body. */
    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    boolean isHealthy() throws InterruptedException {
        try {
            return get("/actuator/health").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return post(path, "application/json", body);
    }

    Answer post(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a body that is made while it is sent. */
    Answer post(String path, String contentType, InputStream body, Duration longest)
            throws IOException, InterruptedException {
        return post(path, contentType, body, Map.of(), longest);
    }

    /** The same with further headers. */
    Answer post(String path, String contentType, InputStream body, Map<String, String> headers, Duration longest)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofInputStream(() -> body));
        headers.forEach(request::header);
        return send(request, longest);
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    /** Asks until the answer is as awaited: reads follow writes within moments, not at once. */
    JsonNode awaitJson(String path, Predicate<JsonNode> awaited) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(FRESH_MAX);
        while (true) {
            var answer = get(path);
            if (answer.status() == 200 && awaited.test(answer.json())) {
                return answer.json();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("still not as awaited: GET " + path + " -> " + answer);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request, Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request, Duration longest) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.timeout(longest).build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
