package org.prongsai.page.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine's own Chromium: none is fetched. */
public final class InstalledChromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Arguments that keep it from doing anything that it was not asked for. */
    public static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private InstalledChromium() {}

    /** What {@code CHROMIUM} names, or the first on the path; empty when there is none. */
    public static Optional<Path> program() {
        var folders = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(Path::of)
                .toList();
        return Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream(),
                        NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name))))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
