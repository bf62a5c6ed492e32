package org.prongsai.engine.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PackedAnswers;

/** Takes a frame apart again, so that several can be made into one. */
final class FrameRewriter {
    private final YearFrame frame;
    private final YearFrameBuilder into;
    private final MemorySegment body;
    private final long after;

    FrameRewriter(YearFrame frame, YearFrameBuilder into) {
        this.frame = frame;
        this.into = into;
        this.body = frame.body();
        this.after = frame.header().after();
    }

    void run() {
        var section = new Section();
        for (int index = 0; index < frame.assessments(); index++) {
            section.move(frame, index);
            facts(frame.assessment(index), section);
            runs(frame.assessment(index), section);
            verdicts(frame.assessment(index), section);
        }
    }

    private void facts(String assessment, Section section) {
        for (int number = 0; number < section.facts(); number++) {
            into.add(
                    assessment,
                    new Fact(
                            after + section.factDelta(),
                            section.factKind(),
                            frame.word(section.factWord()),
                            section.factFirst(),
                            section.factSecond(),
                            section.factPayload()));
            section.nextFact();
        }
    }

    private void runs(String assessment, Section section) {
        var run = new Run();
        for (int number = section.runs(); number > 0; number--) {
            section.nextRun(run);
            var name = (assessment + "/" + frame.word(run.word)).getBytes(UTF_8);
            int survey = into.survey(name, 0, name.length);
            var packed = new byte[Byte.SIZE * run.slots];
            for (int record = 0; record < run.length; record++) {
                int inEight = record & 7;
                if (inEight == 0) {
                    eight(run, record, packed);
                }
                int from = inEight * run.slots;
                into.answers(after + run.delta(record), survey, run.removed, packed, from, from + run.slots);
            }
        }
    }

    /** The answers of eight records, one after the other, as a response has them. */
    private static void eight(Run run, int first, byte[] packed) {
        for (int slot = 0; slot < run.slots; slot++) {
            long levels = run.eightLevels(first, slot);
            for (int at = slot; at < packed.length; at += run.slots) {
                int level = (int) (levels & 0xff);
                packed[at] = (byte) (level == 0 ? PackedAnswers.NOT_ANSWERED : '0' + level);
                levels >>>= Byte.SIZE;
            }
        }
    }

    private void verdicts(String assessment, Section section) {
        for (int number = 0; number < section.verdicts(); number++) {
            into.add(
                    assessment,
                    new Judged(
                            after + section.verdictDelta(number),
                            frame.word(section.verdictItem(number)),
                            frame.word(section.verdictOption(number)),
                            evidenceUrl(body, section.verdictText(number)),
                            note(body, section.verdictText(number))));
        }
    }

    static @Nullable String evidenceUrl(MemorySegment body, long at) {
        return (TapeBytes.getByte(body, at) & 1) == 0 ? null : TapeBytes.getText(body, at + 1);
    }

    static @Nullable String note(MemorySegment body, long at) {
        int flags = TapeBytes.getByte(body, at);
        long note = at + 1 + ((flags & 1) == 0 ? 0 : TapeBytes.textBytes(body, at + 1));
        return (flags & 2) == 0 ? null : TapeBytes.getText(body, note);
    }
}
