package org.prongsai.command.feed.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.survey.SourceWithdrawal;
import org.prongsai.command.survey.Submission;
import org.prongsai.engine.problem.FieldProblem;

/** What a row says. */
public sealed interface Reading {

    /**
     * A response.
     *
     * @param suggestion the respondent's own words, where the survey takes them
     * @param notices what of the row was left out, such as a suggestion that holds an e-mail address
     */
    record Usable(Submission submission, @Nullable String suggestion, List<Notice> notices) implements Reading {
        public Usable {
            notices = List.copyOf(notices);
        }

        public Usable(Submission submission) {
            this(submission, null, List.of());
        }
    }

    /** The source took the response back; why is said in Thai and English, in words for the log. */
    record Withdrawn(SourceWithdrawal withdrawal) implements Reading {}

    /**
     * Something is wrong with it.
     *
     * @param problems every wrong cell; never empty. The field is the column's name
     */
    record Refused(List<FieldProblem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Nothing to count.
     *
     * @param reason {@code incomplete}, {@code blank}, {@code header}, {@code total} or {@code preview}
     */
    record Skipped(String reason) implements Reading {}
}
