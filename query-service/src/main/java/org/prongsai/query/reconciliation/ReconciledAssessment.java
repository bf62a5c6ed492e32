package org.prongsai.query.reconciliation;

import java.util.List;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.forensics.quality.Observation;
import org.prongsai.query.assessment.LogPoint;

/**
 * One assessment reconciled as of a point of the log.
 *
 * @param observations signals looked for in the answers, raised or not
 * @param story corrections of the published result, the first one first
 */
public record ReconciledAssessment(
        Reconciliation reconciliation, List<Observation> observations, List<Correction> story, LogPoint asOf) {
    public ReconciledAssessment {
        observations = List.copyOf(observations);
        story = List.copyOf(story);
    }
}
