package org.prongsai.command.feed;

import java.util.List;

/**
 * What became of a stream of responses.
 *
 * @param rows rows that held anything; the five counts below sum to it
 * @param errors what is wrong with refused rows, in their order; at most {@value #ERRORS_LISTED_MAX}
 * @param errorsOmitted how many more there were
 * @param dryRun whether nothing of this was recorded
 */
public record FeedReport(
        long rows,
        long accepted,
        long duplicates,
        long corrected,
        long withdrawn,
        long rejected,
        List<RowError> errors,
        long errorsOmitted,
        boolean dryRun) {

    public static final int ERRORS_LISTED_MAX = 1_000;

    public FeedReport {
        errors = List.copyOf(errors);
    }
}
