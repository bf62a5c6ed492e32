package org.prongsai.query.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the stream on a plain socket, so that it can also be slow or leave without a word. */
final class SseClient implements AutoCloseable {
    /** One event, or a comment alone; missing parts are empty. */
    record Heard(String id, String name, String data, String comment) {}

    private final Socket socket;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final List<String> head = new ArrayList<>();

    private SseClient(Socket socket) {
        this.socket = socket;
    }

    /** Connects, and reads on in a thread of its own. */
    static SseClient listening(URI stream, @Nullable String lastEventId) throws IOException {
        var client = connected(stream, lastEventId, 0);
        var reader = new BufferedReader(new InputStreamReader(client.socket.getInputStream(), StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            client.head.add(line);
        }
        Thread.ofVirtual().start(() -> client.read(reader));
        return client;
    }

    /** Connects and never reads anything. */
    static SseClient deaf(URI stream) throws IOException {
        return connected(stream, null, 1024);
    }

    private static SseClient connected(URI stream, @Nullable String lastEventId, int receiveBuffer) throws IOException {
        var socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new java.net.InetSocketAddress(stream.getHost(), stream.getPort()));
        var path = stream.getRawPath() + (stream.getRawQuery() == null ? "" : "?" + stream.getRawQuery());
        var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n%s\r\n"
                .formatted(path, lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new SseClient(socket);
    }

    private void read(BufferedReader reader) {
        try {
            String id = "";
            String name = "";
            String data = "";
            String comment = "";
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data = line.substring(5);
                } else if (line.startsWith(":")) {
                    comment = line.substring(1);
                } else if (line.isEmpty() && !(id + name + data + comment).isEmpty()) {
                    heard.add(new Heard(id, name, data, comment));
                    id = name = data = comment = "";
                }
            }
        } catch (IOException e) {
            heard.add(new Heard("", "", "", "broken: " + e.getMessage()));
        }
    }

    /** The status line and the headers. */
    List<String> head() {
        return head;
    }

    /** The next event; comments are passed over. */
    Heard nextEvent() throws InterruptedException {
        while (true) {
            var next = next();
            if (!next.name().isEmpty()) {
                return next;
            }
        }
    }

    /**
     * All events up to the one at a position. Word of a change may still be on its way when a client comes who was not there
     * for the change itself.
     */
    List<Heard> eventsUntil(long position) throws InterruptedException {
        var events = new ArrayList<Heard>();
        do {
            events.add(nextEvent());
        } while (Long.parseLong(events.getLast().id()) < position);
        return events;
    }

    /** The next event or comment. */
    Heard next() throws InterruptedException {
        var next = heard.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was heard");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
