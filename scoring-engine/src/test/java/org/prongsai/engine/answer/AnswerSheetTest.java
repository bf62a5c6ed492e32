package org.prongsai.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;

class AnswerSheetTest {
    private static final Methodology METHODOLOGY =
            BuiltInMethodologies.find("2566").orElseThrow();
    private static final AnswerSheet IIT = AnswerSheet.of(METHODOLOGY, new SurveyCode("IIT"));
    private static final AnswerSheet EIT = AnswerSheet.of(METHODOLOGY, new SurveyCode("EIT-2"));

    @Test
    void packsOneCharacterPerSlotInTheMethodologysOrder() {
        assertThat(packed(EIT, Map.of("e2", 3, "e15", 4, "e1.2", 1, "e4.3", 2)))
                .isEqualTo("-13---2" + "-".repeat(11) + "4");
    }

    @Test
    void letsOneAnswerStandForAllSubItemsThatShareScaleAndPolarity() {
        assertThat(packed(EIT, Map.of("e1", 4, "e4", 2))).isEqualTo("44--222" + "-".repeat(12));
        assertThat(packed(IIT, Map.of("i18", 1))).isEqualTo(packed(IIT, Map.of("i18.1", 1, "i18.2", 1, "i18.3", 1)));
    }

    @Test
    void takesAListInTheOrderOfTheSubItems() {
        assertThat(packed(EIT, Map.of("e1", List.of(4, "๓"), "e4", Arrays.asList(1, null, ""), "e2", List.of(1))))
                .isEqualTo("431-1--" + "-".repeat(12));
        assertThat(packed(IIT, Map.of("i11", List.of(4, 1)))).isEqualTo(packed(IIT, Map.of("i11.1", 4, "i11.2", 1)));
    }

