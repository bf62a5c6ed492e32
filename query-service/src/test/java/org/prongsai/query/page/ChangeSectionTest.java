package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Words.THAI;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.comparison.Comparison;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.query.page.ChangeSection.Row;

class ChangeSectionTest {
    private static final YearReading EARLIER =
            year2565(Readings.published(null, null, Map.of(), Readings.TEN_INDICATORS));

    @Test
    void admitsThatNothingCanBeAttributedWhereAYearHasNoIndicators() {
        var change = between(EARLIER, year2566(Readings.published("92.85", "ผ่าน", Map.of(), List.of())));

        assertThat(change.lead())
                .isEqualTo("บอกไม่ได้ว่าตัวชี้วัดใดทำให้คะแนนรวมเปลี่ยน เพราะไม่มีคะแนนรายตัวชี้วัดของปี 2566:"
                        + " ทั้ง +42.49 คะแนนจำแนกไม่ได้");
        assertThat(change.rows()).containsExactly(new Row("จำแนกไม่ได้ว่ามาจากส่วนใด", "+42.49"));
        assertThat(change.total()).isEqualTo("+42.49");
        assertThat(change.chart()).contains("50.36", "+42.49", "92.85", "stroke-dasharray=\"4 3\"");
    }

    @Test
    void tellsWhichIndicatorsMovedTheTotalAndByHowMuch() {
        var change = between(
                EARLIER,
                year2566(Readings.published(
                        null,
                        null,
                        Map.of(),
                        List.of(
                                "93.10", "86.02", "91.00", "84.55", "90.31", "88.20", "81.77", "79.46", "92.00",
                                "61.25"))));

        assertThat(change.lead())
                .isEqualTo("แต่ละส่วนทำให้คะแนนรวมเปลี่ยนกี่คะแนน รวมกันแล้วเท่ากับที่คะแนนรวมเปลี่ยนพอดี");
        assertThat(change.rows())
                .containsExactly(
                        new Row("1  การปฏิบัติหน้าที่", "+0.10"),
                        new Row("2  การใช้งบประมาณ", "+0.27"),
                        new Row("3  การใช้อำนาจ", "−0.25"),
                        new Row("4  การใช้ทรัพย์สินของราชการ", "+0.20"),
                        new Row("5  การแก้ไขปัญหาการทุจริต", "+0.12"),
                        new Row("6  คุณภาพการดำเนินงาน", "+1.35"),
                        new Row("7  ประสิทธิภาพการสื่อสาร", "+1.39"),
                        new Row("8  การปรับปรุงระบบการทำงาน", "+1.25"),
                        new Row("9  การเปิดเผยข้อมูล", "+15.25"),
                        new Row("10  การป้องกันการทุจริต", "+12.25"));
        assertThat(change.total()).isEqualTo("+31.93");
    }

    @Test
    void fallsBackOnInstrumentsWhereOnlyTheyAreKnown() {
        var change = between(
                EARLIER,
                year2566(Readings.published(
                        null, null, Map.of("IIT", "97.516", "EIT", "59.86", "OIT", "57.875"), List.of())));

        assertThat(change.rows())
                .containsExactly(
                        new Row("IIT  แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "+3.00"),
                        new Row("EIT  แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", "−3.00"),
                        new Row("OIT  แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "+20.00"));
    }

    @Test
    void leavesTheRestUnattributedWherePartOfItIsKnown() {
        var change = between(EARLIER, year2566(Readings.published("60.00", null, Map.of(), List.of("91.46", "91.48"))));

        assertThat(change.lead()).isEqualTo("ส่วนที่รู้คะแนนทั้งสองปีอธิบายได้บางส่วน อีก +9.04 คะแนนจำแนกไม่ได้");
        assertThat(change.rows())
                .containsExactly(
                        new Row("1  การปฏิบัติหน้าที่", "0.00"),
                        new Row("2  การใช้งบประมาณ", "+0.60"),
                        new Row("จำแนกไม่ได้ว่ามาจากส่วนใด", "+9.04"));
        assertThat(change.total()).isEqualTo("+9.64");
    }

    @Test
    void holdsNoTotalsAgainstEachOtherWhereOneIsMissing() {
        var reading = Readings.believedBefore();

        var change = AgencyPage.of(reading, THAI).change();

        assertThat(change)
                .isEqualTo(new ChangeSection(
                        "2565",
                        "2566",
                        "เทียบคะแนนรวมไม่ได้ เพราะปี 2565 ไม่มีคะแนนรวมในบันทึก",
                        List.of(),
                        null,
                        null));
    }

    private static ChangeSection between(YearReading earlier, YearReading later) {
        var comparison = Comparison.between(earlier.methodology(), earlier.sheet(), later.methodology(), later.sheet());
        return ChangeSection.of(earlier, later, comparison, THAI);
    }

    private static YearReading year2565(PublishedResult result) {
        return Readings.year(Rules.OF_2565, result);
    }

    private static YearReading year2566(PublishedResult result) {
        return Readings.year(Rules.OF_2566, result);
    }
}
