package org.prongsai.command.feed.form;

/** What a column is for. */
public sealed interface ColumnRole {

    /**
     * Names the respondent at the source.
     *
     * @param preference of several such columns, the one with the lowest number that holds anything names the row
     * @param ofSource whether the source gives these names, which other sources may give too; otherwise they are people's
     *     own
     */
    record RespondentKey(int preference, boolean ofSource) implements ColumnRole {}

    /**
     * When the respondent answered.
     *
     * @param universal whether a time without an offset is in UTC; otherwise it is local
     * @param completes whether nothing in it means that the respondent never finished
     */
    record SubmittedOn(boolean universal, boolean completes) implements ColumnRole {}

    /** The answer to a question or slot of the methodology, such as {@code i5.2}. */
    record Answer(String key) implements ColumnRole {}

    /**
     * Whether the respondent finished.
     *
     * @param word whether it holds a word for the state, such as {@code draft}, rather than yes or no
     */
    record Complete(boolean word) implements ColumnRole {}

    /** Whether the source took the response back. */
    record Withdrawn(Sign sign) implements ColumnRole {
        /** How a source says so. */
        public enum Sign {
            /** Anything in it, such as the time of deletion. */
            ANYTHING,
            /** A reviewer's word for it. */
            REJECTION,
            /** Yes or no. */
            YES
        }
    }

    /** The assessment, {@code mueang-phai-2566}. */
    record Assessment() implements ColumnRole {}

    /** The survey, {@code EIT-1}. */
    record Survey() implements ColumnRole {}

    /** The agency's id; with the fiscal year it is the assessment. */
    record Agency() implements ColumnRole {}

    record FiscalYear() implements ColumnRole {}

    /** Free text of the respondent's own. */
    record Suggestion(boolean taken) implements ColumnRole {}

    /**
     * Known, and not needed.
     *
     * @param reason stable word: {@code system}, {@code ours}, {@code map}, {@code option}, {@code not-a-question}, or
     *     {@code blank} for a column that nobody understands and whose first rows are blank
     */
    record Ignored(String reason) implements ColumnRole {
        static final String SYSTEM = "system";
        static final String OURS = "ours";
        static final String MAP = "map";
        static final String OPTION = "option";
        static final String NOT_A_QUESTION = "not-a-question";
        static final String BLANK = "blank";
    }

    /**
     * Left out for privacy, never looked at again.
     *
     * @param kind stable word for what it holds, such as {@code email}
     * @param rule {@code source}, {@code header} or {@code look}: what gave it away
     */
    record Dropped(String kind, String rule) implements ColumnRole {
        static final String BY_SOURCE = "source";
        static final String BY_HEADER = "header";
        static final String BY_LOOK = "look";
    }

    /** Nobody understands it; a column map has to say. */
    record Unknown() implements ColumnRole {}
}
