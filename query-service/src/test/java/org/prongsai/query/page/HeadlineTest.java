package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Words.ENGLISH;
import static org.prongsai.query.page.Words.THAI;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void tellsTheTotalItsLevelAndWhatTheyRestOn() {
        var headline = AgencyPage.of(Readings.corrected(), THAI).headline();

        assertThat(headline.total()).isEqualTo("92.85");
        assertThat(headline.level()).isEqualTo("ผ่าน");
        assertThat(headline.basis()).containsExactly("จากตัวเลขที่ประกาศ: คะแนนรวมเป็นไปตามที่ประกาศ");
        assertThat(headline.rules())
                .isEqualTo("ระเบียบวิธี 2566 ฉบับที่ 1 (ความเชื่อมั่นของส่วนที่อ่อนที่สุด: ไม่พบแหล่งข้อมูล)"
                        + " ตามบันทึกถึงตำแหน่งที่ 24");
        assertThat(headline.change())
                .isEqualTo(
                        "+42.49 คะแนนจากปี 2565 (50.36 ระดับ E) แต่แบบประเมินเปลี่ยน จึงเทียบกันตรง ๆ ไม่ได้ทั้งหมด");
        assertThat(headline.findings()).isEmpty();
    }

    @Test
    void saysWhatDoesNotFitTogetherInPlainWords() {
        var reading = Readings.believedBefore();

        assertThat(AgencyPage.of(reading, THAI).headline().findings())
                .containsExactly(
                        "คะแนนรวมที่ประกาศ 92.85 ไม่ได้มาจากตัวชี้วัดทั้ง 10 ตัวที่บันทึกไว้ด้วยกัน ซึ่งรวมกันได้ 50.36");
        assertThat(AgencyPage.of(reading, ENGLISH).headline().findings())
                .containsExactly("The announced total of 92.85 does not follow from the 10 indicators recorded with it:"
                        + " together they make 50.36.");
    }

    @Test
    void tellsAnInstrumentThatItsIndicatorsDoNotMake() {
        var sheet = Readings.sheet(
                Rules.OF_2565, Readings.published(null, null, Map.of("IIT", "97.52"), Readings.TEN_INDICATORS));

        assertThat(FindingWords.of(sheet, THAI))
                .containsExactly(
                        "คะแนน IIT ที่ประกาศ 97.52 ไม่ได้มาจากตัวชี้วัดทั้ง 5 ตัวของเครื่องมือนั้น ซึ่งเฉลี่ยได้ 87.52");
    }

    @Test
    void tellsATotalThatItsInstrumentsDoNotMake() {
        var sheet = Readings.sheet(
                Rules.OF_2565,
                Readings.published("60.00", null, Map.of("IIT", "87.52", "EIT", "69.86", "OIT", "7.88"), List.of()));

        assertThat(FindingWords.of(sheet, THAI))
                .containsExactly(
                        "คะแนนรวมที่ประกาศ 60.00 ไม่ได้มาจากคะแนนรายเครื่องมือที่บันทึกไว้ด้วยกัน ซึ่งรวมกันได้ 50.37");
    }

    @Test
    void tellsALevelThatDoesNotFollow() {
        var sheet = Readings.sheet(Rules.OF_2565, Readings.published("50.36", "A", Map.of(), List.of()));

        assertThat(FindingWords.of(sheet, THAI)).containsExactly("ระดับที่ประกาศคือ “A” แต่ตัวเลขให้ระดับ “E”");
    }

    @Test
    void saysThatAYearWasNotOpenYet() {
        var reading = Readings.reading(
                new YearReading(Readings.assessment(Rules.OF_2565), Rules.OF_2565, null, null),
                null,
                new Moment(3, null, "3"),
                List.of());

        assertThat(AgencyPage.of(reading, THAI).headline())
                .isEqualTo(new Headline(
                        null,
                        null,
                        List.of(),
                        List.of("ยังไม่มีการประเมินปี 2565 ในบันทึก ณ เวลานี้"),
                        "ระเบียบวิธี 2565 ฉบับที่ 1 (ความเชื่อมั่นของส่วนที่อ่อนที่สุด: ยืนยันแล้ว) ตามบันทึกถึงตำแหน่งที่ 3",
                        null,
                        List.of()));
    }
}
