package org.prongsai.query.report;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.ledger.LedgerReader;
import org.prongsai.query.opendata.OpenAssessment;

/**
 * What a report is made from, at one point of the log.
 *
 * @param year whose checklist asks for the report
 * @param rules the methodology of that year
 * @param asked what it says of the report
 * @param reportedYear whose measures and result are told
 * @param plan of the reported year
 * @param reported the reported year's result as far as it may be told; null where there was no such assessment
 * @param analysedYear whose scores led to the measures
 * @param analysed the analysed year's result as far as it may be told; null where there was no such assessment
 * @param checkpoint the latest of the ledger's; null where none was signed yet
 */
record ReportFacts(
        AgencyRegistered agency,
        FiscalYear year,
        Methodology rules,
        ReportRules asked,
        FiscalYear reportedYear,
        PlanState plan,
        @Nullable OpenAssessment reported,
        FiscalYear analysedYear,
        @Nullable OpenAssessment analysed,
        LogPoint asOf,
        LedgerReader.@Nullable CheckpointJson checkpoint) {}
