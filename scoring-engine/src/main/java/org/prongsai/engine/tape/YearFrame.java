package org.prongsai.engine.tape;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;

/** A frame of a fiscal year as it lies in memory. Safe for many threads. */
public final class YearFrame {
    private final FrameHeader header;
    private final MemorySegment body;
    private final String[] words;
    private final String[] assessments;
    private final int[] sections;
    private final Map<TapeLayout, WordNumbers> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Published> published = new ConcurrentHashMap<>();

    private YearFrame(FrameHeader header, MemorySegment body, String[] words, String[] assessments, int[] sections) {
        this.header = header;
        this.body = body;
        this.words = words;
        this.assessments = assessments;
        this.sections = sections;
    }

    /** @param body whose checksum was found to be the header's */
    public static YearFrame of(FrameHeader header, MemorySegment body) {
        long at = 2 * Long.BYTES;
        var words = new String[TapeBytes.getShort(body, at)];
        at += Short.BYTES;
        for (int word = 0; word < words.length; word++) {
            words[word] = TapeBytes.getText(body, at);
            at += TapeBytes.textBytes(body, at);
        }
        int count = TapeBytes.getInt(body, at);
        at += Integer.BYTES;
        var assessments = new String[count];
        var sections = new int[count];
        for (int number = 0; number < count; number++) {
            assessments[number] = TapeBytes.getText(body, at);
            at += TapeBytes.textBytes(body, at);
            sections[number] = TapeBytes.getInt(body, at);
            at += Integer.BYTES;
        }
        return new YearFrame(header, body, words, assessments, sections);
    }

    public FrameHeader header() {
        return header;
    }

    /** The position of the first record. */
    public long first() {
        return TapeBytes.getLong(body, 0);
    }

    /** The position of the last record. */
    public long last() {
        return TapeBytes.getLong(body, Long.BYTES);
    }

    MemorySegment body() {
        return body;
    }

    String word(int number) {
        return words[number];
    }

    String[] words() {
        return words;
    }

    int assessments() {
        return assessments.length;
    }

    String assessment(int index) {
        return assessments[index];
    }

    int section(int index) {
        return sections[index];
    }

    /** An announced result of this frame, read once. */
    Published published(int place, String event, int revision, byte[] payload) {
        return published.computeIfAbsent(place, _ -> switch (EventCodec.decode(event, revision, payload)) {
            case ResultPublished first -> new Published(first.result(), first.source(), null);
            case PublishedResultCorrected correction ->
                new Published(correction.result(), correction.source(), correction.reason());
            case Event other -> throw new IllegalStateException("the tape holds as a published result: " + other);
        });
    }

    /** Which of a methodology's surveys, items and options this frame's words are. */
    WordNumbers numbers(TapeLayout layout) {
        return numbers.computeIfAbsent(layout, wanted -> WordNumbers.of(words, wanted));
    }
}