    static Stream<Arguments> threes() {
        return Stream.of(
                        3,
                        3L,
                        (short) 3,
                        (byte) 3,
                        3.0,
                        3.0f,
                        BigInteger.valueOf(3),
                        new BigDecimal("3.00"),
                        "3",
                        " 3 ",
                        "03",
                        "๓",
                        "\u00A0๐๓\n",
                        new StringBuilder("3"))
                .map(value -> Arguments.of(value.getClass().getSimpleName(), value));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("threes")
    void readsWholeNumbersAndDigits(String type, Object value) {
        assertThat(packed(EIT, Map.of("e2", value))).as(type).isEqualTo("--3" + "-".repeat(16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00A0"})
    void takesBlankTextAsNotAnswered(String blank) {
        assertThat(packed(EIT, Map.of("e2", 3, "e3", blank, "e1", blank))).isEqualTo("--3" + "-".repeat(16));
    }

    @Test
    void takesNullAsNotAnswered() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("e1", null);
        answers.put("e1.1", 2);
        answers.put("e3", null);

        assertThat(packed(EIT, answers)).isEqualTo("2" + "-".repeat(18));
    }

    static Stream<Arguments> noLevels() {
        return Stream.of(
                        0,
                        5,
                        -1,
                        12345678901L,
                        2.5,
                        Double.NaN,
                        1e300,
                        "0",
                        "5",
                        "3.0",
                        "-1",
                        "+3",
                        "x",
                        "A3",
                        "3 3",
                        "1000",
                        "٣",
                        new BigDecimal("2.000001"),
                        new BigDecimal("1e999999"),
                        BigInteger.TEN.pow(30),
                        true,
                        Map.of("a", 1),
                        'x')
                .map(value -> Arguments.of(value.getClass().getSimpleName(), value));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("noLevels")
    void refusesWhatIsNoLevelOfTheScale(String type, Object value) {
        assertThat(problems(EIT, Map.of("e2", value)))
                .as(type)
                .containsExactly(new FieldProblem(
                        "answers.e2",
                        "answer-not-a-level",
                        "'%s' ไม่ใช่ตัวเลือกของข้อนี้ ให้ใส่เลข 1 ถึง 4 หรือเว้นว่าง".formatted(value),
                        "'%s' is not a level; write a whole number from 1 to 4, or nothing".formatted(value)));
    }

    @Test
    void knowsTheLevelsOfEachScale() {
        assertThat(problems(IIT, Map.of("i5.2", 3)))
                .extracting(FieldProblem::messageEn)
                .containsExactly("'3' is not a level; write a whole number from 1 to 2, or nothing");
    }

    @Test
    void refusesAMixedQuestionAnsweredAsAWholeNamingItsSubItems() {
        assertThat(problems(IIT, Map.of("i11", 3)))
                .containsExactly(new FieldProblem(
                        "answers.i11",
                        "answer-needs-sub-items",
                        "ข้อย่อยของ 'i11' ให้คะแนนต่างกัน ให้ตอบทีละข้อ: i11.1, i11.2",
                        "the sub-items of 'i11' are scored differently; answer each of them: i11.1, i11.2"));
    }

    @Test
    void refusesUnknownQuestions() {
        assertThat(problems(IIT, Map.of("i300", 3)))
                .containsExactly(new FieldProblem(
                        "answers.i300",
                        "answer-unknown-question",
                        "แบบ IIT ไม่มีข้อ 'i300' หมายถึง 'i30' หรือไม่",
                        "IIT has no question 'i300'; did you mean 'i30'?"));
        assertThat(problems(IIT, Map.of("gender", 3)))
                .containsExactly(new FieldProblem(
                        "answers.gender",
                        "answer-unknown-question",
                        "แบบ IIT ไม่มีข้อ 'gender' ให้ลบออก",
                        "IIT has no question 'gender'; take it out"));
    }

    @Test
    void refusesQuestionsOfAnotherSurvey() {
        assertThat(problems(IIT, Map.of("e2", 3)))
                .containsExactly(new FieldProblem(
                        "answers.e2",
                        "answer-of-another-survey",
                        "ข้อ 'e2' เป็นของแบบ EIT-1 ไม่ใช่ IIT ให้ส่งไปที่แบบนั้น",
                        "'e2' is a question of EIT-1, not of IIT; send it there"));
    }

    @ParameterizedTest
    @CsvSource({"e1, e1.2", "e1.2, e1"})
    void refusesASubItemAnsweredTwiceWhicheverComesFirst(String first, String second) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put(first, 3);
        answers.put(second, 4);

        assertThat(problems(EIT, answers))
                .containsExactly(new FieldProblem(
                        "answers.e1.2",
                        "answer-given-twice",
                        "ข้อ 'e1.2' มีสองคำตอบ คือของข้อย่อยเองและของข้อใหญ่ ให้เหลือเพียงหนึ่ง",
                        "'e1.2' is answered twice, by itself and through its question; keep one"));
    }

    @Test
    void refusesListsThatDoNotFit() {
        assertThat(problems(EIT, Map.of("e4", List.of(1, 2))))
                .containsExactly(new FieldProblem(
                        "answers.e4",
                        "answer-list-length",
                        "รายการมี 2 คำตอบ แต่ข้อ 'e4' มี 3 ข้อ: e4.1, e4.2, e4.3",
                        "the list has 2 answers, but 'e4' takes 3: e4.1, e4.2, e4.3"));
        assertThat(problems(EIT, Map.of("e4.1", List.of(1))))
                .containsExactly(new FieldProblem(
                        "answers.e4.1",
                        "answer-list-not-allowed",
                        "ข้อย่อย 'e4.1' รับคำตอบเดียว ไม่ใช่รายการ",
                        "'e4.1' takes one level, not a list; write a number"));
        assertThat(problems(EIT, Map.of("e4", List.of(1, List.of(2), 3))))
                .extracting(FieldProblem::field)
                .containsExactly("answers.e4[1]", "answers.e4[2]");
    }

    @Test
    void refusesAResponseThatAnswersNothing() {
        var nothing = new FieldProblem(
                "answers",
                "answers-empty",
                "ไม่มีคำตอบเลย ให้ตอบอย่างน้อยหนึ่งข้อ",
                "nothing was answered; answer at least one question");

        assertThat(problems(IIT, Map.of())).containsExactly(nothing);
        assertThat(problems(IIT, Collections.singletonMap("i1", null))).containsExactly(nothing);
    }

    @Test
    void namesEveryWrongField() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("i1", 9);
        answers.put("i2", 3);
        answers.put("i11", 1);
        answers.put("i3", List.of(1));
        answers.put("zzz", 1);
        answers.put("i4.1", "yes");

        assertThat(problems(IIT, answers))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        tuple("answers.i1", "answer-not-a-level"),
                        tuple("answers.i11", "answer-needs-sub-items"),
                        tuple("answers.i3", "answer-list-length"),
                        tuple("answers.zzz", "answer-unknown-question"),
                        tuple("answers.i4.1", "answer-not-a-level"));
    }

    @Test
    void showsLongKeysAndValuesShortened() {
        var problem =
                problems(EIT, Map.of("k".repeat(5_000), "v".repeat(5_000))).getFirst();

        assertThat(problem.field()).isEqualTo("answers." + "k".repeat(57) + "...");
        assertThat(problem.messageEn()).hasSizeLessThan(200);
    }

    @Test
    void expandsToWhatWasAnsweredInOrder() {
        var expanded = EIT.expand(new PackedAnswers("-13---2" + "-".repeat(11) + "4"));

        assertThat(expanded)
                .containsExactly(Map.entry("e1.2", 1), Map.entry("e2", 3), Map.entry("e4.3", 2), Map.entry("e15", 4));
    }

    @Test
    void expandsOnlyWhatWasPackedForIt() {
        assertThatThrownBy(() -> EIT.expand(new PackedAnswers("123")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 answers do not fit the 19 slots of EIT-2");
        assertThatThrownBy(() -> EIT.expand(new PackedAnswers("----3" + "-".repeat(14))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("e4.1 has no level 3");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void packsAgainWhatItExpanded(long seed) {
        var random = new SplittableRandom(seed);
        for (int response = 0; response < 200; response++) {
            var packed = new StringBuilder("4"); // At least one is answered.
            for (var slot : IIT.slots().subList(1, 51)) {
                int level = random.nextInt(slot.scale().levels() + 1);
                packed.append(level == 0 ? "-" : String.valueOf(level));
            }

            assertThat(packed(IIT, IIT.expand(new PackedAnswers(packed.toString()))))
                    .isEqualTo(packed.toString());
        }
    }

    @Test
    void isLaidOutOncePerMethodologyAndSurvey() {
        var sheets = new AnswerSheets();

        assertThat(sheets.sheet(METHODOLOGY, new SurveyCode("IIT")))
                .isSameAs(sheets.sheet(METHODOLOGY, new SurveyCode("IIT")))
                .isNotSameAs(sheets.sheet(METHODOLOGY, new SurveyCode("EIT-1")));
    }

    @Test
    void isRefusedForSurveysTheMethodologyDoesNotHave() {
        assertThatThrownBy(() -> new AnswerSheets().sheet(METHODOLOGY, new SurveyCode("EIT")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("methodology 2566 has no survey EIT");
    }

    private static String packed(AnswerSheet sheet, Map<String, ? extends @Nullable Object> answers) {
        return switch (sheet.pack(answers)) {
            case Packing.Packed(var packed) -> packed.value();
            case Packing.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<FieldProblem> problems(AnswerSheet sheet, Map<String, ? extends @Nullable Object> answers) {
        return switch (sheet.pack(answers)) {
            case Packing.Packed(var packed) -> throw new AssertionError("packed as " + packed);
            case Packing.Refused(var problems) -> problems;
        };
    }
}
