package org.prongsai.command.feed.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks sources over HTTP. It follows nobody elsewhere, waits for nobody for ever, and reads nothing without end. */
@Component
class SourceClient implements DisposableBean {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Duration timeout;
    private final long answerBytesMax;

    SourceClient(PullSettings settings) {
        this.timeout = settings.timeout();
        this.answerBytesMax = settings.answerMax().toBytes();
    }

    /**
     * An answer.
     *
     * @param at when it was given, by the source's own clock
     */
    record Answer(JsonNode body, Instant at) {}

    Answer get(URI address, String authorization) throws SourceFailure {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .timeout(timeout)
                .build();
        var asked = Instant.now();
        var response = send(request, address.getHost());
        if (response.statusCode() != OK) {
            throw SourceFailure.ofStatus(response.statusCode(), address.getHost());
        }
        try {
            return new Answer(Json.parse(Json.text(response.body())), at(response, asked));
        } catch (UnreadableJson e) {
            throw SourceFailure.unreadable(address.getHost());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request, String host) throws SourceFailure {
        var sending = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), answerBytesMax));
        try {
            return sending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw SourceFailure.silent(host, timeout.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SourceFailure.unreachable(host);
        } catch (ExecutionException e) {
            throw failure(e.getCause(), host);
        } finally {
            sending.cancel(true); // Does nothing once it has ended.
        }
    }

    private SourceFailure failure(@Nullable Throwable cause, String host) {
        return switch (cause) {
            case HttpTimeoutException _ -> SourceFailure.silent(host, timeout.toSeconds());
            case IOException failure
            when String.valueOf(failure.getMessage()).contains("body exceeds") ->
                SourceFailure.tooLarge(host, answerBytesMax);
            case null, default -> SourceFailure.unreachable(host);
        };
    }

    private static Instant at(HttpResponse<?> response, Instant asked) {
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElse(asked);
        } catch (DateTimeException e) {
            return asked;
        }
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
