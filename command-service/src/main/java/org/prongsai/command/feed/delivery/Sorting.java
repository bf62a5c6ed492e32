package org.prongsai.command.feed.delivery;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.engine.problem.FieldProblem;

/** Sorts rows by what became of them. */
final class Sorting {
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Integer> rejectedAt = new ArrayList<>();
    private long accepted;
    private long duplicates;
    private long corrected;
    private long withdrawn;
    private long errors;
    private long skipped;
    private int rows;

    void add(DeliveryRow row, SubmissionOutcome outcome) {
        switch (outcome) {
            case SubmissionOutcome.Accepted _ -> accepted++;
            case SubmissionOutcome.Duplicate _ -> duplicates++;
            case SubmissionOutcome.Corrected _ -> corrected++;
            case SubmissionOutcome.Withdrawn _ -> withdrawn++;
            case SubmissionOutcome.Skipped _ -> skipped++;
            case SubmissionOutcome.Refused refused -> refuse(row, refused.problems());
        }
        rows++;
    }

    void add(DeliveryRow row, RowOutcome outcome) {
        switch (outcome) {
            case RowOutcome.Taken(var taken) -> {
                switch (taken) {
                    case CREATED -> accepted++;
                    case CHANGED -> corrected++;
                    case UNCHANGED -> duplicates++;
                }
            }
            case RowOutcome.Refused(var problems) -> refuse(row, problems);
        }
        rows++;
    }

    void reject(DeliveryRow row, List<FieldProblem> problems) {
        refuse(row, problems);
        rows++;
    }

    void skip() {
        skipped++;
        rows++;
    }

    private void refuse(DeliveryRow row, List<FieldProblem> problems) {
        rejections.add(Rejection.of(row, problems));
        rejectedAt.add(rows);
        errors += problems.size();
    }

    TakenRows result() {
        return new TakenRows(
                new Counts(accepted, duplicates, corrected, withdrawn, rejections.size(), skipped, errors),
                rejections,
                rejectedAt);
    }
}
