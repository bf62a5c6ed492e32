package org.prongsai.command.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the service under test, over a real socket. */
public final class Rest {
    public static final String JSON = "application/json";
    public static final String ND_JSON = "application/x-ndjson";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    public Rest(int port) {
        this.port = port;
    }

    /** One answer. */
    public record Answer(int status, HttpHeaders headers, String body) {
        public JsonNode json() {
            return MAPPER.readTree(body);
        }

        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The same with one more header. */
    public Answer getWith(String header, String value, String path) {
        return send(request(path).header(header, value).GET());
    }

    public Answer post(String path, String json) {
        return send("POST", path, JSON, json);
    }

    /** A request with one more header. */
    public Answer sendWith(String header, String value, String path, String contentType, String body) {
        return send(request(path)
                .header(header, value)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer put(String path, String json) {
        return send("PUT", path, JSON, json);
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer send(String method, String path, @Nullable String contentType, String body) {
        return send(method, path, contentType, BodyPublishers.ofString(body));
    }

    public Answer send(String method, String path, @Nullable String contentType, BodyPublisher body) {
        var request = request(path).method(method, body);
        return send(contentType == null ? request : request.header("Content-Type", contentType));
    }

    /** The same with one more header. */
    public Answer send(String method, String path, String contentType, String body, String header, String value) {
        return send(request(path)
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", contentType)
                .header(header, value));
    }

    /** The same with further headers, name and value by turns. */
    public Answer postWith(String path, String body, String... headers) {
        var request = request(path).POST(BodyPublishers.ofString(body)).header("Content-Type", JSON);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
