package org.prongsai.command.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.prongsai.command.survey.RecordSurveyResponses;
import org.prongsai.command.survey.Submission;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.engine.problem.FieldProblem;

/** Gathers rows until there are enough for one transaction; refused rows wait with the others, so that errors stay in order. */
final class Batch {
    /** Rows may be long: this many bytes are enough for one transaction, however few rows they are. */
    private static final long BYTES_ENOUGH = 8L << 20;

    private final Function<List<Submission>, List<SubmissionOutcome>> decisions;
    private final FeedTally tally;
    private final List<Row> rows = new ArrayList<>();
    private long bytes;

    /** @param decisions records submissions, or rehearses that, and says what became of each */
    Batch(Function<List<Submission>, List<SubmissionOutcome>> decisions, boolean dryRun) {
        this.decisions = decisions;
        this.tally = new FeedTally(dryRun);
    }

    private sealed interface Row {
        record Readable(long line, Submission submission) implements Row {}

        record Refused(long line, List<FieldProblem> problems) implements Row {}
    }

    void add(long line, Submission submission) {
        add(new Row.Readable(line, submission));
    }

    void refuse(long line, List<FieldProblem> problems) {
        add(new Row.Refused(line, problems));
    }

    private void add(Row row) {
        rows.add(row);
        if (rows.size() == RecordSurveyResponses.ENTRIES_MAX) {
            flush();
        }
    }

    /** Says how long the row was that was added last. */
    void weigh(int rowBytes) {
        bytes += rowBytes;
        if (bytes >= BYTES_ENOUGH) {
            flush();
        }
    }

    /**
     * Sends what has been gathered.
     *
     * @throws FeedInterrupted when it could not be recorded
     */
    void flush() {
        var submissions = new ArrayList<Submission>();
        for (var row : rows) {
            if (row instanceof Row.Readable readable) {
                submissions.add(readable.submission());
            }
        }
        var outcomes = decide(submissions).iterator();
        for (var row : rows) {
            switch (row) {
                case Row.Readable readable -> tally.add(readable.line(), outcomes.next());
                case Row.Refused refused -> tally.refuse(refused.line(), refused.problems());
            }
        }
        forget();
    }

    private List<SubmissionOutcome> decide(List<Submission> submissions) {
        try {
            return submissions.isEmpty() ? List.of() : decisions.apply(submissions);
        } catch (RuntimeException e) {
            forget();
            throw new FeedInterrupted(tally.report(), e);
        }
    }

    private void forget() {
        rows.clear();
        bytes = 0;
    }

    FeedReport report() {
        return tally.report();
    }
}
