package org.prongsai.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.query.page.chart.Shape.Anchor;

class SvgWriterTest {

    @Test
    void writesEveryShapeWithItsTitleAndDescription() {
        var chart = new Chart(
                "c1",
                320,
                40.5,
                "คะแนน",
                "IIT 87.52",
                List.of(
                        new Shape.Box(38, 4, 100.125, 11, Tone.TRACK),
                        new Shape.Line(List.of(new Point(1, 2), new Point(3, 4)), false, Tone.GRID),
                        new Shape.Line(List.of(new Point(1, 2), new Point(3, 4), new Point(5, 0)), true, Tone.GRID),
                        new Shape.Dot(7, 8, 3.5, Tone.LATER_DOT),
                        new Shape.Words(0, 17, 13, Anchor.START, "IIT", Tone.STRONG)));

        assertThat(chart.svg()).isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 40.5" role="img" \
                aria-labelledby="c1-title c1-desc" focusable="false" class="chart">
                <title id="c1-title">คะแนน</title>
                <desc id="c1-desc">IIT 87.52</desc>
                <rect x="38" y="4" width="100.13" height="11" fill="#eef2f4"/>
                <polyline points="1,2 3,4" fill="none" stroke="#d5dce1" stroke-width="1"/>
                <polygon points="1,2 3,4 5,0" fill="none" stroke="#d5dce1" stroke-width="1"/>
                <circle cx="7" cy="8" r="3.5" fill="#0b4f6c" stroke="#ffffff" stroke-width="1"/>
                <text x="0" y="17" font-size="13" text-anchor="start" fill="#1c2730" font-weight="700">IIT</text>
                </svg>""");
    }

    @Test
    void escapesWhateverATextHolds() {
        var chart = new Chart(
                "c1",
                10,
                10,
                "<script>",
                "a & \"b\"",
                List.of(new Shape.Words(0, 0, 12, Anchor.END, "</text><script>alert(1)</script>", Tone.WORDS)));

        assertThat(chart.svg())
                .contains("<title id=\"c1-title\">&lt;script&gt;</title>", "a &amp; &quot;b&quot;")
                .contains(">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</text>")
                .doesNotContain("<script");
    }
}
