package org.prongsai.query.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.Finding;

class FindingJsonTest {
    private static final Rational STATED = Rational.parse("9285/100");
    private static final Rational DERIVED = Rational.parse("5036/100");

    @Test
    void namesTheTotalInTheLanguageOfTheMessage() {
        assertThat(FindingJson.of(new Finding.PublishedFiguresDisagree("total", STATED, DERIVED), 2))
                .isEqualTo(new FindingJson(
                        "published-figures-disagree",
                        "total",
                        new BigDecimal("92.85"),
                        new BigDecimal("50.36"),
                        "ประกาศคะแนนรวมเป็น 92.85 แต่ตัวเลขย่อยที่ประกาศคำนวณได้ 50.36",
                        "total was announced as 92.85; the announced figures below it make 50.36"));
        assertThat(FindingJson.of(new Finding.ComputedDiffersFromPublished(DERIVED, STATED), 2)
                        .messageTh())
                .isEqualTo("ประกาศคะแนนรวมเป็น 92.85 แต่คำนวณจากคำตอบและผลการตรวจได้ 50.36");
    }

    @Test
    void namesAnInstrumentByItsCode() {
        assertThat(FindingJson.of(new Finding.PublishedFiguresDisagree("EIT", STATED, DERIVED), 2)
                        .messageTh())
                .isEqualTo("ประกาศ EIT เป็น 92.85 แต่ตัวเลขย่อยที่ประกาศคำนวณได้ 50.36");
    }
}
