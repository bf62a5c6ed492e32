package org.prongsai.benchmarks.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Runs the benchmarks of this package by JMH, each in a JVM of its own. */
public final class MicroBenchmarks {
    private static final String CLASS_PATH = "java.class.path";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private MicroBenchmarks() {}

    /** @param arguments as JMH takes them */
    public static void run(List<String> arguments) throws IOException {
        var unpacked = Files.createTempDirectory("prongsai-jmh");
        try {
            var jar = Path.of(System.getProperty(CLASS_PATH, ""));
            if (Files.isRegularFile(jar)) {
                unpack(jar, unpacked); // A plain JVM does not look into a jar within a jar.
                System.setProperty(
                        CLASS_PATH,
                        unpacked.resolve(CLASSES)
                                + System.getProperty("path.separator")
                                + unpacked.resolve(LIBRARIES).resolve("*"));
            }
            org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
        } finally {
            delete(unpacked);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (var entries = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) entries.stream()::iterator) {
                var target = folder.resolve(entry.getName()).normalize();
                boolean wanted =
                        entry.getName().startsWith(CLASSES) || entry.getName().startsWith(LIBRARIES);
                if (wanted && !entry.isDirectory() && target.startsWith(folder)) {
                    Files.createDirectories(target.getParent());
                    try (var content = entries.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
