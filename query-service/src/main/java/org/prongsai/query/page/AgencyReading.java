package org.prongsai.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.peer.Peers;

/**
 * Everything an agency's page is made from.
 *
 * @param years with an assessment, oldest first
 * @param later the year the page is about
 * @param earlier the year it is held against; null when there is only one
 * @param plan of the later year
 * @param changes latest first
 * @param peers of the later year; null where they are not at hand
 */
record AgencyReading(
        AgencyFacts agency,
        List<FiscalYear> years,
        YearReading later,
        @Nullable YearReading earlier,
        PlanState plan,
        Moment moment,
        List<Change> changes,
        @Nullable Peers peers) {

    AgencyReading {
        years = List.copyOf(years);
        changes = List.copyOf(changes);
    }
}
