package org.prongsai.command.feed.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.problem.FieldProblem;

/** A row on its way. */
public sealed interface DeliveryRow {
    /** From 1: the line of a stream, the row of a sheet, the place in a list. In a topic: the offset in its partition. */
    long line();

    Kept kept();

    /**
     * It could be read; the survey has yet to take it.
     *
     * @param suggestion the respondent's own words, where the assessment takes them
     */
    record Entry(long line, SurveyEntry entry, @Nullable String suggestion, Kept kept) implements DeliveryRow {
        public Entry(long line, SurveyEntry entry, Kept kept) {
            this(line, entry, null, kept);
        }
    }

    /** It could be read and is no response; its delivery's {@link RequestRecorder} has yet to decide it. */
    record Asked(long line, RowRequest request, Kept kept) implements DeliveryRow {}

    /** It could not be read. */
    record Refused(long line, List<FieldProblem> problems, Kept kept) implements DeliveryRow {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Its source does not count it as a response, such as one that was not finished. */
    record Skipped(long line) implements DeliveryRow {
        @Override
        public Kept kept() {
            return Kept.NOTHING;
        }
    }
}
