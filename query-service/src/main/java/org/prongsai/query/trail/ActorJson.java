package org.prongsai.query.trail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.actor.Origin;

/**
 * Who did something, and how it came in.
 *
 * @param actor role and pseudonym, such as {@code officer:3f9a1c0b2d4e}; what {@code actor=} filters by
 * @param pseudonym stands for one account or feed for good; null where nobody is told apart
 * @param name the account's or feed's own, for administrators and where it is still listed; null for everybody else
 */
public record ActorJson(
        String actor,
        String role,
        @Nullable String pseudonym,
        String via,
        @Nullable String name) {

    /** @param names by pseudonym, as far as whoever asks may see them */
    public static ActorJson of(Origin origin, Map<String, String> names) {
        var actor = origin.actor();
        var pseudonym = actor.pseudonym();
        return new ActorJson(
                actor.written(),
                actor.kind().word(),
                pseudonym,
                origin.via(),
                pseudonym == null ? null : names.get(pseudonym));
    }
}
