package org.prongsai.query.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;
import org.prongsai.page.Wording;

/** Who did something, as a page says it: by name for those who may see names, else by role and pseudonym. */
final class ActorWords {
    /** Ways in that have words of their own. */
    static final Set<String> WAYS =
            Set.of("rest", "page", "stream", "file", "kafka", "webhook", "pull", "sample", "service");

    private ActorWords() {}

    /** Such as {@code เจ้าหน้าที่ 3f9a1c0b2d4e · ส่งไฟล์}. */
    static String of(Optional<Origin> origin, Map<String, String> names, Wording wording) {
        return origin.map(known -> wording.text(
                        "timeline.actor-via", of(known.actor(), names, wording), via(known.via(), wording)))
                .orElseGet(() -> wording.text("timeline.actor-unknown"));
    }

    static String of(Actor actor, Map<String, String> names, Wording wording) {
        var role = wording.text("actor." + actor.kind().word());
        var pseudonym = actor.pseudonym();
        if (pseudonym == null) {
            return role;
        }
        return role + " " + names.getOrDefault(pseudonym, pseudonym);
    }

    private static String via(String way, Wording wording) {
        return WAYS.contains(way) ? wording.text("via." + way) : way;
    }
}
