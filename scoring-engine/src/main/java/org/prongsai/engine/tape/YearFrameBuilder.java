package org.prongsai.engine.tape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;

/**
 * Takes the scoring facts of one fiscal year in the order of the log and makes a frame of them. Not for two threads at once.
 *
 * <p>A correction is two records at one position: what it undoes, and what holds from then on.
 */
public final class YearFrameBuilder {
    /** What one assessment has in the frame. */
    static final class Part {
        final List<Integer> surveys = new ArrayList<>();
        final List<Fact> facts = new ArrayList<>();
        final List<Judged> verdicts = new ArrayList<>();
    }

    private final ByteNames surveys = new ByteNames();
    private final SortedMap<String, Part> parts = new TreeMap<>();
    private int[] slots = new int[16];

    private byte[] answers = new byte[1 << 10];
    private int answersEnd;
    private long[] positions = new long[16];
    private int[] runs = new int[16];
    private int[] starts = new int[16];
    private int records;
    private int others;
    private long rows;
    private long digest;

    /** How many responses, undone responses, verdicts and other facts there are. */
    public int records() {
        return records + others;
    }

    /** How much memory they take, roughly. */
    public long bytes() {
        return answersEnd + 16L * records + 150L * others;
    }

    /** Notes a row of the log that what follows is made of. */
    public void row(long digestOfRow) {
        rows++;
        digest += digestOfRow;
    }

    /** Takes an event. */
    public void add(long position, AssessmentScoped event) {
        switch (event) {
            case ResponseEvent response -> response(position, response);
            case DisclosureItemAssessed judged -> {
                var verdict =
                        new Judged(position, judged.item(), judged.verdict(), judged.evidenceUrl(), judged.note());
                part(event.assessmentId().value()).verdicts.add(verdict);
                others++;
            }
            case AssessmentEvent _, SurveyEvent _, ImprovementPlanEvent _ -> {
                var fact = Fact.of(position, event);
                if (fact != null) {
                    part(event.assessmentId().value()).facts.add(fact);
                    others++;
                }
            }
        }
    }

    private void response(long position, ResponseEvent response) {
        var name = Streams.survey(response.assessmentId(), response.survey()).getBytes(ISO_8859_1);
        int survey = survey(name, 0, name.length);
        switch (response) {
            case SurveyResponseRecorded recorded -> answers(position, survey, false, recorded.answers());
            case SurveyResponseCorrected corrected -> {
                answers(position, survey, true, corrected.previousAnswers());
                answers(position, survey, false, corrected.answers());
            }
            case SurveyResponseWithdrawn withdrawn -> answers(position, survey, true, withdrawn.previousAnswers());
        }
    }

    private void answers(long position, int survey, boolean removed, PackedAnswers packed) {
        var bytes = packed.value().getBytes(ISO_8859_1);
        answers(position, survey, removed, bytes, 0, bytes.length);
    }

    /**
     * The number of a survey in this frame.
     *
     * @param name holds the name of the survey's stream, {@code mueang-phai-2566/IIT}
     */
    public int survey(byte[] name, int from, int to) {
        int known = surveys.size();
        int number = surveys.number(name, from, to);
        if (number == known) {
            if (number == slots.length) {
                slots = Arrays.copyOf(slots, number * 2);
            }
            slots[number] = -1;
            var stream = surveys.name(number);
            part(stream.substring(0, stream.indexOf('/'))).surveys.add(number);
        }
        return number;
    }

    /**
     * Counts one response, or undoes one.
     *
     * @param survey as {@link #survey} numbered it
     * @param packed holds the answers as {@link PackedAnswers} writes them
     */
    public void answers(long position, int survey, boolean removed, byte[] packed, int from, int to) {
        int length = to - from;
        if (slots[survey] != length && slots[survey] >= 0) {
            throw new IllegalArgumentException("a response to %s has %d answer slots, another %d"
                    .formatted(surveys.name(survey), slots[survey], length));
        }
        slots[survey] = length;
        if (records == positions.length) {
            positions = Arrays.copyOf(positions, records * 2);
            runs = Arrays.copyOf(runs, records * 2);
            starts = Arrays.copyOf(starts, records * 2);
        }
        if (answers.length - answersEnd < length) {
            answers = Arrays.copyOf(answers, Math.max(answersEnd + length, Math.multiplyExact(answers.length, 2)));
        }
        for (int at = 0; at < length; at++) {
            byte character = packed[from + at];
            answers[answersEnd + at] = (byte) (character == PackedAnswers.NOT_ANSWERED ? 0 : character - '0');
        }
        positions[records] = position;
        runs[records] = survey * 2 + (removed ? 1 : 0);
        starts[records++] = answersEnd;
        answersEnd += length;
    }

    /** Takes all of a frame that covers what directly follows. */
    public void addAll(YearFrame frame) {
        rows += frame.header().rows();
        digest += frame.header().digest();
        new FrameRewriter(frame, this).run();
    }

    void add(String assessment, Fact fact) {
        part(assessment).facts.add(fact);
        others++;
    }

    void add(String assessment, Judged verdict) {
        part(assessment).verdicts.add(verdict);
        others++;
    }

    private Part part(String assessment) {
        return parts.computeIfAbsent(assessment, _ -> new Part());
    }

    /** The frame, header and body: what was taken stands behind {@code after}, up to {@code upTo}. */
    public byte[] frame(long after, long upTo) {
        return FrameHeader.frame(after, upTo, rows, digest, new YearFrameWriter(this, after).body());
    }

    SortedMap<String, Part> parts() {
        return parts;
    }

    String code(int survey) {
        var stream = surveys.name(survey);
        return stream.substring(stream.indexOf('/') + 1);
    }

    int slots(int survey) {
        return slots[survey];
    }

    long position(int record) {
        return positions[record];
    }

    int start(int record) {
        return starts[record];
    }

    byte[] levels() {
        return answers;
    }

    /** Records run by run, each run in the order of positions; {@code ends[run]} is where a run ends. */
    int[] byRun(int[] ends) {
        for (int record = 0; record < records; record++) {
            ends[runs[record]]++;
        }
        int sum = 0;
        for (int run = 0; run < ends.length; run++) {
            sum += ends[run];
            ends[run] = sum - ends[run];
        }
        var ordered = new int[records];
        for (int record = 0; record < records; record++) {
            ordered[ends[runs[record]]++] = record;
        }
        return ordered;
    }

    int runCount() {
        return surveys.size() * 2;
    }
}
