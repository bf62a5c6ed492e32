package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;
import static org.prongsai.command.feed.form.Sheets.IIT_2568;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.table.TableRow;

class PrivacyTest {
    private static final String IDS = "e1,e2,e3,e4,e5,e6,e7,e8,e9";
    private static final String FOURS = "4,4,4,4,4,4,4,4,4";

    @Test
    void dropsColumnsByTheirHeadersAndByTheirLook() {
        var sheet = Fixture.csv(
                "key," + IDS + ",ชื่อ-สกุล,โทร,ตำแหน่ง,ชื่อหน่วยงาน,ผู้ติดต่อ,หมายเหตุ,อื่น ๆ\n"
                        + "1," + FOURS + ",สมชาย ใจดี,,นายก,เทศบาล,ทดสอบ,,\n"
                        + "2," + FOURS + ",,,,เทศบาล,081-234-5678,,ข\n",
                EIT_2568);

        assertThat(sheet.columns().subList(10, 17))
                .containsExactly(
                        "ชื่อ-สกุล: dropped name by header",
                        "โทร: dropped phone by header",
                        "ตำแหน่ง: dropped position by header",
                        "ชื่อหน่วยงาน: ignored not-a-question",
                        "ผู้ติดต่อ: dropped phone by look",
                        "หมายเหตุ: ignored not-a-question",
                        "อื่น ๆ: ignored not-a-question");
        assertThat(sheet.reader().keptColumns())
                .as("names, by which the form is known again")
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14, 15, 16);
        assertThat(sheet.reader().keptCells(sheet.data().getLast()))
                .containsExactly("", "4", "4", "4", "4", "4", "4", "4", "4", "4", "", "", "", "", "", "", "");
    }

    @Test
    void judgesQuestionsByTheirLookOnly() {
        var named = Fixture.csv("key,ช่องทางโทรศัพท์ของท่าน,e2\n1,4,5\n", EIT_2568);
        assertThat(named.columns())
                .as("answers under a telling header are no telephone numbers")
                .contains("ช่องทางโทรศัพท์ของท่าน: unknown");

        var matched = Fixture.csv("key,โทรศัพท์,e2\n1,4,5\n2,0812345678,5\n", EIT_2568)
                .with(Map.of("โทรศัพท์", "e1"));
        assertThat(matched.read()).containsExactly("2 1 null {e1=4, e2=5}", "3 refused โทรศัพท์:looks-like-identity");

        var misled = Fixture.csv("key,e1,e2\n1,0899999999,5\n2,0812345678,5\n", EIT_2568);
        assertThat(misled.columns()).containsExactly("key: key", "e1: dropped phone by look", "e2: e2");
        assertThat(misled.read()).containsExactly("2 1 null {e2=5}", "3 2 null {e2=5}");
    }

    @Test
    void neverEchoesWhatLooksLikeAnIdentity() {
        var sheet = Fixture.csv(
                "key," + IDS + "\n1,4,4,โทร 081 234 5678 นะ,4,4,4,4,4,4\n2,4,4,๑-๑๐๑๗-๐๐๒๐๗-๐๓-๐,4,4,4,4,4,4\n3,"
                        + FOURS + "\n4," + FOURS + "\n5," + FOURS + "\n",
                EIT_2568);

        for (var reading : sheet.readings().subList(0, 2)) {
            assertThat(((Reading.Refused) reading).problems().toString())
                    .contains("looks-like-identity")
                    .doesNotContain("5678", "๑๐๑๗", "1017");
        }
        assertThat(sheet.reader().keptCells(sheet.data().getFirst()))
                .containsExactly("", "4", "4", "***", "4", "4", "4", "4", "4", "4");
    }

    @Test
    void writesDownNothingOfRowsWhoseValuesMayHaveShifted() {
        var sheet = Fixture.csv("key," + IDS + ",ชื่อ\n1,สมชาย," + FOURS + ",x\n2," + FOURS + "\n", EIT_2568);

        assertThat(sheet.read())
                .containsExactly(
                        "2 refused :surplus-cells", "3 2 null {e1=4, e2=4, e3=4, e4=4, e5=4, e6=4, e7=4, e8=4, e9=4}");
        assertThat(sheet.reader().keptCells(sheet.data().getFirst()))
                .containsOnly("")
                .hasSize(11);
    }

    @Test
    void writesDownNothingThatIsTooLongToLookAt() {
        var reader = Fixture.csv("key,e1\n1,4\n", EIT_2568).reader();

        assertThat(reader.keptCells(new TableRow(2, List.of("1", "x".repeat(5_000) + " a@example.com"), null)))
                .containsExactly("", "***");
    }

    @Test
    void neverEchoesKeys() {
        var reader = Fixture.csv("respondentKey,e1\nsomchai@example.go.th,9\n", EIT_2568)
                .with(Map.of())
                .reader();
        var row = new TableRow(2, List.of("somchai@example.go.th", "9"), null);

        assertThat(reader.read(row).toString()).doesNotContain("somchai");
        assertThat(reader.keptCells(row)).containsExactly("", "9");
        assertThat(reader.keyOf(row)).isEqualTo("somchai@example.go.th");
        assertThat(reader.keyColumn()).isZero();
    }

    @Test
    void refusesSuggestionsUnlessTheSurveyTakesThem() {
        var csv = "key," + IDS + ",ข้อเสนอแนะ,Other comments\n1," + FOURS + ",ดีมาก,ขอบคุณ\n2," + FOURS
                + ",โทรหา 0812345678,ขอบคุณ\n3," + FOURS + ",,\n";

        var refused = Fixture.csv(csv, EIT_2568);
        assertThat(refused.columns().subList(10, 12))
                .containsExactly("ข้อเสนอแนะ: suggestion refused", "Other comments: suggestion refused");
        assertThat(refused.reader().keptCells(refused.data().getFirst()).subList(10, 12))
                .containsExactly("", "");
        assertThat(refused.read().toString()).doesNotContain("ดีมาก");

        var answers = "{e1=4, e2=4, e3=4, e4=4, e5=4, e6=4, e7=4, e8=4, e9=4}";
        assertThat(Fixture.csv(csv, EIT_2568)
                        .to(new Target.One(Fixture.ASSESSMENT, EIT_2568, true))
                        .read())
                .containsExactly(
                        "2 1 null " + answers + " said ดีมาก\nขอบคุณ",
                        "3 2 null " + answers + " suggestion-left-out",
                        "4 3 null " + answers);
    }

    @Test
    void dropsAnIgnoredColumnThatGivesSomebodyAway() {
        assertThat(Fixture.csv("key,i1,ติดต่อ\n1,4,a@example.com\n", IIT_2568)
                        .with(Map.of("ติดต่อ", "ignore"))
                        .columns())
                .contains("ติดต่อ: dropped email by look");
    }

    @Test
    void takesADroppedColumnForTheKeyWherePeopleSaySo() {
        assertThat(Fixture.csv("อีเมล,i1\na@example.com,4\n", IIT_2568)
                        .with(Map.of("อีเมล", "respondentKey"))
                        .read())
                .containsExactly("2 a@example.com null {i1=4}");
    }
}
