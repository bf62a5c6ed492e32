package org.prongsai.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePartsTest {
    private static final LiveParts.Load SMALL = new LiveParts.Load(1, 2, 20, 4, 5);

    @Test
    void followsResponsesIntoTheScoreAndAsksEveryQuestionAtRestAndDuringIngest(@TempDir Path data) throws Exception {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var options = Options.of(List.of("--scale", "0.001"));
        NationalLog.make(data, options.nation(), print);
        try (var service = Services.standalone(data)) {
            ReadSide.await(service);
            new LiveParts(options, SMALL, new Table(print), service).live();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "append to score shown by the API, at rest",
                        "append to score shown by the API, under full ingest",
                        "ranking by the API at 4 requests/s",
                        "first page, HTML at 4 requests/s",
                        "nation by the API at 4 requests/s",
                        "responses taken meanwhile",
                        "score sheet at 20 requests/s during ingest, p50 of 2 rounds",
                        "score sheet at 20 requests/s during ingest, p99 of 2 rounds");
    }
}
