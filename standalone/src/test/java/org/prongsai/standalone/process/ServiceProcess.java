package org.prongsai.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One jar of the project, running as a process of its own on this machine's loopback. It picks its port itself and says so: a
 * port that looked free could be taken meanwhile, by its own database among others.
 */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(180);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final int port;
    private final Client client;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.client = new Client(port);
    }

    /**
     * Starts a jar and waits until it is healthy.
     *
     * @param log where its output goes, with a number behind the name
     */
    static ServiceProcess start(Path jar, Path log, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        return start(List.of("-Xmx512m"), jar, log, environment, arguments);
    }

    /** The same with other settings of the JVM. */
    static ServiceProcess start(
            List<String> jvmSettings, Path jar, Path log, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        var output = Files.createTempFile(log.toAbsolutePath().getParent(), log.getFileName() + "-", ".log");
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(jvmSettings);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=0"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        if (jar.getFileName().equals(Jars.COMMAND_SERVICE.getFileName())) {
            // By itself it keeps what it signs where it is started: each log its own, and the same after a restart.
            builder.environment()
                    .put(
                            "PRONGSAI_LEDGER_DIRECTORY",
                            output.resolveSibling("ledger").toString());
        }
        builder.environment().putAll(environment);
        var process = builder.start();
        var deadline = Instant.now().plus(START_MAX);
        var started = new ServiceProcess(process, awaitPort(process, output, deadline));
        while (!started.client.isHealthy()) {
            goOn(process, output, deadline);
        }
        return started;
    }

    int port() {
        return port;
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

    private static int awaitPort(Process process, Path output, Instant deadline)
            throws IOException, InterruptedException {
        while (true) {
            var told = PORT.matcher(Files.readString(output));
            if (told.find()) {
                return Integer.parseInt(told.group(1));
            }
            goOn(process, output, deadline);
        }
    }

    /** Waits a moment, unless there is nothing to wait for. */
    private static void goOn(Process process, Path output, Instant deadline) throws IOException, InterruptedException {
        if (!process.isAlive() || Instant.now().isAfter(deadline)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("the service did not become healthy:\n" + Files.readString(output));
        }
        TimeUnit.MILLISECONDS.sleep(100);
    }
}
