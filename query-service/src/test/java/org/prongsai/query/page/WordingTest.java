package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Words.ENGLISH;
import static org.prongsai.query.page.Words.THAI;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void tellsMomentsInBangkokAndTheBuddhistEra() {
        var moment = Instant.parse("2026-11-23T18:05:09Z");

        assertThat(THAI.moment(moment)).isEqualTo("24 พ.ย. 2569 01:05:09 น.");
        assertThat(ENGLISH.moment(moment)).isEqualTo("24 Nov 2569 BE, 01:05:09 (UTC+7)");
    }

    @Test
    void namesALevelInItsLanguageWithTheOfficialNameBesideIt() {
        var levels = Rules.OF_2566.levels();

        assertThat(THAI.level(levels, "ผ่านดี")).isEqualTo("ผ่านดี");
        assertThat(ENGLISH.level(levels, "ผ่านดี")).isEqualTo("good pass (ผ่านดี)");
        assertThat(ENGLISH.level(levels, "ระดับที่ไม่รู้จัก")).isEqualTo("ระดับที่ไม่รู้จัก");
        assertThat(ENGLISH.level(Rules.OF_2565.levels(), "AA")).isEqualTo("AA");
    }

    @Test
    void joinsLists() {
        assertThat(THAI.list(List.of("IIT", "EIT"))).isEqualTo("IIT, EIT");
    }
}
