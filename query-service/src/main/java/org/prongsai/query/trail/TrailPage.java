package org.prongsai.query.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Label;
import tools.jackson.databind.JsonNode;

/**
 * Some of the events of an assessment, in the order of the log.
 *
 * @param next where the next page begins; null when this is the last
 */
public record TrailPage(
        String assessmentId,
        List<TrailEvent> items,
        @Nullable Long next) {

    /**
     * One event.
     *
     * @param name its name in the catalog
     * @param revision the revision in which it is stored
     * @param actor who did it; null for events from before that was recorded
     * @param words what happened, in a sentence
     * @param reason why, in the words of whoever did it; null where nobody said
     * @param event what it says, in the current revision
     * @param answers a response's packed answers spelt out, by slot; null for other events
     * @param previousAnswers the same of what was undone
     */
    public record TrailEvent(
            long position,
            Instant instant,
            String stream,
            long sequence,
            String eventId,
            String name,
            int revision,
            @Nullable ActorJson actor,
            Label words,
            @Nullable String reason,
            JsonNode event,
            @Nullable Map<String, Integer> answers,
            @Nullable Map<String, Integer> previousAnswers) {}
}
