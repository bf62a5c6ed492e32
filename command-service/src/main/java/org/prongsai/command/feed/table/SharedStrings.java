package org.prongsai.command.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook refer to by number, packed: a String each would cost several times as much. */
final class SharedStrings {
    private static final String NAME = "sharedStrings.xml";
    static final long PART_BYTES_MAX = 384L << 20;
    private static final int CHUNK_BITS = 20;
    private static final int CHUNK_BYTES = 1 << CHUNK_BITS;
    private static final int ALL_BYTES_MAX = 96 << 20;
    private static final int BYTES_PER_START = Integer.BYTES;

    private final List<byte[]> chunks = new ArrayList<>();
    /** Where each text starts, and after the last where the next would. */
    private int[] starts = new int[1024];

    private int count;

    /** @param part null when the workbook has no such texts */
    static SharedStrings read(@Nullable InputStream part) throws IOException {
        var strings = new SharedStrings();
        if (part == null) {
            return strings;
        }
        try (var xml = new Xml(part, NAME)) {
            var text = new StringBuilder();
            while (xml.nextElement()) {
                if (xml.begins("si")) {
                    text.setLength(0);
                    xml.richText("si", text);
                    strings.add(Xml.unescaped(text).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return strings;
    }

    private void add(byte[] text) throws TableUnreadable {
        long bytes = (long) starts[count] + text.length + (long) (count + 2) * BYTES_PER_START;
        if (bytes > ALL_BYTES_MAX) {
            throw FileProblems.tooLargeInside(NAME);
        }
        int at = starts[count];
        for (int done = 0; done < text.length; ) {
            int chunk = (at + done) >>> CHUNK_BITS;
            int offset = (at + done) & (CHUNK_BYTES - 1);
            if (chunk == chunks.size()) {
                chunks.add(new byte[CHUNK_BYTES]);
            }
            int length = Math.min(text.length - done, CHUNK_BYTES - offset);
            System.arraycopy(text, done, chunks.get(chunk), offset, length);
            done += length;
        }
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        count++;
        starts[count] = at + text.length;
    }

    /** A text by its number; null when there is none. */
    @Nullable
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        int from = starts[number];
        int length = starts[number + 1] - from;
        int offset = from & (CHUNK_BYTES - 1);
        if (length == 0) {
            return "";
        }
        if (offset + length <= CHUNK_BYTES) {
            return new String(chunks.get(from >>> CHUNK_BITS), offset, length, StandardCharsets.UTF_8);
        }
        var text = new byte[length];
        for (int done = 0; done < length; ) {
            int start = (from + done) & (CHUNK_BYTES - 1);
            int part = Math.min(length - done, CHUNK_BYTES - start);
            System.arraycopy(chunks.get((from + done) >>> CHUNK_BITS), start, text, done, part);
            done += part;
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
