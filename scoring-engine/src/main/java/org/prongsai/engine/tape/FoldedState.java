package org.prongsai.engine.tape;

import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.tally.Tally;

/** Makes of a fold of the tape the state that the events themselves would make. */
final class FoldedState {
    private FoldedState() {}

    static AssessmentState of(AssessmentFold fold) {
        var id = fold.id();
        var layout = fold.layout();
        var state = AssessmentState.opened(
                new AssessmentOpened(id, fold.methodology()),
                (_, survey) -> layout.shape(layout.survey(survey.value())));
        for (int survey = 0; survey < layout.surveys(); survey++) {
            if (fold.bases()[survey] >= 0) {
                survey(fold, id, survey, state);
            }
        }
        fold.held()
                .forEach((item, held) -> state.apply(new DisclosureItemAssessed(
                        id,
                        item,
                        held.frame().word(held.option()),
                        null,
                        FrameRewriter.evidenceUrl(held.frame().body(), held.text()),
                        FrameRewriter.note(held.frame().body(), held.text()))));
        published(fold, id, state);
        switch (fold.phase()) {
            case OPEN -> {}
            case CLOSED -> state.apply(new AssessmentClosed(id));
            case CERTIFIED -> {
                state.apply(new AssessmentClosed(id));
                state.apply(new AssessmentCertified(id, null));
            }
        }
        return state;
    }

    private static void survey(AssessmentFold fold, AssessmentId id, int survey, AssessmentState state) {
        var code = fold.layout().survey(survey);
        state.apply(new SurveyOpened(id, code, fold.methodology()));
        state.apply(new SampleTargetSet(id, code, fold.population(survey), fold.minimum(survey)));
        if (fold.isClosed(survey)) {
            state.apply(new SurveyClosed(id, code));
        }
        var shape = fold.layout().shape(survey);
        var counts = new int[shape.size()];
        System.arraycopy(fold.counts(), fold.bases()[survey], counts, 0, counts.length);
        var opened = state.surveys().get(code);
        if (opened != null) {
            opened.tally().merge(Tally.of(shape, fold.respondents(survey), counts));
        }
    }

    private static void published(AssessmentFold fold, AssessmentId id, AssessmentState state) {
        var published = fold.published();
        if (published == null) {
            return;
        }
        var reason = published.correctionReason();
        state.apply(
                reason == null
                        ? new ResultPublished(id, published.result(), published.source())
                        : new PublishedResultCorrected(id, published.result(), published.source(), reason, null, null));
    }
}
