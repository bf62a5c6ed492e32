package org.prongsai.command.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** A real broker as a process of its own, from the jars on the tests' class path. It makes no topics by itself. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(120);

    private final Path directory;
    private final int port;
    private Process process;

    private KafkaBroker(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** One for all tests of this JVM; it ends with the JVM. */
    public static KafkaBroker shared() {
        return Shared.BROKER;
    }

    private static final class Shared {
        static final KafkaBroker BROKER = start();

        private static KafkaBroker start() {
            try {
                var broker = KafkaBroker.start(Files.createTempDirectory("kafka-broker"));
                Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts a broker with an empty log of its own. */
    public static KafkaBroker start(Path directory) throws IOException {
        var broker = new KafkaBroker(directory, freePort());
        Files.writeString(broker.settings(), broker.properties(freePort()));
        var formatting = broker.java(
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                broker.settings().toString());
        broker.await(formatting);
        broker.restart();
        return broker;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Starts it again on what it has stored, and waits until it answers. */
    public void restart() {
        process = java("kafka.Kafka", settings().toString());
        var deadline = Instant.now().plus(START_MAX);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            while (!answers(admin)) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("the broker did not start; its output is in " + directory);
                }
            }
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Path settings() {
        return directory.resolve("server.properties");
    }

    private String properties(int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                """.formatted(
                port, controllerPort, directory.resolve("log").toString().replace('\\', '/'));
    }

    private Process java(String mainClass, String... arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                libraries(),
                mainClass));
        command.addAll(List.of(arguments));
        try {
            var output =
                    Files.createTempFile(directory, mainClass + "-", ".log").toFile();
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without our own classes, and without a logger that would look for its settings among them. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void await(Process ending) {
        try {
            if (!ending.waitFor(60, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
                throw new IllegalStateException("it does not end; its output is in " + directory);
            }
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
