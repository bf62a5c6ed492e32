package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Words.ENGLISH;
import static org.prongsai.query.page.Words.THAI;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.page.Language;

class AgencyPageTest {

    @Test
    void namesTheAgencyInThePagesLanguageFirst() {
        assertThat(AgencyPage.of(Readings.corrected(), THAI).agency().name())
                .isEqualTo(new AgencyName(
                        "องค์การบริหารส่วนตำบลเมืองไผ่",
                        Language.TH,
                        "Mueang Phai Subdistrict Administrative Organization"));
        assertThat(AgencyPage.of(Readings.corrected(), ENGLISH).agency().name())
                .isEqualTo(new AgencyName(
                        "Mueang Phai Subdistrict Administrative Organization",
                        Language.EN,
                        "องค์การบริหารส่วนตำบลเมืองไผ่"));
        assertThat(AgencyName.of("บ้านสวน", null, Language.EN)).isEqualTo(new AgencyName("บ้านสวน", Language.TH, null));
    }

    @Test
    void saysWhereTheFormsOfTheTwoYearsDiffer() {
        var comparability = AgencyPage.of(Readings.corrected(), THAI).comparability();

        assertThat(comparability.lead())
                .isEqualTo("แบบประเมินเปลี่ยนระหว่างสองปีนี้ คะแนนของส่วนต่อไปนี้จึงไม่ได้วัดสิ่งเดียวกัน");
        assertThat(comparability.rows())
                .extracting(ComparabilitySection.Row::scope)
                .containsExactly("IIT", "EIT", "OIT", "คะแนนรวมและระดับ");
        assertThat(comparability.rows().get(1).reasons())
                .containsExactly(
                        new ComparabilitySection.Reason(
                                true, "เทียบกันตรง ๆ ไม่ได้", "EIT เก็บข้อมูลต่างกัน: 1 ส่วน เป็น 2 ส่วน"),
                        new ComparabilitySection.Reason(false, "ควรระวัง", "แบบของ EIT ปี 2566 ยังไม่มีแหล่งยืนยัน"));
    }

    @Test
    void namesTheLevelsOfBothYearsInThePagesLanguage() {
        var rows = AgencyPage.of(Readings.corrected(), ENGLISH).comparability().rows();

        assertThat(rows.getLast())
                .isEqualTo(new ComparabilitySection.Row(
                        "Total and level",
                        List.of(new ComparabilitySection.Reason(
                                true,
                                "Not directly comparable",
                                "The levels changed: AA to F, then excellent pass (ผ่านดีเยี่ยม) to needs urgent"
                                        + " improvement (ต้องปรับปรุงโดยด่วน)"))));
        assertThat(rows.get(1).reasons().getFirst().why()).isEqualTo("EIT is collected differently: 1 part(s), then 2");
    }

    @Test
    void namesProvinceAndTypeInThePagesLanguageWhereTheNameIsKnown() {
        assertThat(LocalName.of("บุรีรัมย์", Language.EN)).isEqualTo(new LocalName("Buri Ram", Language.EN));
        assertThat(LocalName.of("บุรีรัมย์", Language.TH)).isEqualTo(new LocalName("บุรีรัมย์", Language.TH));
        assertThat(LocalName.of("หน่วยงานแบบใหม่", Language.EN))
                .isEqualTo(new LocalName("หน่วยงานแบบใหม่", Language.TH));
    }

    @Test
    void saysThatTwoYearsUnderTheSameFormCompareDirectly() {
        var result = Readings.published("90.00", null, Map.of(), List.of());
        var page = AgencyPage.of(
                Readings.reading(
                        Readings.year(Rules.UNCHANGED_IN_2566, result),
                        Readings.year(Rules.OF_2565, result),
                        Readings.NOW,
                        List.of()),
                ENGLISH);

        assertThat(page.comparability())
                .isEqualTo(new ComparabilitySection(
                        "Both years went by the same form and rules: they compare directly.", List.of()));
        assertThat(page.headline().change()).isEqualTo("0.00 points since 2565 (90.00, level A).");
    }

