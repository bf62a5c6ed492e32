package org.prongsai.log;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.log.actor.Actor;

/**
 * Which events of an assessment are looked for.
 *
 * @param from the first position that may be among them
 * @param to the last
 * @param names their names in the catalog
 * @param whose null for everybody's
 */
public record TrailFilter(
        long from, long to, List<String> names, @Nullable Whose whose) {

    /** Whose events are looked for. */
    public sealed interface Whose {
        /** Those of one actor; without a pseudonym, of all actors of that kind. */
        record Of(Actor actor) implements Whose {}

        /** Those from before actors were recorded. */
        record NotRecorded() implements Whose {}
    }

    public TrailFilter {
        names = List.copyOf(names);
    }

    /** Everything between two positions, both of them included. */
    public static TrailFilter between(long from, long to) {
        return new TrailFilter(from, to, EventCatalog.names(), null);
    }

    /** The same, but only events of these names; all of them where none is given. */
    public TrailFilter named(Collection<String> wanted) {
        return wanted.isEmpty() ? this : new TrailFilter(from, to, List.copyOf(wanted), whose);
    }

    public TrailFilter of(@Nullable Whose somebody) {
        return new TrailFilter(from, to, names, somebody);
    }
}
