package org.prongsai.command.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without JavaScript: what it is shown, and what it sends when somebody submits a form. */
final class Browser {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Browser(int port) {
        this.port = port;
    }

    /** A page, and where it was found after all redirections. */
    record Page(int status, String address, Document html, HttpResponse<String> answer) {
        String text(String selector) {
            var found = html.selectFirst(selector);
            return found == null ? "" : found.text();
        }

        List<String> texts(String selector) {
            return html.select(selector).eachText();
        }
    }

    Page get(String path) {
        return send(request(path).GET());
    }

    /** @param fields names and values in turn */
    Page post(String path, String... fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** @param fields names and values in turn */
    Page upload(String path, String fileName, byte[] file, String... fields) {
        var boundary = "a-boundary-of-parts";
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(part(boundary, "name=\"%s\"".formatted(fields[i]), fields[i + 1].getBytes(UTF_8)));
        }
        body.writeBytes(part(boundary, "name=\"file\"; filename=\"%s\"".formatted(fileName), file));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String boundary, String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(boundary, disposition)
                .getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port).resolve(path))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var location = answer.headers().firstValue("Location");
            if (location.isPresent()) {
                return get(answer.uri().resolve(location.get()).toString());
            }
            var address = answer.uri().toString().replaceFirst("^http://[^/]+", "");
            return new Page(answer.statusCode(), address, Jsoup.parse(answer.body()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
