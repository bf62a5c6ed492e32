package org.prongsai.command.feed;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.engine.problem.FieldProblem;

/** Counts while a feed is taken. */
final class FeedTally {
    private final boolean dryRun;
    private final List<RowError> errors = new ArrayList<>();
    private long accepted;
    private long duplicates;
    private long corrected;
    private long withdrawn;
    private long rejected;
    private long errorsOmitted;

    FeedTally(boolean dryRun) {
        this.dryRun = dryRun;
    }

    void add(long line, SubmissionOutcome outcome) {
        switch (outcome) {
            case SubmissionOutcome.Accepted _ -> accepted++;
            case SubmissionOutcome.Duplicate _ -> duplicates++;
            case SubmissionOutcome.Corrected _ -> corrected++;
            case SubmissionOutcome.Withdrawn _ -> withdrawn++;
            case SubmissionOutcome.Refused refused -> refuse(line, refused.problems());
        }
    }

    void refuse(long line, List<FieldProblem> problems) {
        rejected++;
        for (var problem : problems) {
            if (errors.size() < FeedReport.ERRORS_LISTED_MAX) {
                errors.add(RowError.of(line, problem));
            } else {
                errorsOmitted++;
            }
        }
    }

    FeedReport report() {
        var rows = accepted + duplicates + corrected + withdrawn + rejected;
        return new FeedReport(
                rows, accepted, duplicates, corrected, withdrawn, rejected, errors, errorsOmitted, dryRun);
    }
}
