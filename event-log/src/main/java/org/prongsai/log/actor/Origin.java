package org.prongsai.log.actor;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an event came from, as its metadata tell it. Events from before there were any tell nothing.
 *
 * @param via the way it came in, such as {@code rest}, {@code file} or {@code webhook}
 */
public record Origin(Actor actor, String via) {
    /** Keys of an event's metadata. */
    public static final String ACTOR = "actor";

    public static final String VIA = "via";

    private static final JsonMapper JSON = JsonMapper.shared();

    public Map<String, String> metaData() {
        return Map.of(ACTOR, actor.written(), VIA, via);
    }

    /** Reads stored metadata; empty where they name no actor. */
    public static Optional<Origin> of(byte[] metaData) {
        try {
            var read = JSON.readTree(metaData);
            return Actor.parse(read.path(ACTOR).asString(""))
                    .map(actor -> new Origin(actor, read.path(VIA).asString("")));
        } catch (JacksonException _) {
            return Optional.empty(); // What nobody here wrote names nobody.
        }
    }
}
