package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;

class ActorWordsTest {
    private static final Actor OFFICER = new Actor(Actor.Kind.OFFICER, "3f9a1c0b2d4e");

    @Test
    void saysARoleAndAPseudonymOrTheNameBehindIt() {
        var origin = Optional.of(new Origin(OFFICER, "page"));

        assertThat(ActorWords.of(origin, Map.of(), Words.THAI)).isEqualTo("เจ้าหน้าที่ 3f9a1c0b2d4e · จากหน้าเว็บ");
        assertThat(ActorWords.of(origin, Map.of("3f9a1c0b2d4e", "somsri"), Words.ENGLISH))
                .isEqualTo("officer somsri · from a page");
    }

    @Test
    void saysWhereNobodyIsToldApartOrNothingWasRecorded() {
        assertThat(ActorWords.of(Optional.of(new Origin(Actor.SYSTEM, "sample")), Map.of(), Words.THAI))
                .isEqualTo("ระบบ · ข้อมูลตัวอย่าง");
        assertThat(ActorWords.of(Optional.empty(), Map.of(), Words.ENGLISH)).isEqualTo("not recorded who did it");
        assertThat(ActorWords.of(Optional.of(new Origin(Actor.ANYONE, "pigeon")), Map.of(), Words.ENGLISH))
                .isEqualTo("somebody not identified · pigeon");
    }
}
