package org.prongsai.command.assessment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.assessment.Verdict;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;

/** What decisions about one assessment rest on. Surveys, responses and plans have states of their own. */
public sealed interface AssessmentFacts {

    /** Nobody has opened it. */
    record Missing() implements AssessmentFacts {}

    /**
     * Opened, and perhaps closed or certified since.
     *
     * @param verdicts those that hold, by item
     * @param published the published result that holds; null when none was recorded
     */
    record Opened(
            AssessmentId assessmentId,
            MethodologyRef methodology,
            Phase phase,
            Map<String, Verdict> verdicts,
            @Nullable Published published)
            implements AssessmentFacts {

        public Opened {
            verdicts = Map.copyOf(verdicts);
        }

        private Opened in(Phase next) {
            return new Opened(assessmentId, methodology, next, verdicts, published);
        }

        private Opened with(Published result) {
            return new Opened(assessmentId, methodology, phase, verdicts, result);
        }

        private Opened with(String item, Verdict verdict) {
            var next = new HashMap<>(verdicts);
            next.put(item, verdict);
            return new Opened(assessmentId, methodology, phase, next, published);
        }
    }

    /**
     * Folds one event.
     *
     * @throws IllegalStateException when it cannot follow: the log is damaged
     */
    default AssessmentFacts apply(AssessmentEvent event) {
        return switch (this) {
            case Missing() ->
                switch (event) {
                    case AssessmentOpened(var id, var methodology) ->
                        new Opened(id, methodology, Phase.OPEN, Map.of(), null);
                    case DisclosureItemAssessed _,
                            ResultPublished _,
                            PublishedResultCorrected _,
                            AssessmentClosed _,
                            AssessmentCertified _ -> throw corrupt(event);
                };
            case Opened opened ->
                switch (event) {
                    case AssessmentOpened _ -> throw corrupt(event);
                    case DisclosureItemAssessed judged ->
                        opened.with(judged.item(), new Verdict(judged.verdict(), judged.evidenceUrl(), judged.note()));
                    case ResultPublished first -> opened.with(new Published(first.result(), first.source(), null));
                    case PublishedResultCorrected correction ->
                        opened.with(new Published(correction.result(), correction.source(), correction.reason()));
                    case AssessmentClosed _ -> opened.in(Phase.CLOSED);
                    case AssessmentCertified _ -> opened.in(Phase.CERTIFIED);
                };
        };
    }

    private IllegalStateException corrupt(AssessmentEvent event) {
        return new IllegalStateException("%s cannot follow %s".formatted(event, this));
    }
}