    @Test
    void showsMeasuresWithTheirStatusEvenWhereNobodyReportedOne() {
        var plan = AgencyPage.of(Readings.corrected(), THAI).plan();

        assertThat(plan.summary()).isEqualTo("2 มาตรการ: อยู่ระหว่างดำเนินการ 1, รายงานผลแล้ว ไม่ได้ระบุสถานะ 1");
        assertThat(plan.measures())
                .extracting(PlanSection.Measure::status)
                .containsExactly(
                        new Status("reported", "รายงานผลแล้ว ไม่ได้ระบุสถานะ"),
                        new Status("in-progress", "อยู่ระหว่างดำเนินการ"));
        assertThat(plan.measures().getFirst())
                .isEqualTo(new PlanSection.Measure(
                        "1",
                        "มาตรการป้องกันการขัดกันระหว่างผลประโยชน์ส่วนตนกับผลประโยชน์ส่วนรวม",
                        new Status("reported", "รายงานผลแล้ว ไม่ได้ระบุสถานะ"),
                        null,
                        "ปีงบประมาณ ๒๕๖๖",
                        List.of("ทุกส่วนราชการ"),
                        List.of("จัดอบรมให้บุคลากรในหน่วยงาน", "รายงานผลให้ผู้บริหารทราบ"),
                        List.of("แจ้งเวียนคู่มือให้ทราบโดยทั่วกัน"),
                        List.of()));
    }

    @Test
    void showsTheThreeBoxesOfEachGuidelineBesideTheScoresThereAre() {
        var indicators = AgencyPage.of(Readings.corrected(), THAI).plan().indicators();

        assertThat(indicators).extracting(PlanSection.IndicatorPlan::number).containsExactly("1", "2", "9");
        assertThat(indicators.get(0).boxes())
                .containsExactly(
                        new Status.Box("ดำเนินการแล้วเสร็จ", false),
                        new Status.Box("ยังไม่ได้ดำเนินการ", false),
                        new Status.Box("อยู่ระหว่างดำเนินการ", true));
        assertThat(indicators.get(0).scores()).containsExactly("ปี 2565: 91.46");
        assertThat(indicators.get(2).ticked()).isFalse();
    }

    @Test
    void leadsFromAnEventToThePageBeforeAndAfterIt() {
        assertThat(AgencyPage.of(Readings.corrected(), THAI).trail())
                .isEqualTo(new TrailSection(
                        "24",
                        "23 พ.ย. 2569 14:05:09 น.",
                        false,
                        "/agencies/mueang-phai?year=2566&from=2565",
                        List.of(new TrailSection.Row(
                                "23",
                                "23 พ.ย. 2569 14:05:08 น.",
                                "แก้ไขผลที่ประกาศ",
                                "2566",
                                "ตัวชี้วัดเป็นของปี 2565",
                                "/agencies/mueang-phai?year=2566&from=2565&asOf=22",
                                "/agencies/mueang-phai?year=2566&from=2565&asOf=23"))));
    }

    @Test
    void keepsThePastInEveryLinkThatStaysThere() {
        var page = AgencyPage.of(Readings.believedBefore(), THAI);

        assertThat(page.trail().past()).isTrue();
        assertThat(page.trail().nowHref()).isEqualTo("/agencies/mueang-phai?year=2566&from=2565");
        assertThat(page.choices().otherLanguageHref())
                .isEqualTo("/agencies/mueang-phai?year=2566&from=2565&asOf=22&lang=en");
        assertThat(page.sources().years().getFirst().scoresHref())
                .isEqualTo("/api/v1/assessments/mueang-phai-2566/scores?asOf=22");
    }

    @Test
    void tellsWhatTheFiguresOfEachYearRestOn() {
        var sources = AgencyPage.of(Readings.corrected(), THAI).sources();

        assertThat(sources.years().getLast())
                .isEqualTo(new SourcesSection.Year(
                        "2565",
                        "2565 ฉบับที่ 1",
                        "256525652565",
                        "ยืนยันแล้ว",
                        List.of(
                                new SourcesSection.Part("IIT (iit-30)", "ยืนยันแล้ว"),
                                new SourcesSection.Part("EIT (eit-15)", "ยืนยันแล้ว"),
                                new SourcesSection.Part("OIT (oit-43-2565)", "ยืนยันแล้ว")),
                        "รายงานประจำปี พ.ศ.๒๕๖๖",
                        null,
                        List.of(),
                        "/public/mueang-phai/2565",
                        "/deliveries/new?assessment=mueang-phai-2565",
                        List.of(
                                new SourcesSection.Survey("IIT", "/assessments/mueang-phai-2565/surveys/IIT/responses"),
                                new SourcesSection.Survey(
                                        "EIT", "/assessments/mueang-phai-2565/surveys/EIT/responses")),
                        "/api/v1/assessments/mueang-phai-2565/scores",
                        "/api/v1/methodologies/2565?revision=1"));
    }
}
