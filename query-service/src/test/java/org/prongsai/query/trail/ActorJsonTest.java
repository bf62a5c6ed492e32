package org.prongsai.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;

class ActorJsonTest {
    private static final Origin OFFICER = new Origin(new Actor(Actor.Kind.OFFICER, "3f9a1c0b2d4e"), "page");

    @Test
    void tellsTheNameOnlyToWhoeverMaySeeIt() {
        assertThat(ActorJson.of(OFFICER, Map.of()))
                .isEqualTo(new ActorJson("officer:3f9a1c0b2d4e", "officer", "3f9a1c0b2d4e", "page", null));
        assertThat(ActorJson.of(OFFICER, Map.of("3f9a1c0b2d4e", "somsri")).name())
                .isEqualTo("somsri");
        assertThat(ActorJson.of(OFFICER, Map.of("000000000000", "somsak")).name())
                .isNull();
        assertThat(ActorJson.of(new Origin(Actor.ANYONE, "rest"), Map.of("3f9a1c0b2d4e", "somsri")))
                .isEqualTo(new ActorJson("anyone", "anyone", null, "rest", null));
    }
}
