package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimeSurveyFormsTest {

    @Test
    void readsAnExportWithCodes() {
        var export = Fixture.file("limesurvey/code.csv", EIT_2568).named("811234");

        assertThat(export.read())
                .containsExactly(
                        "2 limesurvey:811234:12 2025-02-03 {e1=4, e2=5, e3=6, e4=1, e5=2, e6=3, e7=4, e8=5, e9=6}",
                        "3 skipped incomplete",
                        "4 limesurvey:811234:14 null {e1=6, e2=5, e4=1, e5=2, e6=3, e7=4, e8=5}",
                        "5 refused e1:answer-unknown-word");
    }

    @Test
    void leavesOutWhoAnswered() {
        assertThat(Fixture.file("limesurvey/code.csv", EIT_2568).columns())
                .containsExactly(
                        "id: key",
                        "submitdate: day",
                        "lastpage: ignored system",
                        "startlanguage: ignored system",
                        "seed: ignored system",
                        "token: dropped token by source",
                        "startdate: ignored system",
                        "datestamp: ignored system",
                        "ipaddr: dropped ip by source",
                        "refurl: dropped device by source",
                        "e1: e1",
                        "E2: e2",
                        "G1[e3]: e3",
                        "G1[e4]: e4",
                        "G1[e5]: e5",
                        "G1[e6]: e6",
                        "G1[e7]: e7",
                        "G1[e8]: e8",
                        "G1[e9]: e9");
    }

    @Test
    void readsAnExportWithTextsAndLabels() {
        assertThat(Fixture.file("limesurvey/full.csv", EIT_2568).read())
                .containsExactly(
                        "2 limesurvey::7 2025-02-03 {e1=1, e2=2, e3=3, e4=4, e5=5, e6=6, e7=5, e8=4, e9=3}",
                        "3 limesurvey::8 2025-02-03 {e1=2, e2=2, e3=2, e4=2, e5=2, e6=2, e7=2, e8=2}");
    }

    @ParameterizedTest
    @CsvSource({
        "abbreviated, 1, limesurvey",
        "codetext, 2, limesurvey",
        "mangled, 2, limesurvey",
        "numbered, 2, limesurvey"
    })
    void readsTheOtherHeadings(String file, int level, String source) {
        var export = Fixture.file("limesurvey/" + file + ".csv", EIT_2568);

        assertThat(export.form().source()).isEqualTo(source);
        assertThat(export.read())
                .containsExactly("2 limesurvey::7 2025-02-03 {e1=L, e2=L, e3=L, e4=L, e5=L, e6=L, e7=L, e8=L, e9=L}"
                        .replace("L", "" + level));
    }

    @ParameterizedTest
    @CsvSource({
        "code, code",
        "full, full",
        "abbreviated, abbreviated",
        "codetext, codetext",
        "mangled, code",
        "numbered, code"
    })
    void namesTheHeading(String file, String heading) {
        assertThat(Fixture.file("limesurvey/" + file + ".csv", EIT_2568).form().heading())
                .isEqualTo(heading);
    }

    @Test
    void readsJsonOfBothShapes() {
        assertThat(Fixture.file("limesurvey/responses.json", EIT_2568)
                        .named("811234")
                        .read())
                .containsExactly(
                        "1 limesurvey:811234:12 2025-02-03 {e1=4, e2=5, e3=6, e4=1, e5=2, e6=3, e7=4}",
                        "2 skipped incomplete");
        assertThat(Fixture.file("limesurvey/older.json", EIT_2568).read())
                .containsExactly("1 limesurvey::12 null {e1=4, e2=5, e3=6, e4=1, e5=2, e6=3, e7=4, e8=1, e9=1}");
    }

    @Test
    void passesOverTimings() {
        assertThat(Fixture.csv("id,submitdate,e1,interviewtime,groupTime12,e1Time,G1[e2]Time\n", EIT_2568)
                        .columns())
                .containsExactly(
                        "id: key",
                        "submitdate: day",
                        "e1: e1",
                        "interviewtime: ignored system",
                        "groupTime12: ignored system",
                        "e1Time: ignored system",
                        "G1[e2]Time: ignored system");
    }

    @Test
    void takesNumbersForIdsOnlyWhereTheyNameEveryQuestion() {
        var some = Fixture.csv("id,submitdate,lastpage,Q1,Q2\n1,2025-02-03,1,A1,A2\n", EIT_2568);

        assertThat(some.columns())
                .containsExactly(
                        "id: key", "submitdate: day", "lastpage: ignored system", "Q1: unknown", "Q2: unknown");
        assertThat(some.form().columns().get(3).guesses()).containsExactly(new Guess("e1", 0.5, "number"));
    }
}
