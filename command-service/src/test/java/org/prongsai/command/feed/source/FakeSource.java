package org.prongsai.command.feed.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/** A survey tool's server on this machine: answers as documented, and misbehaves when told to. */
abstract class FakeSource implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new ArrayList<>();
    private final Queue<Misstep> missteps = new ArrayDeque<>();
    private volatile String authorization;
    private volatile IntConsumer betweenPages = _ -> {};

    /** What goes wrong with one answer. */
    private record Misstep(int status, String location, long slowMillis, String body) {}

    FakeSource(String authorization) {
        this.authorization = authorization;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on only this opens it. */
    void authorization(String value) {
        authorization = value;
    }

    void failNext(int status) {
        misstep(new Misstep(status, "", 0, "{}"));
    }

    void redirectNext(String location) {
        misstep(new Misstep(302, location, 0, ""));
    }

    void answerNext(String body) {
        misstep(new Misstep(200, "", 0, body));
    }

    void beSlowNext(long millis) {
        misstep(new Misstep(200, "", millis, "{}"));
    }

    private void misstep(Misstep misstep) {
        synchronized (asked) {
            missteps.add(misstep);
        }
    }

    /** What happens at the source after it gave a page, by the page's number from 1. */
    void betweenPages(IntConsumer happening) {
        betweenPages = happening;
    }

    /** Paths and queries that were asked for, decoded. */
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** What the page is that somebody asks for. */
    abstract JsonNode page(String path, Map<String, String> query);

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            Misstep misstep;
            int number;
            synchronized (asked) {
                asked.add(URLDecoder.decode(uri.toString(), StandardCharsets.UTF_8));
                number = asked.size();
                misstep = missteps.poll();
            }
            if (misstep != null) {
                pause(misstep.slowMillis());
                if (!misstep.location().isEmpty()) {
                    exchange.getResponseHeaders().set("Location", misstep.location());
                }
                answer(exchange, misstep.status(), misstep.body());
            } else if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "{\"detail\": \"Invalid token.\"}");
            } else {
                var page = page(uri.getPath(), query(uri.getRawQuery())).toString();
                betweenPages.accept(number);
                answer(exchange, 200, page);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (var part : raw.split("&")) {
            var pair = part.split("=", 2);
            query.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
