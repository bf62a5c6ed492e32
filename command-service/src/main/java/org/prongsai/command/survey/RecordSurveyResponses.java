package org.prongsai.command.survey;

import java.util.List;

/**
 * Records responses and their withdrawals, of one survey or of several, in one transaction. The answer is a list of
 * {@link SubmissionOutcome}, one per entry and in their order.
 *
 * @param entries at most {@value #ENTRIES_MAX}; of one respondent's, the later is decided after the earlier
 */
public record RecordSurveyResponses(List<? extends SurveyEntry> entries) {
    public static final int ENTRIES_MAX = 2_000;

    public RecordSurveyResponses {
        if (entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException(
                    "%d entries in one command; at most %d".formatted(entries.size(), ENTRIES_MAX));
        }
        entries = List.copyOf(entries);
    }
}
