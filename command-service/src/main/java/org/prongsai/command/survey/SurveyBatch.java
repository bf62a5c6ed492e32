package org.prongsai.command.survey;

import java.util.Collection;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.bulk.Fold;
import org.prongsai.command.bulk.Streamed;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;

/** Surveys of many assessments, opened in one batch. */
public final class SurveyBatch {
    private static final Fold<SurveyEvent, SurveyFacts> FOLD =
            new Fold<>("Survey", SurveyEvent.class, new SurveyFacts.Missing(), SurveyFacts::apply);

    private final Streamed<SurveyEvent, SurveyFacts> streams;

    public SurveyBatch(Batch batch) {
        streams = batch.streams(FOLD);
    }

    /** Opens the surveys of an assessment that was opened just now: nobody can have opened them before. */
    public void open(AssessmentId assessment, Collection<SurveyCode> surveys, MethodologyRef methodology) {
        for (var survey : surveys) {
            var stream = Streams.survey(assessment, survey);
            streams.begin(stream);
            streams.decided(stream, SurveyDecider.open(streams.state(stream), assessment, survey, methodology));
        }
    }

    /** Forgets what was opened: of an assessment that is open, the surveys are not asked about again. */
    public void forget() {
        streams.forget();
    }
}
