package org.prongsai.command.feed.fuzz;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;

/**
 * Spoilt files: most are read as far as rows go, the others sent over HTTP. 7,500 in a build, and 75,000 with {@code
 * -Dprongsai.fuzz.times=10}; another 25,000 are spoilt events, in {@code MutatedEventsTest}. A failure names seed and number;
 * the same seed spoils the same files.
 */
class FuzzedFeedsTest extends ServiceTest {
    private static final String FINDINGS = "findings";
    private static final int TIMES = Integer.getInteger("prongsai.fuzz.times", 1);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Path> findings() {
        return Seeds.findings().stream();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"CSV, 2561, 3000", "XLSX, 2562, 1500", "EXPORT, 2563, 2000"})
    @Timeout(3_600)
    void areReadOrRefusedInWordsAndInLittleMemory(Kind kind, long randomSeed, int filesAtOnce) {
        int files = filesAtOnce * TIMES;
        var random = new SplittableRandom(randomSeed);
        var seeds = kind.seeds();
        int usable = 0;
        for (int number = 0; number < files; number++) {
            var seed = seeds.get(random.nextInt(seeds.size()));
            var file = kind.mutate(random, seed.file());
            var before = threads.getCurrentThreadAllocatedBytes();
            var name = "%s %d of %d".formatted(kind, number, randomSeed);
            usable += ReadFile.read(file, seed.survey(), name) > 0 ? 1 : 0;
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated for %s, %d bytes", name, file.length)
                    .isLessThan((128L << 20) + 300L * file.length);
        }
        assertThat(usable).as("rows survive, and rows do not").isBetween(files / 50, files - files / 50);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"CSV, 2571, 200", "XLSX, 2572, 200", "EXPORT, 2573, 200", "LIST, 2574, 200", "LINES, 2575, 200"})
    @Timeout(3_600)
    void areAnsweredWithAReceiptOrAProblem(Kind kind, long randomSeed, int filesAtOnce) {
        int files = filesAtOnce * TIMES;
        var random = new SplittableRandom(randomSeed);
        var seeds = kind.seeds();
        var sent = new Sent(rest, jdbc, assessments());
        for (int number = 0; number < files; number++) {
            var seed = seeds.get(random.nextInt(seeds.size()));
            var file = kind.mutate(random, seed.file());
            sent.send(
                    kind,
                    seed.survey(),
                    random.nextInt(3) > 0,
                    file,
                    "%s %d of %d".formatted(kind, number, randomSeed));
        }
        sent.requireNobodyNamed();
        assertThat(sent.taken()).as("some are taken").isGreaterThan(files / 50);
    }

    @ParameterizedTest
    @MethodSource(FINDINGS)
    void thatWereOnceAnsweredWronglyAreAnsweredRightly(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var sent = new Sent(rest, jdbc, assessments());

        for (var dryRun : List.of(true, false)) {
            sent.send(Kind.of(file), Survey.ALL.getFirst(), dryRun, bytes, file.toString());
        }

        sent.requireNobodyNamed();
    }

    /** By year. */
    private Map<Integer, AssessmentId> assessments() {
        return Survey.ALL.stream().map(Survey::year).distinct().collect(toMap(year -> year, this::openedAssessment));
    }
}
