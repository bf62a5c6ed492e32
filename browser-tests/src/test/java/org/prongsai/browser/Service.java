package org.prongsai.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.prongsai.page.testing.PageStatements;
import org.prongsai.standalone.Prongsai;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole service with the sample agency, on a port of its own. */
final class Service implements AutoCloseable {
    private static final Duration READ_SIDE_FOLLOWS_WITHIN = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;
    private final PageStatements statements;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Service(ConfigurableApplicationContext context, PageStatements statements) {
        this.context = context;
        this.statements = statements;
    }

    static Service start(Path data) {
        var statements = new PageStatements();
        return new Service(
                new SpringApplicationBuilder(Prongsai.class)
                        .initializers(statements)
                        .run("--server.port=0", "--prongsai.data=" + data, "--debug=false"),
                statements);
    }

    String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    /** Its pages, as its controllers tell them. */
    HtmlPages pages() {
        return new HtmlPages(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    /** The answer's body. */
    String post(String path, String contentType, String body) {
        return require(send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body))));
    }

    /** The answer's body. */
    String put(String path, String body) {
        return require(
                send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body))));
    }

    /** Where a form that was filled in leads. */
    String submit(String path, String field, String value) {
        return location(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(field + "=" + URLEncoder.encode(value, UTF_8)))));
    }

    /** Where the page for files leads, when a file is handed over for real. */
    String handOver(String assessment, String survey, String name, String file) {
        var boundary = "boundary";
        var body = new StringBuilder();
        for (var field : new String[][] {{"assessment", assessment}, {"survey", survey}, {"mode", "real"}}) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field[0], field[1]));
        }
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(boundary, name))
                .append("Content-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n".formatted(file, boundary));
        return location(send(request("/deliveries/new")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString()))));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = request(path).header("Accept", "text/html,*/*;q=0.8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** How many statements a page takes. */
    int statements(String path) {
        var mark = UUID.randomUUID().toString();
        get(path, PageStatements.MARK, mark);
        return statements.of(mark);
    }

    /** Waits until the read side has heard of what a page is about. */
    void awaitPage(String path) {
        await(path, _ -> true);
    }

    /** Waits until an address answers as it should. */
    void await(String path, Predicate<String> body) {
        var deadline = Instant.now().plus(READ_SIDE_FOLLOWS_WITHIN);
        var answer = send(request(path));
        while (answer.statusCode() != 200 || !body.test(answer.body())) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
            }
            answer = send(request(path));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    private static String require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private static String location(HttpResponse<String> answer) {
        var location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(
                        "%s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body())));
        return URI.create(location).getRawPath();
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
