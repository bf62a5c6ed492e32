package org.prongsai.query.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CardTest {
    private static final Card CARD = new Card(
            "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566",
            "เทศบาลตำบลบ้านน้ำป้ำที่ผู้กี่ฎีกาญูฐุ",
            "คะแนนรวม",
            "ระดับ ผ่าน",
            "92.85",
            0.9285,
            0.85,
            "ตามที่ผู้ประเมินส่วนกลางประกาศ",
            "โปร่งใส");

    @Test
    void saysInWordsWhatItShows() {
        assertThat(CARD.inWords())
                .isEqualTo(
                        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 เทศบาลตำบลบ้านน้ำป้ำที่ผู้กี่ฎีกาญูฐุ: คะแนนรวม 92.85,"
                                + " ระดับ ผ่าน (ตามที่ผู้ประเมินส่วนกลางประกาศ)");
    }

    @ParameterizedTest
    @EnumSource(CardTheme.class)
    void isOutlinesAloneSoThatNoFontIsMissedAnywhere(CardTheme theme) {
        var svg = Jsoup.parse(CardSvg.write(CARD, theme), "", Parser.xmlParser());

        assertThat(svg.selectFirst("title").text()).isEqualTo(CARD.inWords());
        assertThat(svg.select("svg > *:not(title)").eachAttr("d"))
                .hasSize(CardDrawing.of(CARD, theme).shapes().size());
        assertThat(svg.select("path").eachAttr("d")).allMatch(outline -> outline.startsWith("M"));
    }

    @Test
    void comesOutAlikeEachTime() {
        assertThat(CardSvg.write(CARD, CardTheme.LIGHT)).isEqualTo(CardSvg.write(CARD, CardTheme.LIGHT));
        assertThat(CardPng.write(CARD, CardTheme.DARK)).isEqualTo(CardPng.write(CARD, CardTheme.DARK));
    }

    @Test
    void staysWithinItsPaper() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(CardPng.write(CARD, CardTheme.LIGHT)));

        for (var painted : CardDrawing.of(CARD, CardTheme.LIGHT).shapes()) {
            assertThat(painted.shape().getBounds2D().getMaxX()).isLessThanOrEqualTo(CardDrawing.WIDTH);
            assertThat(painted.shape().getBounds2D().getMaxY()).isLessThanOrEqualTo(CardDrawing.HEIGHT);
        }
        assertThat(image.getRGB(4, CardDrawing.HEIGHT)).isEqualTo(0xff0b4f6c);
    }

    /** A tone mark above a vowel stands higher than alone, and above the letter instead of behind it. */
    @ParameterizedTest
    @CsvSource({"ที่, ท", "ผู้, ผ", "น้ำ, นา", "ป้ำ, ปา", "กี่, ก", "ญู, ญ", "ฐุ, ฐ", "ฎี, ฎ"})
    void putsMarksWhereTheyBelong(String syllable, String letters) {
        var marked = Lettering.of(syllable, 100, false);
        var bare = Lettering.of(letters, 100, false);

        assertThat(marked.width()).isCloseTo(bare.width(), Offset.offset(8.0));
    }

    @Test
    void cutsWhatDoesNotFitBetweenLettersAndNeverInsideOne() {
        var fitted = Lettering.fitted(
                "องค์การบริหารส่วนตำบลที่มีชื่อยาวเกินกว่าจะเขียนลงในภาพได้ทั้งหมดจริง ๆ", 20, true, 200);

        assertThat(fitted.width()).isBetween(150.0, 200.0);
        assertThat(Lettering.fitted("สั้น", 20, true, 200).width())
                .isEqualTo(Lettering.of("สั้น", 20, true).width());
    }
}
