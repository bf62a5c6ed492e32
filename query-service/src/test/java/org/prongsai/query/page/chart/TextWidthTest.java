package org.prongsai.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void countsNoWidthForMarksAboveAndBelow() {
        assertThat(TextWidth.of("ที่ปู่", 10)).isEqualTo(TextWidth.of("ทป", 10));
    }

    @Test
    void leavesTextThatFitsAlone() {
        assertThat(TextWidth.fitted("การใช้อำนาจ", 13, 300)).isEqualTo("การใช้อำนาจ");
    }

    @Test
    void cutsTextThatDoesNotFitBetweenWholeCharacters() {
        var cut = TextWidth.fitted("ที่ที่ที่ที่ที่", 10, 25);

        assertThat(cut).isEqualTo("ที่ที่…");
        assertThat(TextWidth.of(cut, 10)).isLessThanOrEqualTo(25);
    }

    @Test
    void isNeverNarrowerThanWhatABrowserMeasured() {
        // Measured in Chromium with Sarabun at 100 px.
        assertThat(TextWidth.of("กขคงจชญณดตทธนบปผพฟภมยรลวศษสหอฮ", 100)).isGreaterThanOrEqualTo(1820);
        assertThat(TextWidth.of("0123456789", 100)).isBetween(550.0, 600.0);
        assertThat(TextWidth.of("abcdefghijklmnopqrstuvwxyz", 100)).isGreaterThanOrEqualTo(1251);
    }
}
