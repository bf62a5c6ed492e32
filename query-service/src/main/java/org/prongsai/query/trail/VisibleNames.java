package org.prongsai.query.trail;

import java.util.Map;
import org.prongsai.log.actor.ActorNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names behind pseudonyms, where there is somebody to ask: a process that only reads knows of no people. */
@Component
public class VisibleNames {
    private final ObjectProvider<ActorNames> names;

    VisibleNames(ObjectProvider<ActorNames> names) {
        this.names = names;
    }

    /** By pseudonym, as far as whoever asks may see them. */
    public Map<String, String> byPseudonym() {
        var known = names.getIfAvailable();
        return known == null ? Map.of() : known.seenByAsker();
    }
}
