package org.prongsai.command.feed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, a table gives rows or refuses; it never fails in another way, and gives no row beyond its limits. */
class TableFuzzTest {
    private static final int FILES_PER_SEED = 150;
    private static final String[] SAMPLES = {
        "answers-utf8.csv",
        "answers-utf16.csv",
        "answers-quoted.csv",
        "answers-windows874.csv",
        "answers.xlsx",
        "template-filled.xlsx"
    };

    static LongStream seeds() {
        return LongStream.rangeClosed(2568_001, 2568_016);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesRowsOrRefusesWhateverComes(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        for (int file = 0; file < FILES_PER_SEED; file++) {
            var mutated = mutate(sample(SAMPLES[random.nextInt(SAMPLES.length)]), random);
            assertThatCode(() -> readToItsEnd(mutated))
                    .as("file %d of seed %d", file, seed)
                    .doesNotThrowAnyException();
        }
    }

    /** Files that once did harm, or nearly. */
    static Stream<Path> findings() throws Exception {
        var folder = TableFuzzTest.class.getResource("/feeds/fuzz/");
        return Files.list(Path.of(folder.toURI()))
                .filter(file -> !file.toString().endsWith(".md"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("findings")
    void readsEarlierFindings(Path finding) throws IOException {
        readToItsEnd(Files.readAllBytes(finding));
    }

    private static void readToItsEnd(byte[] file) throws IOException {
        try (var table = Tables.open(new ByteArrayInputStream(file))) {
            long bytes = 0;
            for (var row = table.next(); row != null; row = table.next()) {
                bytes += row.cells().stream().mapToLong(String::length).sum();
                assertThat(row.number()).isPositive();
                assertThat(row.cells()).hasSizeLessThanOrEqualTo(Limits.COLUMNS_MAX);
                assertThat(row.cells()).allMatch(cell -> cell.length() <= Limits.CELL_BYTES_MAX);
            }
            assertThat(bytes).isLessThan(Limits.WORKBOOK_BYTES_MAX);
            table.notices();
        } catch (TableUnreadable e) {
            assertThat(e.problem().messageTh()).isNotBlank();
        }
    }

    private static byte[] mutate(byte[] file, SplittableRandom random) throws IOException {
        var mutated = FileKind.isZip(file) && random.nextInt(4) > 0 ? mutatePart(file, random) : file;
        for (int times = random.nextInt(4); times > 0; times--) {
            mutated = mutateBytes(mutated, random);
        }
        return mutated;
    }

    /** Changes a part and packs it anew, or else the check sum would refuse it at once. */
    private static byte[] mutatePart(byte[] file, SplittableRandom random) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        var names = new ArrayList<>(parts.keySet());
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(name, parts.getOrDefault(names.get(random.nextInt(names.size())), new byte[0]));
                case 2, 3 -> parts.computeIfPresent(name, (_, part) -> mutateXml(part, random));
                default -> parts.computeIfPresent(name, (_, part) -> mutateBytes(part, random));
            }
        }
        return HandMade.zip(parts);
    }

    private static final List<String> ODD_XML = List.of(
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#0;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<c r=\"ZZZZ9\"><v>1</v></c>",
            "<row r=\"99999999999\">",
            "<c t=\"s\"><v>-1</v></c>",
            "<c t=\"s\"><v>99999999999</v></c>",
            "<v/>",
            "</row>",
            "<sheetData>",
            "<si><t/></si>",
            "<c s=\"99999999999\"><v>1</v></c>",
            "_xD800_",
            "<f/>",
            "<is><r><t>x</t></r></is>",
            " date1904=\"1\" ",
            "<?x?>",
            "\ufeff");

    private static byte[] mutateXml(byte[] part, SplittableRandom random) {
        var xml = new String(part, StandardCharsets.UTF_8);
        int at = random.nextInt(xml.length() + 1);
        int tag = xml.indexOf('>', at) + 1;
        var odd = ODD_XML.get(random.nextInt(ODD_XML.size())).repeat(random.nextInt(10) == 0 ? 2_000 : 1);
        return (xml.substring(0, tag) + odd + xml.substring(tag)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutateBytes(byte[] file, SplittableRandom random) {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + random.nextInt(200));
        return switch (random.nextInt(9)) {
            case 0 -> flip(file, random, 1);
            case 1 -> flip(file, random, 20);
            case 2 -> join(slice(file, 0, from));
            case 3 -> join(slice(file, 0, from), slice(file, to, file.length));
            case 4 -> join(slice(file, 0, to), slice(file, from, file.length));
            case 5 -> join(slice(file, 0, from), repeat(slice(file, from, to), 500), slice(file, to, file.length));
            case 6 -> join(slice(file, 0, from), huge(random), slice(file, from, file.length));
            case 7 -> join(slice(file, 0, from), noise(random), slice(file, from, file.length));
            default -> new String(file, StandardCharsets.UTF_8).getBytes(charset(random));
        };
    }

    private static Charset charset(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> Charset.forName("x-windows-874");
            case 1 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_16;
        };
    }

    private static byte[] flip(byte[] file, SplittableRandom random, int times) {
        var flipped = file.clone();
        for (int time = 0; time < times && flipped.length > 0; time++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] huge(SplittableRandom random) {
        var units = new String[] {"x", "\"", "ก", ",", "\n", "\"\"", "<", " "};
        int times = random.nextInt(8) == 0 ? 1_200_000 : 20_000;
        return units[random.nextInt(units.length)].repeat(times).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(SplittableRandom random) {
        var noise = new byte[random.nextInt(1, 64)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] slice(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, Math.max(from, to));
    }

    private static byte[] repeat(byte[] slice, int times) {
        var slices = new byte[times][];
        Arrays.fill(slices, slice);
        return join(slices);
    }

    private static byte[] join(byte[]... slices) {
        var joined = new ByteArrayOutputStream();
        for (var slice : slices) {
            joined.writeBytes(slice);
        }
        return joined.toByteArray();
    }

    private static byte[] sample(String name) throws IOException {
        try (var stream = TableFuzzTest.class.getResourceAsStream("/feeds/table/" + name)) {
            return stream.readAllBytes();
        }
    }
}
