package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Readings.published;
import static org.prongsai.query.page.Readings.sheet;
import static org.prongsai.query.page.Words.THAI;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositionSectionTest {

    @Test
    void tellsWhatEachIndicatorBringsAndLosesOfHundred() {
        var section = CompositionSection.of(
                sheet(Rules.OF_2565, published(null, null, Map.of(), Readings.TEN_INDICATORS)), THAI);

        assertThat(section.lead())
                .isEqualTo(
                        "ยังขาดอีก 49.64 คะแนนจึงเต็ม 100 ส่วนที่เสียคะแนนมากที่สุด: 10  การป้องกันการทุจริต (20.00),"
                                + " 9  การเปิดเผยข้อมูล (16.85), 8  การปรับปรุงระบบการทำงาน (3.30)");
        assertThat(section.rows()).hasSize(10);
        assertThat(section.rows().getFirst())
                .isEqualTo(new CompositionSection.Row("1  การปฏิบัติหน้าที่", "6.00", "5.49", "0.51"));
        assertThat(section.rows().getLast())
                .isEqualTo(new CompositionSection.Row("10  การป้องกันการทุจริต", "20.00", "0.00", "20.00"));
        assertThat(section.sum()).isEqualTo(new CompositionSection.Row("คะแนนรวม", "100.00", "50.36", "49.64"));
        assertThat(section.chart()).contains("คะแนนเต็ม", "16.85");
    }

    @Test
    void takesAnInstrumentWhereItsIndicatorsDoNotMakeIt() {
        var section = CompositionSection.of(
                sheet(
                        Rules.OF_2565,
                        published(
                                null,
                                null,
                                Map.of("IIT", "97.52", "EIT", "69.86", "OIT", "7.88"),
                                Readings.TEN_INDICATORS)),
                THAI);

        assertThat(section.rows().getFirst())
                .isEqualTo(new CompositionSection.Row(
                        "IIT  แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "30.00", "29.26", "0.74"));
    }

    @Test
    void showsWhatNoKnownPartExplains() {
        var section = CompositionSection.of(
                sheet(Rules.OF_2565, published("60.00", null, Map.of("IIT", "80.00"), List.of())), THAI);

        assertThat(section.lead())
                .isEqualTo("รู้คะแนนเพียงบางส่วน อีก 36.00 คะแนนของคะแนนรวมจำแนกไม่ได้ว่ามาจากส่วนใด");
        assertThat(section.rows().getLast())
                .isEqualTo(new CompositionSection.Row("จำแนกไม่ได้ว่ามาจากส่วนใด", null, "+36.00", null));
    }

    @Test
    void saysThatATotalAloneTellsNothing() {
        assertThat(CompositionSection.of(sheet(Rules.OF_2566, published("92.85", "ผ่าน", Map.of(), List.of())), THAI))
                .isEqualTo(new CompositionSection(
                        "บันทึกของปีนี้มีเฉพาะคะแนนรวม จึงบอกไม่ได้ว่าส่วนใดให้หรือเสียกี่คะแนน",
                        List.of(),
                        null,
                        null));
        assertThat(CompositionSection.of(null, THAI).lead())
                .isEqualTo("ยังไม่มีคะแนนรวม จึงยังบอกไม่ได้ว่าส่วนใดให้หรือเสียกี่คะแนน");
    }

    @Test
    void saysThatNothingIsLostWhereNothingIs() {
        var full = Map.of("IIT", "100.00", "EIT", "100.00", "OIT", "100.00");

        assertThat(CompositionSection.of(sheet(Rules.OF_2566, published(null, null, full, List.of())), THAI)
                        .lead())
                .isEqualTo("ไม่มีส่วนใดเสียคะแนน");
    }
}
