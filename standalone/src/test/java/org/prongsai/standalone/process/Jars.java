package org.prongsai.standalone.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The runnable jars that the build has made. */
final class Jars {
    static final Path STANDALONE = built("target/prongsai.jar");
    static final Path COMMAND_SERVICE = built("../command-service/target/command-service-exec.jar");
    static final Path VERIFIER = built("../scoring-engine/target/prongsai-verify.jar");
    static final Path QUERY_SERVICE = built("../query-service/target/query-service-exec.jar");

    private Jars() {}

    private static Path built(String path) {
        var jar = Path.of(path).toAbsolutePath().normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not built: run this test with `mvn verify` from the root");
        }
        return jar;
    }
}
