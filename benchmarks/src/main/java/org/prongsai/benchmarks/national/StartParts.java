package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;

/** How long the packaged service takes from its start as a process to the first score it serves, on data that is there. */
final class StartParts {
    private static final Path JAR = Path.of("standalone/target/prongsai.jar");
    private static final Path PREPARE = Path.of("standalone/prepare-fast-start.sh");
    private static final SyntheticNation SMALL = new SyntheticNation(1, 0.002, 2567);
    private static final String SCORE = "/api/v1/assessments/synthetic-0001-2567/scores";
    private static final long PATIENCE_SECONDS = 120;

    private final Options options;
    private final Table table;
    private final Path work;
    private final String java = ProcessHandle.current().info().command().orElseThrow();

    StartParts(Options options, Table table, Path work) {
        this.options = options;
        this.table = table;
        this.work = work;
    }

    void run() throws Exception {
        if (!Files.exists(JAR)) {
            table.figure("start to first score", "not measured: run at the root of the project, after mvn package");
            return;
        }
        var data = work.resolve("start-data");
        NationalLog.make(data, SMALL, System.out);
        var fast = work.resolve("fast");
        prepare(fast);
        var seconds = new Rounds()
                .timed("fat", () -> start(List.of("-jar", JAR.toString()), data))
                .timed(
                        "cache",
                        () -> start(
                                List.of(
                                        "-XX:AOTCache=" + fast.resolve("prongsai.aot"),
                                        "-jar",
                                        fast.resolve("prongsai.jar").toString()),
                                data))
                .run(options.rounds());
        table.seconds(
                "start to first score, with the JDK's AOT cache",
                seconds.get("cache"),
                "fat jar without it",
                seconds.get("fat"));
    }

    private void prepare(Path folder) throws IOException, InterruptedException {
        var script = new ProcessBuilder("bash", PREPARE.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("prepare.log").toFile());
        script.environment().put("PREPARE_PORT", Integer.toString(freePort()));
        if (script.start().waitFor() != 0) {
            throw new IOException(Files.readString(work.resolve("prepare.log")));
        }
    }

    /** Seconds to the first score; stopping is not part of them. */
    private double start(List<String> how, Path data) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(java, "-Xmx512m"));
        command.addAll(how);
        command.addAll(List.of("--server.port=" + port, "--prongsai.data=" + data, "--prongsai.sample=false"));
        long start = System.nanoTime();
        var service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("start.log").toFile())
                .start();
        try {
            awaitScore(service, port);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private void awaitScore(Process service, int port) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (var connection = new HttpConnection(port)) {
                connection.get(SCORE);
                return;
            } catch (IOException e) {
                if (!service.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException(Files.readString(work.resolve("start.log")), e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
