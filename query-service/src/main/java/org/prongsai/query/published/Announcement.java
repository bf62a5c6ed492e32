package org.prongsai.query.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.log.LoggedEvent;

/**
 * One step in which a result became public, or another one.
 *
 * @param source where it was announced; null for a certification
 * @param reason why an earlier record was wrong; null unless it is a correction
 */
record Announcement(
        Kind kind,
        long position,
        Instant at,
        @Nullable String source,
        @Nullable String reason) {
    /** What happened. */
    enum Kind {
        PUBLISHED,
        CORRECTED,
        CERTIFIED
    }

    /** The step in an event; null where the event is none. */
    static @Nullable Announcement of(LoggedEvent logged) {
        return switch (logged.event()) {
            case ResultPublished published ->
                new Announcement(Kind.PUBLISHED, logged.position(), logged.at(), published.source(), null);
            case PublishedResultCorrected corrected ->
                new Announcement(
                        Kind.CORRECTED, logged.position(), logged.at(), corrected.source(), corrected.reason());
            case AssessmentCertified _ -> new Announcement(Kind.CERTIFIED, logged.position(), logged.at(), null, null);
            // Whatever else becomes known makes nothing public.
            case AssessmentOpened _,
                    AssessmentClosed _,
                    DisclosureItemAssessed _,
                    SurveyEvent _,
                    ResponseEvent _,
                    ImprovementPlanEvent _,
                    AgencyRegistered _,
                    MethodologyRegistered _ -> null;
        };
    }
}
