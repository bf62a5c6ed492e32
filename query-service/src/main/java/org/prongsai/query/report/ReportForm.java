package org.prongsai.query.report;

import java.util.List;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.methodology.Confidence;

/**
 * The form of the official report from a fiscal year on: its words, tables and signatures. Words in braces are filled in.
 *
 * @param from the first fiscal year that it is for
 * @param confidence how sure the form is
 * @param boxes the boxes of which one is ticked, in order
 * @param signatures who signs
 */
record ReportForm(
        int from,
        Confidence confidence,
        String title,
        String forItem,
        String opening,
        String lead,
        Measures measures,
        Indicators indicators,
        List<Box> boxes,
        Issues issues,
        List<String> signatures) {

    /**
     * A column.
     *
     * @param width its share of the page in hundredths
     */
    record Column(String title, int width) {}

    /** The table of measures. */
    record Measures(String heading, List<Column> columns) {}

    /**
     * The tables of indicators, one for each instrument.
     *
     * @param indicator how an indicator is named in the first column
     * @param basis what is said of the year of the scores
     */
    record Indicators(List<Column> columns, String indicator, String score, String basis, List<Section> sections) {}

    /**
     * One instrument's table.
     *
     * @param boxes whether there are boxes to tick also where nothing was reported
     */
    record Section(String instrument, String heading, boolean boxes) {}

    /** What is ticked when a guideline has come so far. */
    record Box(ProgressStatus status, String word) {}

    /** The table of what has to be analysed, in years that ask for it. */
    record Issues(String heading, List<Column> columns) {}

    ReportForm {
        boxes = List.copyOf(boxes);
        signatures = List.copyOf(signatures);
    }
}
