package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Words.ENGLISH;
import static org.prongsai.query.page.Words.THAI;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.page.Wording;

class PeersSectionTest {

    @Test
    void standsBesideTheMeansOfThreeGroups() {
        var section = section(THAI);

        assertThat(section.year()).isEqualTo("2566");
        assertThat(section.groups())
                .containsExactly(
                        new PeersSection.Group("ประเภทเดียวกัน", "อบต.", "th", "12 หน่วยงาน"),
                        new PeersSection.Group("จังหวัดเดียวกัน", "บุรีรัมย์", "th", "1 หน่วยงาน"),
                        new PeersSection.Group("ทั้งประเทศ", null, null, "40 หน่วยงาน"));
        assertThat(section.rows()).hasSize(14);
        assertThat(section.rows().getFirst())
                .isEqualTo(new PeersSection.Row(
                        null,
                        "คะแนนรวม",
                        "92.85",
                        List.of(
                                new PeersSection.Mean("80.00", null, "+12.85"),
                                new PeersSection.Mean("92.85", "มีเพียงแห่งนี้", null),
                                new PeersSection.Mean("95.12", "จาก 39 แห่ง", "−2.27"))));
        assertThat(section.rows().getLast().means().getFirst())
                .isEqualTo(new PeersSection.Mean(null, "ไม่มีแห่งใดมีคะแนน", null));
    }

    @Test
    void saysWhereThereIsNobodyToBeHeldAgainst() {
        assertThat(section(ENGLISH).cautions())
                .containsExactly("Same province: the log has this agency only, so there is nothing to compare with.");
    }

    @Test
    void isEmptyWhereTheMeansAreNotAtHand() {
        var reading = Readings.corrected();

        assertThat(PeersSection.of(null, reading.agency(), reading.later(), THAI))
                .isEqualTo(new PeersSection("2566", List.of(), List.of(), List.of()));
    }

    private static PeersSection section(Wording wording) {
        var reading = Readings.corrected();
        return PeersSection.of(reading.peers(), reading.agency(), reading.later(), wording);
    }
}
