package org.prongsai.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.actor.Origin;

/**
 * Events of one kind that came one after the other on one day, from the same actor in the same way: what was loaded together.
 *
 * @param first the lowest of their positions
 * @param last the highest
 * @param at when the last was recorded
 * @param survey what they answer; null where they are no responses
 * @param latest the highest of their positions, at most {@value #TOLD_EACH_MAX}, latest first
 */
public record TrailRun(
        long first,
        long last,
        Instant at,
        int count,
        String name,
        @Nullable SurveyCode survey,
        Optional<Origin> origin,
        List<Long> latest) {
    /** So many are better told one by one. */
    public static final int TOLD_EACH_MAX = 3;

    public TrailRun {
        latest = List.copyOf(latest);
    }

    /** Whether there are more than should be told one by one. */
    public boolean isFolded() {
        return count > TOLD_EACH_MAX;
    }
}
