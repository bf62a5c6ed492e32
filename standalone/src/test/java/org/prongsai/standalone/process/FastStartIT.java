package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start that was prepared: the cache is the jar's own and is used, and the scores are there. */
class FastStartIT {
    @TempDir
    Path folder;

    @Test
    void startsFromTheCacheThatTheScriptPrepared() throws Exception {
        var prepared = folder.resolve("fast");
        var preparation = new ProcessBuilder("bash", "prepare-fast-start.sh", prepared.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("preparation.log").toFile())
                .start();
        assertThat(preparation.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(preparation.exitValue())
                .as(Files.readString(folder.resolve("preparation.log")))
                .isZero();
        assertThat(Files.readString(folder.resolve("preparation.log")))
                .contains("-XX:AOTCache=%s/prongsai.aot -jar %s/prongsai.jar".formatted(prepared, prepared));

        // With "on" the JVM ends rather than starting without the cache.
        try (var service = ServiceProcess.start(
                List.of("-Xmx512m", "-XX:AOTMode=on", "-XX:AOTCache=" + prepared.resolve("prongsai.aot")),
                prepared.resolve("prongsai.jar"),
                folder.resolve("service.log"),
                Map.of(),
                List.of("--prongsai.data=" + folder.resolve("data")))) {
            service.client()
                    .awaitJson(
                            "/api/v1/assessments/mueang-phai-2565/scores",
                            scores -> scores.path("total").path("score").isNumber());
        }
    }
}
