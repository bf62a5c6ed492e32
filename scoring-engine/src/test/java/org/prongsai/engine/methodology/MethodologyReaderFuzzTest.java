package org.prongsai.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodologyReaderFuzzTest {
    private static final int FILES_PER_SEED = 1_000;
    private static final List<String> SCALARS = List.of(
            "",
            "null",
            "true",
            "-1",
            "0",
            "0.30",
            "1e9",
            "99999999999999999999",
            "x",
            "\"\"",
            "[]",
            "{}",
            "[a, {b: c}]",
            "&a x",
            "*a",
            "!!set {a}",
            "|\n      text",
            ">-\n  text",
            "'it''s'",
            "\"\\uD83D\\uDE00\"",
            "๑๒",
            "1/0",
            "1/3",
            "? a",
            "- - -",
            "%TAG",
            "---",
            "...",
            "@",
            "`",
            "\u0000",
            "\u0085",
            "\t",
            "<<: *a",
            "{a: b",
            "'",
            "#");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2562, 2569})
    void readsOrRefusesWhateverComes(long seed) {
        var random = new SplittableRandom(seed);
        var originals =
                List.of(SmallFile.TEXT, BuiltInMethodologies.all().get(4).document(), built("2564.yaml"));
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int refused = 0;
            for (int file = 0; file < FILES_PER_SEED; file++) {
                refused += isRefused(mutated(originals.get(file % 3), random)) ? 1 : 0;
            }
            assertThat(refused).isBetween(FILES_PER_SEED / 2, FILES_PER_SEED);
        });
    }

    private static String built(String file) {
        return SmallFile.resource(file);
    }

    private static boolean isRefused(String text) {
        try {
            var methodology = MethodologyReader.read(text, "fuzz.yaml");
            assertThat(MethodologyReader.read(methodology.document(), "fuzz.yaml"))
                    .isEqualTo(methodology);
            return false;
        } catch (InvalidMethodology e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.line())
                            .isBetween(1, (int) text.lines().count() + 1));
            return true;
        }
    }

    private static String mutated(String text, SplittableRandom random) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextInt(lines.size());
            var line = lines.get(at);
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
                case 3 -> lines.set(at, line.substring(0, line.indexOf(':') + 1) + " " + scalar(random));
                case 4 -> lines.set(at, "  " + line);
                case 5 -> lines.set(at, cut(line, random));
                default -> lines.set(at, inserted(line, random));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return String.join("\n", lines);
    }

    private static String scalar(SplittableRandom random) {
        return SCALARS.get(random.nextInt(SCALARS.size()));
    }

    private static String cut(String line, SplittableRandom random) {
        int from = random.nextInt(line.length() + 1);
        return line.substring(0, from) + line.substring(random.nextInt(from, line.length() + 1));
    }

    private static String inserted(String line, SplittableRandom random) {
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + scalar(random) + line.substring(at);
    }
}
