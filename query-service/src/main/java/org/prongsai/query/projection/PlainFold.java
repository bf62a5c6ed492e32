package org.prongsai.query.projection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.UnreadableEvent;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.LoggedEvent;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the event that cannot be folded, and says of it what the live projection says when it comes to it. */
@Component
public final class PlainFold {
    private final EventLog log;
    private final PinnedMethodologies methodologies;
    private final JdbcTemplate jdbc;

    PlainFold(EventLog log, PinnedMethodologies methodologies, JdbcTemplate jdbc) {
        this.log = log;
        this.methodologies = methodologies;
        this.jdbc = jdbc;
    }

    /** The event at which a fold has to stop. */
    public record Stop(long position, UnfoldableEvent why) {}

    /** The first event of an assessment that cannot follow those before it; none where an unreadable one comes first. */
    public Optional<Stop> first(AssessmentId assessment, long upTo) {
        var fold = new Fold();
        try {
            log.readAssessment(assessment, AsOf.position(upTo), fold::apply);
        } catch (UnreadableEvent e) {
            return Optional.ofNullable(fold.stop);
        }
        return Optional.ofNullable(fold.stop);
    }

    /** Why the event at a position cannot be read; none where it can. */
    public Optional<Stop> unreadable(long position) {
        return jdbc
                .query(
                        """
                        select event_identifier, aggregate_identifier, payload_type, payload_revision, payload
                        from log.domain_event_entry where global_index = ?""",
                        (row, _) -> unreadable(
                                position,
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBytes(5)),
                        position)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Stop> unreadable(
            long position, String eventId, String stream, String name, @Nullable String revision, byte[] payload) {
        try {
            EventCodec.decode(name, Integer.parseInt(String.valueOf(revision)), payload);
            return Optional.empty();
        } catch (NumberFormatException e) {
            var without = new IllegalStateException("%s is stored without a revision: '%s'".formatted(name, revision));
            return Optional.of(new Stop(position, new UnfoldableEvent(eventId, stream, without)));
        } catch (RuntimeException e) {
            return Optional.of(new Stop(position, new UnfoldableEvent(eventId, stream, e)));
        }
    }

    private final class Fold {
        private final FoldedAssessment assessment = FoldedAssessment.notYetOpened();
        private FoldedPlan plan = FoldedPlan.EMPTY;
        private @Nullable Stop stop;

        void apply(LoggedEvent logged) {
            if (stop != null) {
                return;
            }
            try {
                switch (logged.event()) {
                    case AgencyRegistered _, MethodologyRegistered _ -> {} // Nothing that has to follow.
                    case AssessmentOpened opened -> assessment.open(opened, logged.position(), methodologies.shapes());
                    case ImprovementPlanEvent event -> plan = plan.apply(event, logged.position());
                    case AssessmentScoped event -> assessment.apply(event, logged.position());
                }
            } catch (RuntimeException e) {
                stop = new Stop(logged.position(), new UnfoldableEvent(logged.eventId(), logged.stream(), e));
            }
        }
    }
}
