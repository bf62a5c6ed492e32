package org.prongsai.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.prongsai.page.testing.InstalledChromium;

/** One service, and one browser where the machine has one, for all classes of a run: each takes seconds to start. */
final class Site implements AutoCloseable {
    private final Path data;
    private final Service service;
    private @Nullable Chromium chromium;

    private Site(Path data, Service service) {
        this.data = data;
        this.service = service;
    }

    static Site open() {
        try {
            var data = Files.createTempDirectory("prongsai-browser-tests");
            return new Site(data, Service.start(data));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Service service() {
        return service;
    }

    /** Started when it is first asked for; where there is none, whoever asks is skipped with a word. */
    Chromium chromium() {
        if (chromium == null) {
            var program = InstalledChromium.program();
            if (program.isEmpty()) {
                System.out.println("The pages were not looked at: there is no Chromium on the path, nor in CHROMIUM.");
            }
            // Reason to skip: `mvn verify` has to pass on a machine without a browser; .ci/run installs one, so CI
            // never skips.
            Assumptions.assumeTrue(
                    program.isPresent(), "no Chromium here: pages cannot be looked at (.ci/run installs one)");
            chromium = Chromium.start(program.orElseThrow());
        }
        return chromium;
    }

    Visitor visitor(boolean javaScript) {
        return new Visitor(chromium().browser(), service.address(), javaScript);
    }

    @Override
    public void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        service.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
