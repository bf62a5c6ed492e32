package org.prongsai.engine.forensics;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheets;

/** Short ways to reconcile. */
public final class Reconciled {
    private Reconciled() {}

    /** What was published in a year, by {@link Announced}'s names. */
    public static Reconciliation of(String year, String announced) {
        return of(methodology(year), Announced.of(announced));
    }

    public static Reconciliation of(Methodology methodology, PublishedResult result) {
        return of(methodology, List.of(), result);
    }

    /** What was published beside what happened. */
    public static Reconciliation of(
            Methodology methodology, List<? extends AssessmentScoped> events, PublishedResult result) {
        var all = new ArrayList<AssessmentScoped>(events);
        all.add(new ResultPublished(Folds.assessment(methodology), result, "test"));
        var state = Folds.state(methodology, all);
        return Reconciliations.of(ScoreSheets.of(state, methodology), state, BuiltInMethodologies.all());
    }

    public static Methodology methodology(String year) {
        return BuiltInMethodologies.find(year).orElseThrow();
    }
}
