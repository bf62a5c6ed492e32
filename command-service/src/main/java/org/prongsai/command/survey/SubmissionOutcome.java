package org.prongsai.command.survey;

import java.util.List;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.problem.FieldProblem;

/** What became of one submission. */
public sealed interface SubmissionOutcome {

    /** It is the respondent's response from now on. */
    record Accepted(ResponseId responseId) implements SubmissionOutcome {}

    /**
     * It was there already.
     *
     * @param counts whether it says just what counts now, and not what was replaced or withdrawn since
     */
    record Duplicate(ResponseId responseId, boolean counts) implements SubmissionOutcome {}

    /** It replaced other answers of the same respondent. */
    record Corrected(ResponseId responseId) implements SubmissionOutcome {}

    /** It counts no more, because its source withdrew it. */
    record Withdrawn(ResponseId responseId) implements SubmissionOutcome {}

    /** It withdraws a response that was never here, so there is nothing to count. */
    record Skipped(ResponseId responseId) implements SubmissionOutcome {}

    /**
     * Nothing of it was taken.
     *
     * @param problems what is wrong with it; never empty
     */
    record Refused(Reason reason, List<FieldProblem> problems) implements SubmissionOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(Reason reason, String field, String messageTh, String messageEn) {
            return new Refused(reason, List.of(new FieldProblem(field, reason.slug(), messageTh, messageEn)));
        }
    }
}
