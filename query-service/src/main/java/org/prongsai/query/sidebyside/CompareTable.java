package org.prongsai.query.sidebyside;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands side by side, for the page and for its files: a row for each figure, a cell for each column.
 *
 * @param columns the assessments, then the averages
 */
record CompareTable(List<Head> columns, List<Row> rows) {

    /**
     * A column.
     *
     * @param number from 1; what charts and marks call it
     * @param language the language the name is in, for the lang attribute
     * @param year as written
     * @param average whether it is an average, and not an assessment
     * @param agencies how many agencies an average is of; null of an assessment
     * @param rules null of an average
     */
    record Head(
            int number,
            String name,
            String language,
            String year,
            boolean average,
            @Nullable String agencies,
            @Nullable String rules) {}

    /** What a row is about. */
    enum Kind {
        TOTAL,
        LEVEL,
        INSTRUMENT,
        INDICATOR,
        SUB_INDICATOR,
        SAMPLE
    }

    /** @param code of the figure; null where it has none */
    record Row(Kind kind, @Nullable String code, String name, List<Cell> cells) {}

    /**
     * A figure in one column: a score, or words, or how many there are.
     *
     * @param difference from the first column; null in it, and where either is not known
     * @param likeness whether it measures what the first column does; null in it, and where there is nothing to tell
     * @param figure as explanations call it; null where there is none to explain
     */
    record Cell(
            @Nullable BigDecimal score,
            @Nullable String words,
            @Nullable Integer count,
            @Nullable BigDecimal difference,
            @Nullable Likeness likeness,
            @Nullable String figure) {
        static final Cell NONE = new Cell(null, null, null, null, null, null);

        static Cell ofWords(@Nullable String words) {
            return words == null ? NONE : new Cell(null, words, null, null, null, null);
        }

        static Cell ofCount(@Nullable Integer count, @Nullable String words) {
            return count == null ? NONE : new Cell(null, words, count, null, null, null);
        }

        boolean isEmpty() {
            return score == null && words == null && count == null;
        }
    }
}
