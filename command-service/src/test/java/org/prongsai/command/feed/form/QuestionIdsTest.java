package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.answer.AnswerSheet;

class QuestionIdsTest {
    private static final QuestionIds IDS = new QuestionIds(keys(Sheets.IIT_2565), false);

    private static Set<String> keys(AnswerSheet sheet) {
        var keys = new HashSet<String>();
        sheet.questions().forEach(question -> {
            keys.add(question.id());
            question.slots().forEach(slot -> keys.add(slot.id()));
        });
        return keys;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i1 | i1",
                "I1 | i1",
                " i1 | i1",
                "i01 | i1",
                "i_1 | i1",
                "i-1 | i1",
                "I.1 | i1",
                "i๑ | i1",
                "i30 | i30",
                "i5.2 | i5.2",
                "i5_2 | i5.2",
                "i5-2 | i5.2",
                "I05_02 | i5.2",
                "i5[2] | i5.2",
                "i5[SQ002] | i5.2",
                "i5[i5_2] | i5.2",
                "i5[i5.2] | i5.2",
                "i5.SQ002. | i5.2",
                "i5.2. | i5.2",
                "i5_SQ002 | i5.2",
                "i5 (2) | i5.2",
                "i5: 2 | i5.2",
                "grp/i1 | i1",
                "grp/i5/i5_2 | i5.2",
                "i5/i5_2 | i5.2",
                "i5/i6 | i6",
                "grp-i5_2 | i5.2",
                "part1-grp-i5-2 | i5.2",
                "IIT[i1] | i1",
                "IIT.i1. | i1",
                "IIT i1 | i1",
                "iit-i12.3 | i12.3",
                "i5[SQ002]. รับนอกเหนือธรรมเนียม [ทรัพย์สิน] | i5.2",
                "i1. ทำงานตามขั้นตอน | i1",
                "i1 - ทำงานตามขั้นตอน | i1",
                "i2: บริการเท่าเทียม | i2",
                "i2 บริการเท่าเทียม | i2",
                "I5.2 ทรัพย์สิน | i5.2"
            })
    void findsAnIdInItsUsualDresses(String header, String key) {
        assertThat(IDS.find(header)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "i",
                "1",
                "i31",
                "i2.1",
                "i5.4",
                "e1",
                "Q1",
                "ข้อ 1",
                "iit",
                "2i1",
                "xi1",
                "i1i2",
                "id",
                "ip1",
                "i0",
                "PKZ.SQ001.",
                "i1000",
                "i1.2.3",
                "Timestamp",
                "i 5 people",
                "part I 5",
                "Section E.1",
                "ภาค i-2"
            })
    void findsNoneWhereThereIsNone(String header) {
        assertThat(IDS.find(header)).isNull();
    }

    @Test
    void takesAnyIdOfTheUsualShapeWhereSurveysAreNotKnown() {
        var open = new QuestionIds(Set.of(), true);

        assertThat(open.find("grp/E5_2")).isEqualTo("e5.2");
        assertThat(open.find("q5_2")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Q1, 1",
        "grp/q1, 1",
        "grp-q01, 1",
        "ส่วนที่ 1/ข้อ 2, 2",
        "EIT.Q1., 1",
        "q01, 1",
        "Q5[SQ002], 5.2",
        "Q5_2, 5.2",
        "ข้อ 1, 1",
        "ข้อที่ ๕.๒, 5.2",
        "ข้อ1., 1",
        "Question 12, 12",
        "คำถามที่ 3, 3"
    })
    void readsTheNumbersThatStandForIds(String header, String number) {
        assertThat(QuestionIds.number(header)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "i1", "ข้อ", "ข้อ 1 เพศ", "Q", "QID", "กลุ่ม 1"})
    void takesNothingElseForANumber(String header) {
        assertThat(QuestionIds.number(header)).isNull();
    }
}
