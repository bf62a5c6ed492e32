package org.prongsai.query.sidebyside;

import java.util.List;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.peer.PeerAverage;

/**
 * Agencies and years side by side, all as of the same point of the log.
 *
 * @param agencies those asked about, in order
 * @param offered years in which any of them was assessed, oldest first
 * @param years those shown, oldest first
 * @param columns agency by agency, each by year; up to {@link #COLUMNS_MAX}
 * @param averages of those like the first column's agency, group by group, each by year; up to {@link #COLUMNS_MAX}
 * @param absent what was asked for and is not in the log as of then
 * @param leftOut how many columns there would be beyond those shown
 * @param found agencies that the search found, in the order of their names
 * @param foundMore whether there are more of them
 */
record SideBySide(
        List<Agency> agencies,
        List<FiscalYear> offered,
        List<FiscalYear> years,
        List<Column> columns,
        List<PeerAverage> averages,
        List<Absent> absent,
        int leftOut,
        LogPoint asOf,
        List<Agency> found,
        boolean foundMore) {
    /** So many columns can still be read beside each other. */
    static final int COLUMNS_MAX = 6;

    /** One agency in one year. */
    record Column(Agency agency, ScoreSheet sheet) {
        FiscalYear year() {
            return sheet.assessmentId().fiscalYear();
        }
    }

    /** An agency that was not assessed in a year, as far as the log told by then. */
    record Absent(Agency agency, FiscalYear year) {}
}
