package org.prongsai.benchmarks.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A Kafka broker, a process beside this one. Its classes are there in the build profile {@code broker}. */
public final class KafkaBroker implements AutoCloseable {
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Path directory;
    private final int port;
    private final Process broker;

    private KafkaBroker(Path directory, int port) throws IOException, InterruptedException {
        this.directory = directory;
        this.port = port;
        Files.writeString(directory.resolve("logback.xml"), """
                <configuration><root level="off"/></configuration>""");
        Files.writeString(settings(), settings(port, freePort(), directory.resolve("log")));
        var format = java(
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settings().toString());
        if (format.waitFor() != 0) {
            throw new IOException("the broker's log could not be made; see " + directory);
        }
        broker = java("kafka.Kafka", settings().toString());
    }

    /** Starts one; null when the build was told of none. */
    public static @Nullable KafkaBroker startIfPossible(Path directory) throws IOException, InterruptedException {
        try {
            Class.forName("kafka.Kafka", false, KafkaBroker.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
        return new KafkaBroker(Files.createDirectories(directory), freePort());
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    private Path settings() {
        return directory.resolve("server.properties");
    }

    private static String settings(int port, int controllerPort, Path log) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, log.toString().replace('\\', '/'));
    }

    /** Another program of this jar, in a process of its own. */
    private Process java(String mainClass, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-Dlogback.configurationFile=" + directory.resolve("logback.xml"),
                "-Dloader.main=" + mainClass,
                "-cp",
                System.getProperty("java.class.path"),
                LAUNCHER));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(mainClass + ".log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        broker.destroyForcibly().waitFor();
    }
}
