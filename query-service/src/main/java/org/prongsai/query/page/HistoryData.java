package org.prongsai.query.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.AsOf;
import org.prongsai.log.TrailEntry;
import org.prongsai.log.TrailFilter;
import org.prongsai.log.TrailRun;
import org.prongsai.log.actor.Origin;
import org.prongsai.query.effect.Effect;
import org.prongsai.query.explanation.Explained;
import org.prongsai.query.score.ScoredAssessment;

/** What the pages about an assessment's history ask of the read side. Each answer is read at one point of the log. */
interface HistoryData {

    /**
     * Whose history is asked for.
     *
     * @param year null for the latest
     * @param asked the parameter that asked for the past, as it was given; null for now
     */
    record Place(
            AgencyId agency,
            @Nullable FiscalYear year,
            AsOf asOf,
            @Nullable String asked) {}

    /** What is known of the place. */
    record Known(AgencyFacts agency, AssessmentId assessment, Methodology methodology, Moment moment) {}

    /**
     * Events as a timeline shows them.
     *
     * @param runs latest first
     * @param events those of the runs that are told one by one, by position
     * @param names behind pseudonyms, as far as whoever asks may see them
     * @param origins everybody who did something to the assessment
     * @param hasMore whether there are earlier ones
     */
    record Timeline(
            Known known,
            List<TrailRun> runs,
            Map<Long, TrailEntry> events,
            Map<String, String> names,
            List<Optional<Origin>> origins,
            boolean hasMore) {}

    /**
     * What changed between two moments.
     *
     * @param each of each run of the timeline, in its order
     */
    record Between(Timeline timeline, Moment since, Moment until, Effect whole, List<Effect> each) {}

    /** One event and what it moved. */
    record OneEvent(Known known, TrailEntry event, Effect effect, Map<String, String> names) {}

    /** @return empty when there is no such agency, or it has no such year */
    Optional<Timeline> timeline(Place place, TrailFilter filter);

    /**
     * The same, each event by itself.
     *
     * @return empty when there is no such agency, or it has no such year
     */
    Optional<Timeline> opened(Place place, TrailFilter filter);

    /** @return empty when there is no such agency, or it has no such year */
    Optional<Between> between(Place place, AsOf since, AsOf until, long before);

    /** @return empty when there is no such agency, or it has no such year */
    Optional<OneEvent> event(Place place, long position);

    /** @return empty when there is no such agency, or it has no such year */
    Optional<Explanation> explanation(Place place, String figure);

    /** @return empty when there is no such agency, or it has no such year */
    Optional<Scored> scored(Place place);

    /** Everything that scores rest on, or that the assessment was not open then. */
    record Scored(Known known, @Nullable ScoredAssessment scored) {}

    /** A figure explained, or that the assessment was not open then. */
    record Explanation(Known known, @Nullable Explained explained) {}
}
