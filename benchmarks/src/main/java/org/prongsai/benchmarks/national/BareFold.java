package org.prongsai.benchmarks.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.FlatFigures;
import org.prongsai.engine.score.ScoreProgram;
import org.prongsai.engine.tally.TallyShape;

/**
 * The ceiling of every fold: the same packed answers in arrays, assessment after assessment, no file, no format, no check. One
 * row is one byte of survey and sign, and a byte per slot; or an item and a verdict.
 */
final class BareFold {
    private static final int TAKEN = 0x40;
    private static final int VERDICT = 0x80;

    private final Methodology methodology;
    private final ScoreProgram program;
    private final TallyShape[] shapes;
    private final int[] bases;
    private final int counts;
    private final Map<String, Rows> collected = new TreeMap<>();
    private List<Rows> all = List.of();

    /** One assessment's rows in the order of positions. */
    private static final class Rows {
        private long[] positions = new long[64];
        private int[] starts = new int[64];
        private byte[] bytes = new byte[1024];
        private int rows;
        private int end;

        void add(long position, int kind, byte[] rest) {
            if (rows + 1 == positions.length) {
                positions = Arrays.copyOf(positions, 2 * rows + 2);
                starts = Arrays.copyOf(starts, 2 * rows + 2);
            }
            if (end + 1 + rest.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * (end + 1 + rest.length));
            }
            positions[rows] = position;
            starts[rows++] = end;
            bytes[end++] = (byte) kind;
            System.arraycopy(rest, 0, bytes, end, rest.length);
            end += rest.length;
        }
    }

    BareFold(Methodology methodology) {
        this.methodology = methodology;
        program = ScoreProgram.of(methodology);
        shapes = methodology.surveys().stream()
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

    void add(long position, Event event) {
        if (!(event instanceof AssessmentScoped scoped)) {
            return;
        }
        var rows = collected.computeIfAbsent(scoped.assessmentId().value(), _ -> new Rows());
        switch (event) {
            case SurveyResponseRecorded it -> rows.add(position, survey(it.survey()), bytes(it.answers()));
            case SurveyResponseCorrected it -> {
                rows.add(position, survey(it.survey()) | TAKEN, bytes(it.previousAnswers()));
                rows.add(position, survey(it.survey()), bytes(it.answers()));
            }
            case SurveyResponseWithdrawn it ->
                rows.add(position, survey(it.survey()) | TAKEN, bytes(it.previousAnswers()));
            case DisclosureItemAssessed it -> rows.add(position, VERDICT, verdict(it));
            default -> {} // No figure depends on it.
        }
        all = List.of();
    }

    private int survey(SurveyCode code) {
        return methodology.surveys().indexOf(code);
    }

    private static byte[] bytes(PackedAnswers answers) {
        var bytes = new byte[answers.length()];
        for (int slot = 0; slot < bytes.length; slot++) {
            bytes[slot] = (byte) answers.level(slot);
        }
        return bytes;
    }

    private byte[] verdict(DisclosureItemAssessed judged) {
        var item = methodology.item(judged.item()).orElseThrow();
        int level = item.scale().optionOfCode(judged.verdict()).orElseThrow().level();
        return new byte[] {(byte) methodology.items().indexOf(item), (byte) level};
    }

    /** Folds all assessments up to a position and works their figures out; returns the sum of the totals. */
    long run(long upTo, int threads) throws Exception {
        if (all.isEmpty()) {
            all = collected.values().stream()
                    .sorted(Comparator.comparingInt(rows -> -rows.rows))
                    .toList();
        }
        return Shared.run(threads, all.size(), () -> new Worker(upTo));
    }

    /** One thread's arrays. */
    private final class Worker implements Shared.Part {
        private final FlatFigures figures = program.figures();
        private final int[] held = new int[counts];
        private final byte[] verdicts = new byte[methodology.items().size()];
        private final List<Rows> rows = new ArrayList<>(all);
        private final long upTo;

        Worker(long upTo) {
            this.upTo = upTo;
        }

        @Override
        public long run(int from, int to) {
            long sum = 0;
            for (int index = from; index < to; index++) {
                Arrays.fill(held, 0);
                Arrays.fill(verdicts, (byte) 0);
                fold(rows.get(index));
                long total = figures.of(held, bases, verdicts, 0).total();
                sum += total == FlatFigures.ABSENT ? 0 : total;
            }
            return sum;
        }

        private void fold(Rows one) {
            for (int row = 0; row < one.rows && one.positions[row] <= upTo; row++) {
                int at = one.starts[row];
                int kind = one.bytes[at++] & 0xff;
                if (kind == VERDICT) {
                    verdicts[one.bytes[at]] = one.bytes[at + 1];
                } else {
                    count(one.bytes, at, kind & ~TAKEN, (kind & TAKEN) == 0 ? 1 : -1);
                }
            }
        }

        private void count(byte[] bytes, int from, int survey, int sign) {
            var shape = shapes[survey];
            int base = bases[survey] - 1;
            for (int slot = 0; slot < shape.slots(); slot++) {
                int level = bytes[from + slot];
                if (level != 0) {
                    held[base + level] += sign;
                }
                base += shape.levels(slot);
            }
        }
    }
}
