package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTextsTest {
    private static final QuestionTexts TEXTS = new QuestionTexts(List.of(Sheets.IIT_2565));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "บริการเท่าเทียม | i2",
                " บริการ เท่าเทียม* | i2",
                "2. บริการเท่าเทียม | i2",
                "ข้อ 2 บริการเท่าเทียม | i2",
                "i2 บริการเท่าเทียม | i2",
                "group_1/บริการเท่าเทียม | i2",
                "same service for strangers and acquaintances | i2",
                "Fair Assignment | i13",
                "ทำงานตามขั้นตอน/เวลา | i1",
                "ส่วนที่ 1/ทำงานตามขั้นตอน/เวลา | i1",
                "รับนอกเหนือธรรมเนียม [ทรัพย์สิน] | i5.2",
                "รับนอกเหนือธรรมเนียม/ทรัพย์สิน | i5.2",
                "รับนอกเหนือธรรมเนียม: ทรัพย์สิน | i5.2",
                "receiving outside custom [property] | i5.2",
                "คุ้มค่า | i8.1",
                "มีส่วนร่วมตรวจสอบ.. | i12",
                "มีส่วนร่วมตรวจ… | i12"
            })
    void findsAQuestionByItsText(String header, String key) {
        assertThat(TEXTS.find(header)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"เงิน", "ทรัพย์สิน", "ท่านคิดว่าหน่วยงานบริการเท่าเทียม", "บริการเท่าเทียมกัน", "เพศ", "มี..", ""
            })
    void findsNoneWhereSeveralHaveItOrNoneHasQuiteThatText(String header) {
        assertThat(TEXTS.find(header)).isNull();
    }

    @Test
    void guessesWhatIsSimilarBestFirst() {
        assertThat(TEXTS.guesses("หน่วยงานของท่านมีการมอบหมายงานเป็นธรรมเพียงใด", Set.of())
                        .getFirst())
                .isEqualTo(new Guess("i13", 0.6, "text"));
        assertThat(TEXTS.guesses("บริการเท่าเทียมกัน", Set.of()).getFirst().target())
                .isEqualTo("i2");
        assertThat(TEXTS.guesses("บริการเท่าเทียมกัน", Set.of("i2")))
                .extracting(Guess::target)
                .doesNotContain("i2");
        assertThat(TEXTS.guesses("เพศ", Set.of())).isEmpty();
    }
}
