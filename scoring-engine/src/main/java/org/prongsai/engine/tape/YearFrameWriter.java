package org.prongsai.engine.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of a year's frame: first and last position, the words that are told by number, a directory of assessments,
 * and for each of them its facts, its runs of answers and its verdicts.
 *
 * <p>A run holds the responses to one survey as bit planes: for each answer slot, plane {@code p} has bit {@code p} of every
 * response's level, response after response. Counting a level is then a matter of a few logical operations and a population
 * count for 64 responses at once, and leaving out those behind a position is a mask.
 */
final class YearFrameWriter {
    /** So much may be read behind the last plane: bits are read 64 at a time wherever they stand. */
    private static final int SPARE_BYTES = Long.BYTES;

    private final YearFrameBuilder frame;
    private final long after;
    private final TapeBytes out = new TapeBytes();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final int[] ends;
    private final int[] ordered;
    private long first = Long.MAX_VALUE;
    private long last;

    YearFrameWriter(YearFrameBuilder frame, long after) {
        this.frame = frame;
        this.after = after;
        this.ends = new int[frame.runCount()];
        this.ordered = frame.byRun(ends);
    }

    byte[] body() {
        collectWords();
        out.putLong(0);
        out.putLong(0);
        out.putShort(words.size());
        words.keySet().forEach(out::putText);
        out.putInt(frame.parts().size());
        var offsets = directory();
        int number = 0;
        for (var part : frame.parts().values()) {
            out.setInt(offsets[number++], out.size());
            section(part);
        }
        out.reserve(SPARE_BYTES);
        out.setLong(0, first);
        out.setLong(Long.BYTES, last);
        return out.toArray();
    }

    private void collectWords() {
        frame.parts().values().forEach(part -> {
            part.surveys.forEach(survey -> word(frame.code(survey)));
            part.facts.forEach(fact -> word(fact.word()));
            part.verdicts.forEach(judged -> {
                word(judged.item());
                word(judged.verdict());
            });
        });
    }

    private int word(String word) {
        return words.computeIfAbsent(word, _ -> words.size());
    }

    private int[] directory() {
        var offsets = new int[frame.parts().size()];
        int number = 0;
        for (var assessment : frame.parts().keySet()) {
            out.putText(assessment);
            offsets[number++] = out.reserve(Integer.BYTES);
        }
        return offsets;
    }

    private void section(YearFrameBuilder.Part part) {
        out.putInt(part.facts.size());
        part.facts.forEach(this::fact);
        int count = 0;
        for (int survey : part.surveys) {
            count += (length(survey * 2) > 0 ? 1 : 0) + (length(survey * 2 + 1) > 0 ? 1 : 0);
        }
        out.putInt(count);
        for (int survey : part.surveys) {
            run(survey, survey * 2);
            run(survey, survey * 2 + 1);
        }
        verdicts(part);
    }

    private void fact(Fact fact) {
        position(fact.position());
        out.put(fact.kind().ordinal());
        out.putShort(word(fact.word()));
        out.putInt(fact.first());
        out.putInt(fact.second());
        out.putInt(fact.payload().length);
        out.putAll(fact.payload());
    }

    private int begin(int run) {
        return run == 0 ? 0 : ends[run - 1];
    }

    private int length(int run) {
        return ends[run] - begin(run);
    }

    private void run(int survey, int run) {
        int length = length(run);
        if (length == 0) {
            return;
        }
        int slots = frame.slots(survey);
        int planes = planes(run, slots);
        out.putShort(word(frame.code(survey)));
        out.put(run & 1);
        out.put(planes);
        out.putShort(slots);
        out.putInt(length);
        for (int at = begin(run); at < ends[run]; at++) {
            position(frame.position(ordered[at]));
        }
        bits(run, slots, planes, length);
    }

    private int planes(int run, int slots) {
        int seen = 1;
        var levels = frame.levels();
        for (int at = begin(run); at < ends[run]; at++) {
            int start = frame.start(ordered[at]);
            for (int slot = 0; slot < slots; slot++) {
                seen |= levels[start + slot];
            }
        }
        return Integer.SIZE - Integer.numberOfLeadingZeros(seen);
    }

    /** Eight responses at a time: their levels side by side in one word, from which each plane takes a bit of every byte. */
    private void bits(int run, int slots, int planes, int length) {
        int stride = Math.ceilDiv(length, Byte.SIZE);
        int base = out.reserve(Math.multiplyExact(slots * planes, stride));
        var bytes = out.array();
        var levels = frame.levels();
        var starts = new int[Byte.SIZE];
        for (int done = 0; done < length; done += Byte.SIZE) {
            int count = Math.min(Byte.SIZE, length - done);
            for (int record = 0; record < count; record++) {
                starts[record] = frame.start(ordered[begin(run) + done + record]);
            }
            int plane = base + (done >> 3);
            for (int slot = 0; slot < slots; slot++) {
                long eight = 0;
                for (int record = 0; record < count; record++) {
                    eight |= (levels[starts[record] + slot] & 0xffL) << (record << 3);
                }
                for (int p = 0; p < planes; p++) {
                    bytes[plane] = (byte) EightBits.gather(eight >>> p);
                    plane += stride;
                }
            }
        }
    }

    private void verdicts(YearFrameBuilder.Part part) {
        out.putInt(part.verdicts.size());
        part.verdicts.forEach(judged -> position(judged.position()));
        part.verdicts.forEach(judged -> out.putShort(word(judged.item())));
        part.verdicts.forEach(judged -> out.putShort(word(judged.verdict())));
        int offsets = out.reserve(part.verdicts.size() * Integer.BYTES);
        int texts = out.size();
        for (var judged : part.verdicts) {
            out.setInt(offsets, out.size() - texts);
            offsets += Integer.BYTES;
            out.put((judged.evidenceUrl() == null ? 0 : 1) | (judged.note() == null ? 0 : 2));
            text(judged.evidenceUrl());
            text(judged.note());
        }
    }

    private void text(@Nullable String text) {
        if (text != null) {
            var bytes = text.getBytes(UTF_8);
            out.putInt(bytes.length);
            out.putAll(bytes);
        }
    }

    private void position(long position) {
        long delta = position - after;
        if (delta <= 0 || delta > 0xffff_ffffL) {
            throw new IllegalStateException(
                    "position %d does not belong to a frame behind position %d".formatted(position, after));
        }
        out.putInt((int) delta);
        first = Math.min(first, position);
        last = Math.max(last, position);
    }
}
