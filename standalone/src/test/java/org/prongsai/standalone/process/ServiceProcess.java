package org.prongsai.standalone.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One jar of the project, running as a process of its own on a free port of this machine's loopback. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(120);

    private final Process process;
    private final Client client;
    private final Path log;

    private ServiceProcess(Process process, Client client, Path log) {
        this.process = process;
        this.client = client;
        this.log = log;
    }

    /**
     * Starts a jar and waits until it is healthy.
     *
     * @param log where its output goes
     */
    static ServiceProcess start(Path jar, Path log, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "--server.port=" + port));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var started = new ServiceProcess(builder.start(), new Client(port), log);
        started.awaitHealthy();
        return started;
    }

    Client client() {
        return client;
    }

    /** Ends the process as a power cut would: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealthy() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(START_MAX);
        while (!client.isHealthy()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("the service did not become healthy:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
