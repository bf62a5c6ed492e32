package org.prongsai.query.trail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.LoggedEvent;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads an assessment's events from the log itself. */
@Component
public class TrailReader {
    private final EventLog log;
    private final AssessmentReader assessments;
    private final PinnedMethodologies methodologies;
    private final JsonMapper json = JsonMapper.shared();

    TrailReader(EventLog log, AssessmentReader assessments, PinnedMethodologies methodologies) {
        this.log = log;
        this.assessments = assessments;
        this.methodologies = methodologies;
    }

    /**
     * One page.
     *
     * @param from the first position that may be on it
     * @param types names of events; empty for all
     * @throws QuestionRefused when there is no such assessment
     */
    public TrailPage page(AssessmentId id, long from, List<String> types, int limit) {
        var state = assessments.read(id, AsOf.latest()).orElseThrow(() -> QuestionRefused.unknown(id));
        var methodology = methodologies.get(state.state().methodology());
        var found = log.page(id, from, types.isEmpty() ? EventCatalog.names() : types, limit + 1);
        boolean more = found.size() > limit;
        return new TrailPage(
                id.value(),
                found.stream()
                        .limit(limit)
                        .map(logged -> shown(logged, methodology))
                        .toList(),
                more ? found.getLast().position() : null);
    }

    private TrailPage.TrailEvent shown(LoggedEvent logged, Methodology methodology) {
        return new TrailPage.TrailEvent(
                logged.position(),
                logged.at(),
                logged.stream(),
                logged.sequence(),
                logged.eventId(),
                logged.name(),
                logged.revision(),
                json.readTree(EventCodec.encode(logged.event()).json()),
                logged.event() instanceof ResponseEvent response
                        ? answers(response, holds(response), methodology)
                        : null,
                logged.event() instanceof ResponseEvent response
                        ? answers(response, undone(response), methodology)
                        : null);
    }

    private static @Nullable PackedAnswers holds(ResponseEvent response) {
        return switch (response) {
            case SurveyResponseRecorded recorded -> recorded.answers();
            case SurveyResponseCorrected corrected -> corrected.answers();
            case SurveyResponseWithdrawn _ -> null;
        };
    }

    private static @Nullable PackedAnswers undone(ResponseEvent response) {
        return switch (response) {
            case SurveyResponseRecorded _ -> null;
            case SurveyResponseCorrected corrected -> corrected.previousAnswers();
            case SurveyResponseWithdrawn withdrawn -> withdrawn.previousAnswers();
        };
    }

    /** Levels by slot; a slot that was not answered is left out. */
    private static @Nullable Map<String, Integer> answers(
            ResponseEvent response, @Nullable PackedAnswers packed, Methodology methodology) {
        if (packed == null) {
            return null;
        }
        var answers = new LinkedHashMap<String, Integer>();
        for (var slot : methodology.slots(response.survey())) {
            int level = packed.level(slot.index());
            if (level > 0) {
                answers.put(slot.id(), level);
            }
        }
        return answers;
    }
}
