package org.prongsai.benchmarks.national.peer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreProgram;
import org.prongsai.engine.tally.TallyShape;

/**
 * One assessment's counts and verdicts as bytes, and the events that change them as even fewer: as little work as a stream
 * processor can be given.
 */
final class PackedTally {
    private static final byte CHANGE = 0;
    private static final byte VERDICT = 1;
    private static final int COUNT_FROM = 0;
    private static final int COUNTS_FROM = Integer.BYTES;

    private final ScoreProgram program;
    private final List<SurveyCode> surveys;
    private final List<Item> items;
    private final TallyShape[] shapes;
    private final int[] bases;
    private final int counts;

    PackedTally(Methodology methodology) {
        program = ScoreProgram.of(methodology);
        surveys = methodology.surveys();
        items = methodology.items();
        shapes = surveys.stream()
                .map(survey -> TallyShape.of(methodology.slots(survey)))
                .toArray(TallyShape[]::new);
        bases = new int[shapes.length];
        int sum = 0;
        for (int survey = 0; survey < shapes.length; survey++) {
            bases[survey] = sum;
            sum += shapes[survey].size();
        }
        counts = sum;
    }

    byte[] empty() {
        return new byte[COUNTS_FROM + counts * Integer.BYTES + items.size()];
    }

    /** What an event changes; null when it changes no score. */
    byte @Nullable [] pack(Event event) {
        return switch (event) {
            case SurveyResponseRecorded it -> change(it.survey(), it.answers().value(), null);
            case SurveyResponseCorrected it ->
                change(it.survey(), it.answers().value(), it.previousAnswers().value());
            case SurveyResponseWithdrawn it ->
                change(it.survey(), null, it.previousAnswers().value());
            case DisclosureItemAssessed judged -> verdict(judged);
            default -> null; // No score depends on it.
        };
    }

    private byte[] change(SurveyCode survey, @Nullable String added, @Nullable String taken) {
        var packed = "%c%c%s%s%s"
                .formatted(
                        (char) CHANGE,
                        (char) surveys.indexOf(survey),
                        added == null ? "" : "+" + added,
                        taken == null ? "" : "~",
                        taken == null ? "" : taken);
        return packed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] verdict(DisclosureItemAssessed judged) {
        for (int item = 0; item < items.size(); item++) {
            if (items.get(item).id().equals(judged.item())) {
                int option = items.get(item)
                        .scale()
                        .optionOfCode(judged.verdict())
                        .orElseThrow()
                        .level();
                return new byte[] {VERDICT, (byte) item, (byte) option};
            }
        }
        throw new IllegalArgumentException("no item " + judged.item());
    }

    /** A tally with one more change in it. */
    byte[] add(byte[] change, byte[] tally) {
        var next = tally.clone();
        var buffer = ByteBuffer.wrap(next);
        buffer.putInt(COUNT_FROM, buffer.getInt(COUNT_FROM) + 1);
        if (change[0] == VERDICT) {
            next[COUNTS_FROM + counts * Integer.BYTES + change[1]] = change[2];
        } else {
            count(change, buffer);
        }
        return next;
    }

    private void count(byte[] change, ByteBuffer tally) {
        int survey = change[1];
        var shape = shapes[survey];
        int sign = 1;
        int from = COUNTS_FROM + bases[survey] * Integer.BYTES;
        int at = from;
        int slot = 0;
        for (int i = 2; i < change.length; i++) {
            switch (change[i]) {
                case '+', '~' -> {
                    sign = change[i] == '+' ? 1 : -1;
                    at = from;
                    slot = 0;
                }
                case '-' -> at += shape.levels(slot++) * Integer.BYTES;
                default -> {
                    int place = at + (change[i] - '1') * Integer.BYTES;
                    tally.putInt(place, tally.getInt(place) + sign);
                    at += shape.levels(slot++) * Integer.BYTES;
                }
            }
        }
    }

    /** How many changes a tally holds. */
    static int changes(byte[] tally) {
        return ByteBuffer.wrap(tally).getInt(COUNT_FROM);
    }

    /** The figures of a tally. */
    double[] figures(byte[] tally) {
        var held = new int[counts];
        ByteBuffer.wrap(tally, COUNTS_FROM, counts * Integer.BYTES)
                .asIntBuffer()
                .get(held);
        var flat = program.figures().of(held, bases, tally, COUNTS_FROM + counts * Integer.BYTES);
        return NationalScores.of(flat, program.methodology());
    }
}
