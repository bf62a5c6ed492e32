package org.prongsai.engine.tape;

import java.lang.foreign.MemorySegment;

/** What a frame holds of one assessment: facts, then runs of answers, then verdicts. Moved from one to the next. */
final class Section {
    private static final int FACT_BYTES = 19;

    private MemorySegment body = MemorySegment.NULL;
    private long fact;
    private long nextRun;
    private int facts;
    private int runs;
    private int factsLeft;
    private int runsLeft;

    /** Moves to the assessment at an index of a frame's directory. */
    void move(YearFrame frame, int index) {
        body = frame.body();
        long at = frame.section(index);
        facts = TapeBytes.getInt(body, at);
        factsLeft = facts;
        fact = at + Integer.BYTES;
        runsLeft = -1;
    }

    int facts() {
        return facts;
    }

    long factDelta() {
        return TapeBytes.getUnsigned(body, fact);
    }

    Fact.Kind factKind() {
        return Fact.Kind.of(TapeBytes.getByte(body, fact + 4));
    }

    int factWord() {
        return TapeBytes.getShort(body, fact + 5);
    }

    int factFirst() {
        return TapeBytes.getInt(body, fact + 7);
    }

    int factSecond() {
        return TapeBytes.getInt(body, fact + 11);
    }

    byte[] factPayload() {
        return TapeBytes.getBytes(body, fact + FACT_BYTES, TapeBytes.getInt(body, fact + 15));
    }

    /** Where the fact's payload stands, by which it can be remembered. */
    int factPlace() {
        return Math.toIntExact(fact);
    }

    void nextFact() {
        fact += FACT_BYTES + TapeBytes.getInt(body, fact + 15);
        factsLeft--;
    }

    /** How many runs there are; asked once, after all facts or instead of them. */
    int runs() {
        while (factsLeft > 0) {
            nextFact();
        }
        if (runsLeft < 0) {
            runs = TapeBytes.getInt(body, fact);
            runsLeft = runs;
            nextRun = fact + Integer.BYTES;
        }
        return runs;
    }

    void nextRun(Run run) {
        nextRun = run.move(body, nextRun);
        runsLeft--;
    }

    /** How many verdicts there are; asked after all runs. */
    int verdicts() {
        if (runsLeft != 0) {
            throw new IllegalStateException("verdicts stand behind the runs of answers");
        }
        return TapeBytes.getInt(body, nextRun);
    }

    private long verdictColumn(int number, int column, int width) {
        long count = TapeBytes.getInt(body, nextRun);
        return nextRun + Integer.BYTES + count * column + (long) number * width;
    }

    long verdictDelta(int number) {
        return TapeBytes.getUnsigned(body, verdictColumn(number, 0, Integer.BYTES));
    }

    int verdictItem(int number) {
        return TapeBytes.getShort(body, verdictColumn(number, 4, Short.BYTES));
    }

    int verdictOption(int number) {
        return TapeBytes.getShort(body, verdictColumn(number, 6, Short.BYTES));
    }

    /** Where its evidence and note stand. */
    long verdictText(int number) {
        return verdictColumn(0, 12, 0) + TapeBytes.getInt(body, verdictColumn(number, 8, Integer.BYTES));
    }
}
