package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Words.ENGLISH;
import static org.prongsai.query.page.Words.THAI;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.page.Wording;

class YearsSectionTest {

    @Test
    void putsTheTwoYearsSideBySide() {
        var years = of(Readings.corrected(), THAI);

        assertThat(years.totals())
                .containsExactly(
                        new FigureRow(null, "คะแนนรวม", null, "50.36", "92.85", "+42.49"),
                        new FigureRow("IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", null, "87.52", null, null),
                        new FigureRow("EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", null, "69.86", null, null),
                        new FigureRow("OIT", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ", null, "7.88", null, null));
        assertThat(years.indicators())
                .hasSize(10)
                .startsWith(new FigureRow("1", "การปฏิบัติหน้าที่", "IIT", "91.46", null, null))
                .endsWith(new FigureRow("10", "การป้องกันการทุจริต", "OIT", "0.00", null, null));
    }

    @Test
    void saysPlainlyThatAYearHasOnlyATotalAndDrawsNothingForIt() {
        var years = of(Readings.corrected(), THAI);

        assertThat(years.notes())
                .containsExactly("ปี 2566: มีเฉพาะคะแนนรวม ไม่มีคะแนนรายเครื่องมือและรายตัวชี้วัดในบันทึก"
                        + " จึงไม่วาดแท่งของปีนี้ และไม่ถือว่าเป็นศูนย์");
        assertThat(years.indicatorsChart()).contains("2565", "91.46", "0.00").doesNotContain("2566");
        assertThat(years.totalsChart()).contains("50.36", "92.85", "ไม่มีคะแนน", "เกณฑ์ผ่าน 85");
        assertThat(years.earlierLegend()).isEqualTo("ปี 2565");
        assertThat(years.laterLegend()).isEqualTo("ปี 2566: ไม่มีคะแนนรายตัวชี้วัด");
    }

    @Test
    void saysThatAYearWasNotOpenYet() {
        var years = of(Readings.believedBefore(), ENGLISH);

        assertThat(years.notes()).containsExactly("2565: the log holds no assessment at this moment.");
        assertThat(years.indicators()).startsWith(new FigureRow("1", "Duty performance", "IIT", null, "91.46", null));
    }

    @Test
    void tellsAYearWithoutAnyFigureFromOneWithoutIndicators() {
        var nothing = Readings.year(Rules.OF_2565, Readings.published(null, null, Map.of(), List.of()));
        var instruments = Readings.year(
                Rules.OF_2566,
                Readings.published(null, null, Map.of("IIT", "90.00", "EIT", "90.00", "OIT", "90.00"), List.of()));

        var years = YearsSection.of(instruments, nothing, THAI);

        assertThat(years.notes())
                .containsExactly(
                        "ปี 2565: ยังไม่มีคะแนนใด ๆ ในบันทึก",
                        "ปี 2566: ไม่มีคะแนนรายตัวชี้วัดในบันทึก จึงไม่วาดแท่งของปีนี้ และไม่ถือว่าเป็นศูนย์");
        assertThat(years.indicatorsChart()).isNull();
        assertThat(years.radar()).isNull();
    }

    @Test
    void showsOneYearAloneWhereThereIsNoOther() {
        var alone = Readings.year(Rules.OF_2565, Readings.published(null, null, Map.of(), Readings.TEN_INDICATORS));

        var years = YearsSection.of(alone, null, THAI);

        assertThat(years.earlierYear()).isNull();
        assertThat(years.notes()).isEmpty();
        assertThat(years.indicatorsChart()).contains("2565").doesNotContain("2566");
        assertThat(years.totals()).startsWith(new FigureRow(null, "คะแนนรวม", null, null, "50.36", null));
    }

    private static YearsSection of(AgencyReading reading, Wording wording) {
        return YearsSection.of(reading.later(), reading.earlier(), wording);
    }
}
