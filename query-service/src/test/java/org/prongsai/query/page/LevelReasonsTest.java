package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Readings.published;
import static org.prongsai.query.page.Readings.sheet;
import static org.prongsai.query.page.Words.ENGLISH;
import static org.prongsai.query.page.Words.THAI;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.methodology.Methodology;

class LevelReasonsTest {

    @Test
    void namesTheLimitReachedAndTheNextOneNotReached() {
        assertThat(thai(Rules.OF_2565, published(null, null, Map.of(), Readings.TEN_INDICATORS)))
                .containsExactly("คะแนนรวม 50.36 ถึงเกณฑ์ 50", "ยังไม่ถึง 55 ซึ่งเป็นเกณฑ์ของระดับ “D”");
    }

    @Test
    void saysThatTheLowestLevelIsBelowTheFirstLimit() {
        assertThat(thai(Rules.OF_2565, published("12.30", null, Map.of(), List.of())))
                .containsExactly("คะแนนรวม 12.30 ต่ำกว่า 50 ซึ่งเป็นเกณฑ์ของระดับ “E”");
    }

    @Test
    void saysThatTheHighestLevelIsTheHighest() {
        assertThat(thai(Rules.OF_2566, instruments("97.00", "96.00", "99.00")))
                .containsExactly("คะแนนรวม 97.50 ถึงเกณฑ์ 95 และทุกเครื่องมือถึงเกณฑ์ 95", "เป็นระดับสูงสุด");
    }

    @Test
    void namesTheInstrumentsThatHoldTheLevelBack() {
        assertThat(thai(Rules.OF_2566, instruments("95.00", "84.99", "90.00")))
                .containsExactly("คะแนนรวม 90.00 ถึงเกณฑ์ 85", "แต่ EIT 84.99 ต่ำกว่า 85 จึงไม่ถึงระดับ “ผ่านดี”");
    }

    @Test
    void takesAnInstrumentAtTheLimitAsReachingIt() {
        assertThat(thai(Rules.OF_2566, instruments("95.00", "85.00", "90.00")))
                .containsExactly(
                        "คะแนนรวม 90.00 ถึงเกณฑ์ 85 และทุกเครื่องมือถึงเกณฑ์ 85",
                        "ยังไม่ถึง 95 ซึ่งเป็นเกณฑ์ของระดับ “ผ่านดีเยี่ยม”");
    }

    @Test
    void saysWhatAnAnnouncedLevelImpliesWhereInstrumentsAreNotKnown() {
        var result = published("92.85", "ผ่าน", Map.of(), List.of());

        assertThat(thai(Rules.OF_2566, result))
                .containsExactly(
                        "เป็นระดับตามประกาศ ไม่มีคะแนนของ IIT, EIT, OIT ให้ตรวจ และคะแนนรวม 92.85 อย่างเดียวเป็นได้ทั้ง “ผ่านดี”"
                                + " และ “ผ่าน”",
                        "ถ้าระดับ “ผ่าน” ถูกต้อง ต้องมีอย่างน้อยหนึ่งเครื่องมือที่ต่ำกว่า 85 มิฉะนั้นจะเป็น “ผ่านดี”");
        assertThat(LevelReasons.of(sheet(Rules.OF_2566, result), ENGLISH))
                .containsExactly(
                        "This is the level as announced. A total of 92.85 alone could be “good pass (ผ่านดี)” or “pass (ผ่าน)”,"
                                + " and the scores of IIT, EIT, OIT that would tell are not known.",
                        "If “pass (ผ่าน)” is right, at least one instrument is below 85; otherwise it would be “good pass"
                                + " (ผ่านดี)”.");
    }

    @Test
    void namesEveryPossibleLevelWhereNoneWasAnnounced() {
        assertThat(thai(Rules.OF_2566, published("92.85", null, Map.of(), List.of())))
                .containsExactly(
                        "ยังบอกระดับเดียวไม่ได้ ไม่มีคะแนนของ IIT, EIT, OIT ให้ตรวจ และคะแนนรวม 92.85 อย่างเดียวเป็นได้ทั้ง"
                                + " “ผ่านดี” และ “ผ่าน”");
    }

    @Test
    void saysThatAnUnknownInstrumentMustBeLowWhereOnlyArithmeticTellsSo() {
        // 30 + 30 of the total leave at most 27 of 40 points, 67.5 of 100, for OIT.
        assertThat(thai(Rules.OF_2566, published("87.00", null, Map.of("IIT", "100.00", "EIT", "100.00"), List.of())))
                .containsExactly(
                        "คะแนนรวม 87.00 ถึงเกณฑ์ 85",
                        "แต่ต้องมีเครื่องมือที่ต่ำกว่า 85 จึงจะได้คะแนนรวมเท่านี้ จึงไม่ถึงระดับ “ผ่านดี”");
    }

    @Test
    void hasNoLevelWithoutATotal() {
        assertThat(thai(Rules.OF_2566, published(null, null, Map.of("IIT", "90.00"), List.of())))
                .containsExactly("ยังไม่มีระดับ เพราะยังไม่มีคะแนนรวม");
    }

    private static PublishedResult instruments(String iit, String eit, String oit) {
        return published(null, null, Map.of("IIT", iit, "EIT", eit, "OIT", oit), List.of());
    }

    private static List<String> thai(Methodology methodology, PublishedResult result) {
        return LevelReasons.of(sheet(methodology, result), THAI);
    }
}
