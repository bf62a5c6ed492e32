package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.id.SurveyCode;

class SurveyNamesTest {

    @ParameterizedTest
    @CsvSource({
        "IIT, IIT",
        "iit, IIT",
        "แบบวัด IIT, IIT",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน, IIT",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT), IIT",
        "ภายใน, IIT",
        "Internal, IIT",
        "EIT, EIT",
        "ภายนอก, EIT",
        "EIT-1, EIT-1",
        "eit 2, EIT-2",
        "EIT1, EIT-1",
        "EIT Part 1, EIT-1",
        "EIT ส่วนที่ ๒, EIT-2",
        "แบบวัด EIT (ส่วนที่ 2), EIT-2",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก ส่วนที่ 1, EIT-1",
        "IIT-2, IIT-2",
        "OIT, OIT"
    })
    void readsCodesAndNames(String written, String code) {
        assertThat(SurveyNames.read(written)).isEqualTo(new SurveyCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "แบบสอบถาม", "a b!", "somchai@example.go.th"})
    void readsNothingElse(String written) {
        assertThat(SurveyNames.read(written)).isNull();
    }
}
