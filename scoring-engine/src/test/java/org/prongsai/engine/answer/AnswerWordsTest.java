package org.prongsai.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Provenance;
import org.prongsai.engine.methodology.Scale;

class AnswerWordsTest {
    private static final AnswerSheet IIT = sheet("2565");

    /** น้อยที่สุดหรือไม่มีเลย, น้อย, มาก, มากที่สุด. */
    private static final AnswerWords DEGREE = words(IIT, "i2");

    /** มี, ไม่มี: for what should not happen, and for what should. */
    private static final AnswerWords BAD = words(IIT, "i4.1");

    private static final AnswerWords GOOD = words(IIT, "i26.1");

    private static AnswerSheet sheet(String year) {
        return AnswerSheet.of(BuiltInMethodologies.find(year).orElseThrow(), new SurveyCode("IIT"));
    }

    private static AnswerWords words(AnswerSheet sheet, String key) {
        return Objects.requireNonNull(sheet.words(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                " 4 ",
                "๔",
                "04",
                "4.0",
                "4.00",
                "๔.๐",
                "A4",
                "a4",
                "A04",
                "AO04",
                "L4",
                "ระดับ 4",
                "มากที่สุด",
                " มาก ที่สุด",
                "มากที่สุด\u200b",
                "most",
                "MOST",
                "4 - มากที่สุด",
                "4-มากที่สุด",
                "๔ – มากที่สุด",
                "4. มากที่สุด",
                "4: most",
                "4) มากที่สุด",
                "(4) มากที่สุด",
                "[4] most",
                "4 = มากที่สุด",
                "มากที่สุด (4)",
                "มากที่สุด [๔]",
                "มากที่สุด - 4",
                "มากที่สุด = 4",
                "4 มากที่สุด",
                "มากที่สุด 4",
                "A4 - มากที่สุด"
            })
    void readsTheTopOptionHoweverItIsWritten(String written) {
        assertThat(DEGREE.read(written)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "น้อยที่สุดหรือไม่มีเลย, 1",
        "น้อยที่สุด หรือไม่มีเลย, 1",
        "น้อยที่สุด, 1",
        "ไม่มีเลย, 1",
        "least or none at all, 1",
        "least, 1",
        "none at all, 1",
        "1 - น้อยที่สุดหรือไม่มีเลย, 1",
        "น้อย, 2",
        "little, 2",
        "มาก, 3",
        "Much, 3"
    })
    void readsEveryLabelAndEachOfTheTwoWordsThatOneLabelOffers(String written, int level) {
        assertThat(DEGREE.read(written)).isEqualTo(level);
    }

    @Test
    void readsBothSpellingsOfSaraAm() {
        var made = AnswerWords.of(new Scale(
                "s",
                List.of(option(1, "ทำ", "does"), option(2, "ไม่ได้ทำ", "does not")),
                new Provenance(Confidence.UNSOURCED, List.of(), null)));

        assertThat(List.of(made.read("ท\u0e33"), made.read("ท\u0e4d\u0e32"), made.read("ไม่ได้ท\u0e4d\u0e32")))
                .containsExactly(1, 1, 2);
    }

    private static Scale.Option option(int level, String th, String en) {
        return new Scale.Option(level, Integer.toString(level), new Label(th, en), Rational.of(level));
    }

    @ParameterizedTest
    @CsvSource({
        "มี, 1",
        "Y, 1",
        "yes, 1",
        "ใช่, 1",
        "TRUE, 1",
        "1, 1",
        "A1, 1",
        "ไม่มี, 2",
        "N, 2",
        "no, 2",
        "ไม่ใช่, 2",
        "False, 2",
        "2, 2"
    })
    void readsYesAndNoWhereTheScaleAsksForThem(String written, int level) {
        assertThat(List.of(BAD.read(written), GOOD.read(written))).containsExactly(level, level);
        assertThat(written.matches(".*\\d") ? AnswerWords.UNKNOWN : DEGREE.read(written))
                .as("not on a scale of degrees")
                .isEqualTo(AnswerWords.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u200b", "\u00a0", "-", "–", "N/A", "n/a", "#N/A", "NULL", "NaN", "ไม่ตอบ", "ไม่ระบุ"})
    void takesWhatNobodyMeansAsAnAnswerForNotAnswered(String written) {
        assertThat(DEGREE.read(written)).isEqualTo(AnswerWords.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "5",
                "A5",
                "A0",
                "-1",
                "2.5",
                "44",
                "มากมาย",
                "ไม่มี",
                "none",
                "ไม่ทราบ",
                "4 - น้อย",
                "น้อย (4)",
                "5 - มากที่สุด",
                "4 - ",
                "() 4",
                "1 2",
                "Q4",
                "มาก, มากที่สุด",
                "4 มากที่สุด 4"
            })
    void believesNothingElse(String written) {
        assertThat(DEGREE.read(written)).isEqualTo(AnswerWords.UNKNOWN);
    }

    @Test
    void readsTheNeutralLabelsOfTheNewerScale() {
        var steps = words(sheet("2568"), "i3");

        assertThat(List.of(steps.read("ระดับ 6"), steps.read("step 6"), steps.read("A6"), steps.read("ระดับ ๗")))
                .containsExactly(6, 6, 6, AnswerWords.UNKNOWN);
    }

    @Test
    void asksForSubItemsWhereOneAnswerCannotStandForThem() {
        assertThat(IIT.words("i11")).isNull();
        assertThat(IIT.words("i11.2")).isNotNull();
        assertThat(IIT.words("i5")).isSameAs(IIT.words("i5.3"));
        assertThat(IIT.words("e1")).isNull();
    }

    @Test
    void knowsWhereAKeyBelongs() {
        assertThat(IIT.surveyOf("i5.2")).isEqualTo(new SurveyCode("IIT"));
        assertThat(IIT.surveyOf("e2")).isEqualTo(new SurveyCode("EIT"));
        assertThat(IIT.surveyOf("x2")).isNull();
    }

    @Test
    void listsItsQuestions() {
        assertThat(IIT.questions().stream()
                        .flatMap(question -> question.slots().stream())
                        .toList())
                .isEqualTo(IIT.slots());
    }

    @Test
    void neverFailsWhateverIsWrittenSeed20260211() {
        var random = new SplittableRandom(20260211);
        var letters = "0123456789๐๔๙ aA()[]-–.:=มากที่สุดน้อย\u0e4d\u0e32\ud83d\u200b\n\u0000";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(DEGREE.read(text.toString())).as(text.toString()).isBetween(-1, 4);
        }
        assertThat(DEGREE.read("4".repeat(5_000_000))).isEqualTo(AnswerWords.UNKNOWN);
    }
}
