package org.prongsai.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * command-service as it is shipped, unpacked and started from a cache of loaded classes, so that it can be started often. The
 * compiler is told not to try hard: the processes do not live long enough.
 */
final class TrainedService {
    private static final List<String> SETTINGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:aot=off", "-Xlog:cds=off");

    private final Path folder;
    private final Path jar;
    private final Map<String, String> environment;

    private TrainedService(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.jar = folder.resolve("unpacked").resolve(Jars.COMMAND_SERVICE.getFileName());
        this.environment = environment;
    }

    /**
     * Unpacks the jar, and starts it once for the cache.
     *
     * @param environment where its database is
     */
    static TrainedService prepare(Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        var service = new TrainedService(folder, environment);
        service.run(List.of(
                "-Djarmode=tools",
                "-jar",
                Jars.COMMAND_SERVICE.toString(),
                "extract",
                "--destination",
                service.jar.getParent().toString()));
        var training = new ArrayList<>(SETTINGS);
        training.addAll(List.of(
                "-XX:AOTCacheOutput=" + service.cache(),
                "-Dspring.context.exit=onRefresh",
                "-jar",
                service.jar.toString(),
                "--server.port=0"));
        service.run(training);
        return service;
    }

    /** Starts a process that knows nothing of those before it, on any database. */
    ServiceProcess start(Map<String, String> environment) throws IOException, InterruptedException {
        var settings = new ArrayList<>(SETTINGS);
        if (Files.exists(Path.of(cache()))) {
            settings.add("-XX:AOTCache=" + cache());
        }
        return ServiceProcess.start(settings, jar, folder.resolve("service.log"), environment, List.of());
    }

    private String cache() {
        return folder.resolve("classes.aot").toString();
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(arguments);
        var output = folder.resolve("preparation.log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    "%s ended with %d:%n%s".formatted(command, status, Files.readString(output)));
        }
    }
}
