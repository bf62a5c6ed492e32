package org.prongsai.benchmarks.national;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.testing.InstalledChromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of the machine's own Chromium, without a window, driven by its DevTools protocol. For one thread. */
final class DevTools implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";
    private static final long PATIENCE_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final String session;
    private Consumer<JsonNode> listener = _ -> {};
    private int last;

    private DevTools(Process process, String address) {
        this.process = process;
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Receiver())
                .join();
        var target = send(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        session = send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
    }

    /** @param profile a folder for what it keeps */
    static DevTools start(Path program, Path profile) throws IOException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.add("--headless=new");
        command.addAll(InstalledChromium.QUIET);
        command.addAll(List.of("--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofVirtual()
                        .start(() -> words.lines().forEach(_ -> {})); // So that it is never held up by what it says.
                return new DevTools(process, line.substring(LISTENING.length()).strip());
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    /** Hears every event of the page while something is waited for. */
    void onEvent(Consumer<JsonNode> hearer) {
        listener = hearer;
    }

    /** What the page answers to a command. */
    JsonNode send(String method, Map<String, ?> parameters) {
        return send(session, method, parameters);
    }

    private JsonNode send(@Nullable String to, String method, Map<String, ?> parameters) {
        int id = ++last;
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        if (to != null) {
            message.put("sessionId", to);
        }
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        var answer = answer(id);
        if (answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer.path("error"));
        }
        return answer.path("result");
    }

    /** Hears events until there was enough. */
    void hearUntil(BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            hear();
        }
    }

    private JsonNode hear() {
        var heard = JSON.readTree(poll());
        if (heard.has("method")) {
            listener.accept(heard);
        }
        return heard;
    }

    private JsonNode answer(int id) {
        while (true) {
            var heard = hear();
            if (heard.path("id").asInt(-1) == id) {
                return heard;
            }
        }
    }

    private String poll() {
        try {
            var message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("Chromium says nothing");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            parts.append(data);
            if (isLast) {
                received.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        http.close();
        process.destroy();
        process.waitFor();
    }
}
