package org.prongsai.command.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static List<String> lines(InputStream stream) throws IOException {
        var reader = new LineReader(stream);
        var lines = new ArrayList<String>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            var bytes = line.bytes();
            lines.add(line.number() + ":" + (bytes == null ? "too long" : new String(bytes, StandardCharsets.UTF_8)));
        }
        return lines;
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void numbersLinesWithAndWithoutAnEnd() throws IOException {
        assertThat(lines(of("ก\n\nค"))).containsExactly("1:ก", "2:", "3:ค");
        assertThat(lines(of("ก\n"))).containsExactly("1:ก");
        assertThat(lines(of("\n"))).containsExactly("1:");
        assertThat(lines(of(""))).isEmpty();
    }

    @Test
    void passesOverALineThatIsTooLongAndGoesOn() throws IOException {
        var longest = "x".repeat(LineReader.LINE_BYTES_MAX);

        assertThat(lines(of("a\n" + longest + "y\nb\n" + longest + "\nc")))
                .containsExactly("1:a", "2:too long", "3:b", "4:" + longest, "5:c");
        assertThat(lines(of(longest + "y"))).containsExactly("1:too long");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheSameLinesHoweverTheBytesArrive(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("บ".repeat(random.nextInt(60))).append('\n');
        }

        assertThat(lines(new Trickling(of(text.toString()), random))).isEqualTo(lines(of(text.toString())));
    }

    @Test
    void passesABreakOnAndLosesOnlyTheLineItIsIn() throws IOException {
        var reader = new LineReader(new SequenceInputStream(of("a\nb"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        }));

        assertThat(reader.next()).isNotNull();
        assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("connection reset");
    }

    /** Gives a few bytes at a time. */
    private static final class Trickling extends InputStream {
        private final InputStream stream;
        private final SplittableRandom random;

        Trickling(InputStream stream, SplittableRandom random) {
            this.stream = stream;
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return stream.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return stream.read(bytes, offset, Math.min(length, random.nextInt(1, 50)));
        }
    }
}
