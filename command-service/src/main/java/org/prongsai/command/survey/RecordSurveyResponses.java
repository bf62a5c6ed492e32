package org.prongsai.command.survey;

import java.util.List;

/**
 * Records responses, to one survey or to several, in one transaction. The answer is a list of {@link SubmissionOutcome}, one
 * per submission and in their order.
 *
 * @param submissions at most {@value #SUBMISSIONS_MAX}; of one respondent's, the later is decided after the earlier
 */
public record RecordSurveyResponses(List<Submission> submissions) {
    public static final int SUBMISSIONS_MAX = 500;

    public RecordSurveyResponses {
        if (submissions.size() > SUBMISSIONS_MAX) {
            throw new IllegalArgumentException(
                    "%d submissions in one command; at most %d".formatted(submissions.size(), SUBMISSIONS_MAX));
        }
        submissions = List.copyOf(submissions);
    }
}
