package org.prongsai.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.prongsai.standalone.Prongsai;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with the sample agency, on a port of its own. */
final class Service implements AutoCloseable {
    private static final Duration READ_SIDE_FOLLOWS_WITHIN = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Service start(Path data) {
        return new Service(
                SpringApplication.run(Prongsai.class, "--server.port=0", "--prongsai.data=" + data, "--debug=false"));
    }

    String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    /** The answer's body. */
    String post(String path, String contentType, String body) {
        var answer = send(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    /** Waits until the read side has heard of what a page is about. */
    void awaitPage(String path) {
        var deadline = Instant.now().plus(READ_SIDE_FOLLOWS_WITHIN);
        while (send(HttpRequest.newBuilder(URI.create(address() + path))).statusCode() != 200) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(path + " is not there");
            }
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
