package org.prongsai.query.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.AssessmentTrail;
import org.prongsai.log.TrailEntry;
import org.prongsai.log.TrailFilter;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads an assessment's events from the log itself. */
@Component
public class TrailReader {
    private final AssessmentTrail trail;
    private final RulesOfTrail rules;
    private final VisibleNames names;
    private final JsonMapper json = JsonMapper.shared();

    TrailReader(AssessmentTrail trail, RulesOfTrail rules, VisibleNames names) {
        this.trail = trail;
        this.rules = rules;
        this.names = names;
    }

    /**
     * One page.
     *
     * @throws QuestionRefused when there is no such assessment
     */
    public TrailPage page(AssessmentId id, TrailFilter filter, int limit) {
        var methodology = rules.of(id);
        var words = new EventWords(methodology);
        var visible = names.byPseudonym();
        var found = trail.page(id, filter, limit + 1);
        boolean more = found.size() > limit;
        return new TrailPage(
                id.value(),
                found.stream()
                        .limit(limit)
                        .map(entry -> shown(entry, methodology, words, visible))
                        .toList(),
                more ? found.getLast().logged().position() : null);
    }

    private TrailPage.TrailEvent shown(
            TrailEntry entry, Methodology methodology, EventWords words, Map<String, String> visible) {
        var logged = entry.logged();
        return new TrailPage.TrailEvent(
                logged.position(),
                logged.at(),
                logged.stream(),
                logged.sequence(),
                logged.eventId(),
                logged.name(),
                logged.revision(),
                entry.origin().map(origin -> ActorJson.of(origin, visible)).orElse(null),
                words.of(logged.event()),
                EventWords.reason(logged.event()),
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
