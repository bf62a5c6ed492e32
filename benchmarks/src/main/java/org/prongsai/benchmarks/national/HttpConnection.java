package org.prongsai.benchmarks.national;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP connection that is kept alive as long as the service lets it, and costs the machine as little as a client can.
 * Understands what Tomcat answers.
 */
final class HttpConnection implements AutoCloseable {
    private static final int OK_FROM = 200;
    private static final int OK_TO = 299;

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean ended;

    HttpConnection(int port) throws IOException {
        this.port = port;
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Asks, and reads the answer to its end. */
    String get(String path) throws IOException {
        send("GET", path, "", new byte[0]);
        return answer();
    }

    /** Sends a body, and reads the answer to its end. */
    String post(String path, String contentType, byte[] body) throws IOException {
        send("POST", path, "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(contentType, body.length), body);
        return answer();
    }

    /** Asks for a stream of events; {@link #line} then reads it. */
    void listen(String path) throws IOException {
        send("GET", path, "Accept: text/event-stream\r\n", new byte[0]);
        for (var header = line(); !header.isEmpty(); header = line()) {
            // Nothing of it matters.
        }
    }

    private void send(String method, String path, String headers, byte[] body) throws IOException {
        if (ended) {
            socket.close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            ended = false;
        }
        var out = socket.getOutputStream();
        out.write("%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                .formatted(method, path, headers)
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }

    private String answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "Transfer-Encoding: chunked", 0, 26)) {
                chunked = true;
            } else if (header.equalsIgnoreCase("Connection: close")) {
                ended = true;
            }
        }
        var body = chunked ? chunks() : new String(exactly(length), StandardCharsets.UTF_8);
        if (status < OK_FROM || status > OK_TO) {
            throw new IOException(status + " " + body);
        }
        return body;
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (int size = size(); size > 0; size = size()) {
            body.append(new String(exactly(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** The next line, without its end. */
    String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
