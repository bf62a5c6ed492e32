package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.prongsai.query.page.Readings.published;
import static org.prongsai.query.page.Readings.sheet;
import static org.prongsai.query.page.Words.ENGLISH;
import static org.prongsai.query.page.Words.THAI;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.PublishedResult;

class DistanceSectionTest {

    @Test
    void tellsHowFarTotalAndInstrumentsAreWhereEachInstrumentCounts() {
        var section = DistanceSection.of(sheet(Rules.OF_2566, instruments("95.00", "84.99", "90.00")), THAI);

        assertThat(section.sentences())
                .containsExactly(
                        "ตามเกณฑ์ของปีนี้ นอกจากคะแนนรวมแล้ว คะแนนของทุกเครื่องมือต้องถึงเกณฑ์ด้วย: "
                                + "ถึง 85 ทุกเครื่องมือ จึงได้ระดับ “ผ่านดี”, ถึง 95 ทุกเครื่องมือ จึงได้ระดับ “ผ่านดีเยี่ยม”",
                        "คะแนนรวม 90.00: เกิน 85 อยู่ 5.00, ขาดอีก 5.00 จึงถึง 95",
                        "เครื่องมือที่ยังไม่ถึง 85: EIT ขาดอีก 0.01",
                        "เครื่องมือที่ยังไม่ถึง 95: EIT ขาดอีก 10.01, OIT ขาดอีก 5.00");
        assertThat(section.limits()).containsExactly("85", "95");
        assertThat(section.rows())
                .extracting(DistanceSection.Row::code, DistanceSection.Row::score, DistanceSection.Row::distances)
                .containsExactly(
                        tuple(null, "90.00", List.of("+5.00", "−5.00")),
                        tuple("IIT", "95.00", List.of("+10.00", "0.00")),
                        tuple("EIT", "84.99", List.of("−0.01", "−10.01")),
                        tuple("OIT", "90.00", List.of("+5.00", "−5.00")));
    }

    @Test
    void saysThatTheTotalAloneDecidesWhereItDoes() {
        var section = DistanceSection.of(sheet(Rules.OF_2565, instruments("95.00", "95.00", "95.00")), ENGLISH);

        assertThat(section.sentences())
                .containsExactly(
                        "By this year's rules the total alone decides the level. Instruments have no minimum of their"
                                + " own; their distances are for information.",
                        "Total 95.00: 10.00 above 85, exactly 95");
    }

    @Test
    void saysWhatCannotBeToldWhereOnlyTheTotalIsKnown() {
        var section = DistanceSection.of(sheet(Rules.OF_2566, published("92.85", "ผ่าน", Map.of(), List.of())), THAI);

        assertThat(section.sentences())
                .contains(
                        "คะแนนรวม 92.85: เกิน 85 อยู่ 7.85, ขาดอีก 2.15 จึงถึง 95",
                        "ไม่มีคะแนนของ IIT, EIT, OIT ในบันทึก จึงบอกไม่ได้ว่าถึง 85 หรือไม่");
        assertThat(section.rows().getLast().distances()).isEqualTo(Arrays.asList(null, null));
    }

    @Test
    void saysThatEveryInstrumentReachesALimit() {
        assertThat(DistanceSection.of(sheet(Rules.OF_2566, instruments("97.00", "85.00", "99.00")), THAI)
                        .sentences())
                .contains("ทุกเครื่องมือถึง 85 แล้ว", "เครื่องมือที่ยังไม่ถึง 95: EIT ขาดอีก 10.00");
    }

    @Test
    void isNotThereWhereNothingIsKnown() {
        assertThat(DistanceSection.of(sheet(Rules.OF_2566, published(null, null, Map.of(), List.of())), THAI))
                .isNull();
        assertThat(DistanceSection.of(null, THAI)).isNull();
    }

    private static PublishedResult instruments(String iit, String eit, String oit) {
        return published(null, null, Map.of("IIT", iit, "EIT", eit, "OIT", oit), List.of());
    }
}
