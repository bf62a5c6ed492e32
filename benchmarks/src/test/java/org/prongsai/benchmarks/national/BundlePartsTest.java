package org.prongsai.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlePartsTest {
    @Test
    void writesTheNationsBundleAndHasItVerifiedByTheProgramAlone(@TempDir Path folder) throws Exception {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var options = Options.of(List.of("--scale", "0.001", "--rounds", "1"));
        var data = folder.resolve("data");
        NationalLog.make(data, options.nation(), print);
        var work = Files.createDirectory(folder.resolve("work"));
        var program = List.of("-cp", System.getProperty("java.class.path", ""), "org.prongsai.engine.verify.Verify");
        new BundleParts(options, new Table(print), work, program).run(data);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "| the nation's audit bundle of 2567 |",
                        "| the nation's audit bundle over HTTP into a file, events/s |",
                        "| prongsai-verify on it in a heap of 512m, events/s |",
                        "| what prongsai-verify says | VERIFIED: ");
    }
}
