package org.prongsai.query.trail;

import org.jspecify.annotations.Nullable;
import org.prongsai.log.TrailFilter.Whose;
import org.prongsai.log.actor.Actor;
import org.prongsai.query.problem.QuestionRefused;

/** Reads {@code actor}: a role, a role with a pseudonym, or {@code not-recorded}. */
public final class ActorParameter {
    public static final String NAME = "actor";
    public static final String NOT_RECORDED = "not-recorded";

    private ActorParameter() {}

    /**
     * Whose events are asked for; null for everybody's.
     *
     * @throws QuestionRefused when nobody can be meant
     */
    public static @Nullable Whose read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var text = written.strip();
        if (text.equals(NOT_RECORDED)) {
            return new Whose.NotRecorded();
        }
        return Actor.parse(text)
                .<Whose>map(Whose.Of::new)
                .orElseThrow(() -> QuestionRefused.parameter(
                        NAME,
                        "malformed",
                        "actor ต้องเป็นบทบาท เช่น officer บทบาทกับนามแฝง เช่น officer:3f9a1c0b2d4e หรือ not-recorded",
                        "actor is a role, such as officer, a role and a pseudonym, such as officer:3f9a1c0b2d4e, or"
                                + " not-recorded"));
    }
}
