package org.prongsai.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThaiTextTest {

    @Test
    void writesSaraAmInOneWayWhateverTheToneMarksPlace() {
        assertThat(ThaiText.canonical("ก\u0e4d\u0e32แพงเพชร")).isEqualTo("กำแพงเพชร");
        assertThat(ThaiText.canonical("น\u0e49\u0e4d\u0e32")).isEqualTo("น้ำ");
        assertThat(ThaiText.canonical("น\u0e4d\u0e49\u0e32")).isEqualTo("น้ำ");
        assertThat(ThaiText.canonical("กำแพงเพชร น้ำ")).isEqualTo("กำแพงเพชร น้ำ");
    }

    @Test
    void writesTwoSaraEAsTheSaraAeTheyLookLike() {
        assertThat(ThaiText.canonical("\u0e40\u0e40พร่")).isEqualTo("แพร่");
    }

    @Test
    void leavesANikhahitAloneThatStandsForItself() {
        assertThat(ThaiText.canonical("พุทฺธ\u0e4d")).isEqualTo("พุทฺธ\u0e4d");
    }

    @Test
    void composesOtherLettersToo() {
        assertThat(ThaiText.canonical("e\u0301")).isEqualTo("\u00e9");
    }

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(ThaiText.canonical("\ufeffบุรี\u200bรัมย์\u00ad\u202e")).isEqualTo("บุรีรัมย์");
        assertThat(ThaiText.canonical("\u200b")).isEmpty();
    }

    @Test
    void writesEveryBlankAsAPlainOneAndNoneAround() {
        assertThat(ThaiText.canonical("\u00a0กอง\u00a0คลัง\u3000 ")).isEqualTo("กอง คลัง");
        assertThat(ThaiText.canonical(" ก\n\tข ")).isEqualTo("ก\n\tข");
    }
}
