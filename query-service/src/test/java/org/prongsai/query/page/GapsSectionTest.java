package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.prongsai.query.page.Readings.published;
import static org.prongsai.query.page.Readings.sheet;
import static org.prongsai.query.page.Words.THAI;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.methodology.Methodology;

class GapsSectionTest {

    @Test
    void readsEachGapWithCaution() {
        var rows = rows(Rules.OF_2565, Map.of("IIT", "87.52", "EIT", "69.86", "OIT", "7.88"));

        assertThat(rows)
                .containsExactly(
                        new GapsSection.Row(
                                "คนในกับคนนอก",
                                "IIT",
                                "87.52",
                                "EIT",
                                "69.86",
                                "+17.66",
                                "บุคลากรมองหน่วยงานดีกว่าที่ผู้มาติดต่อมอง สิ่งที่ทำอยู่ภายในอาจยังไปไม่ถึงผู้รับบริการ"),
                        new GapsSection.Row(
                                "การรับรู้กับการเปิดเผยข้อมูล",
                                "IIT และ EIT รวมกัน",
                                "78.69",
                                "OIT",
                                "7.88",
                                "+70.81",
                                "ผู้ตอบมองหน่วยงานดีกว่าที่ข้อมูลซึ่งเปิดเผยแสดงให้เห็น"
                                        + " อาจมีงานที่ทำแล้วแต่ยังไม่ได้เผยแพร่ให้ครบตามแบบตรวจ"));
    }

    @Test
    void offersNoReadingOfASmallGap() {
        assertThat(rows(Rules.OF_2565, Map.of("IIT", "84.99", "EIT", "80.00", "OIT", "90.00")))
                .extracting(GapsSection.Row::meaning)
                .containsExactly(
                        "ต่างกันไม่ถึง 5 คะแนน ถือว่าใกล้เคียงกัน",
                        "เอกสารเปิดเผยครบกว่าที่ผู้ตอบรู้สึก การเผยแพร่อาจยังไปไม่ถึงคน"
                                + " หรือสิ่งที่เขียนไว้ยังไม่เห็นผลในงานประจำวัน");
    }

    @Test
    void saysWhichScoreIsMissing() {
        var rows = rows(Rules.OF_2566, Map.of("IIT", "90.00"));

        assertThat(rows)
                .extracting(GapsSection.Row::name, GapsSection.Row::meaning)
                .containsExactly(
                        tuple("ตอบเองกับมีผู้สำรวจไปถาม (EIT)", "ไม่มีคะแนนของ EIT-1, EIT-2 ในบันทึก จึงเทียบไม่ได้"),
                        tuple("คนในกับคนนอก", "ไม่มีคะแนนของ EIT ในบันทึก จึงเทียบไม่ได้"),
                        tuple(
                                "การรับรู้กับการเปิดเผยข้อมูล",
                                "ไม่มีคะแนนของ IIT และ EIT รวมกัน, OIT ในบันทึก จึงเทียบไม่ได้"));
    }

    private static List<GapsSection.Row> rows(Methodology rules, Map<String, String> instruments) {
        return GapsSection.of(sheet(rules, published(null, null, instruments, List.of())), THAI)
                .rows();
    }
}
