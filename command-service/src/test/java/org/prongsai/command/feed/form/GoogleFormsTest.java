package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.command.survey.Submission;

class GoogleFormsTest {

    @Test
    void readsASheetOfQuestionTitles() {
        var sheet = Fixture.file("google-forms/thai.csv", EIT_2568);

        assertThat(sheet.columns())
                .containsExactly(
                        "ประทับเวลา: day",
                        "ที่อยู่อีเมล: dropped email by header",
                        "คะแนน: ignored system",
                        "ขั้นตอน/เวลา: e1",
                        "เท่าเทียม: e2",
                        "สินบน: e3",
                        "ช่องทางเผยแพร่: e4",
                        "ข้อมูลชัดเจน: e5",
                        "ตอบคำถาม/ร้องเรียน: e6",
                        "ปรับปรุงดีขึ้น: e7",
                        "e-service: e8",
                        "มีส่วนร่วม: e9",
                        "ข้อเสนอแนะ: suggestion refused");
        var readings = sheet.readings();
        assertThat(readings.get(2)).isInstanceOf(Reading.Refused.class);
        assertThat(submission(readings.get(0)).answers())
                .isEqualTo(Map.of("e1", 1, "e2", 2, "e3", 3, "e4", 4, "e5", 5, "e6", 6, "e7", 1, "e8", 2, "e9", 3));
    }

    private static Submission submission(Reading reading) {
        return ((Reading.Usable) reading).submission();
    }

    @Test
    void namesRowsByWhatTheySayAndHowOftenItWasSaid() {
        var readings = Fixture.file("google-forms/thai.csv", EIT_2568).readings();
        var first = submission(readings.get(0)).respondentKey();
        var second = submission(readings.get(1)).respondentKey();

        assertThat(first).matches("row:[0-9a-f]{32}:1");
        assertThat(second).isEqualTo(first.replaceFirst(":1$", ":2"));
    }

    @Test
    void namesRowsAlikeHoweverTheTableIsWritten() {
        var sheet = "Timestamp,e1,e2\n2/13/2025 9:01:02,ระดับ 6,5\n2/3/2025 10:11:12,4,3\n";
        var other = "e2,email,Timestamp,e1\nA3,x@example.com,2025-02-03T10:11:12,step 4\n๕,,2025-02-13 09:01:02,6\n";

        assertThat(keys(other)).isEqualTo(keys(sheet).reversed());
    }

    @Test
    void namesRowsAlikeOnceTheSheetHasGrownAndShowsWhichNumberIsTheMonth() {
        var young = "Timestamp,e1\n2/3/2025 9:01:02,6\n4/5/2025 10:11:12,4\n";

        assertThat(keys(young + "5/31/2025 8:00:00,5\n")).startsWith(keys(young).toArray(String[]::new));
    }

    private static List<String> keys(String csv) {
        return Fixture.csv(csv, EIT_2568).with(Map.of()).readings().stream()
                .map(reading -> submission(reading).respondentKey())
                .toList();
    }

    @Test
    void findsOutTheOrderOfDayAndMonth() {
        assertThat(Fixture.file("google-forms/english.csv", EIT_2568).readings())
                .extracting(reading -> "" + submission(reading).submittedOn())
                .containsExactly("2025-02-13", "2025-02-03");
    }

    @Test
    void guessesWhatIsOnlySimilarAndTellsColumnsOfOneNameApart() {
        var sheet = Fixture.file("google-forms/sentences.csv", EIT_2568);

        assertThat(sheet.recognise()).isInstanceOf(Recognition.MapNeeded.class);
        assertThat(sheet.form().columns())
                .extracting(column -> column.name() + " " + column.role() + " "
                        + column.guesses().stream().limit(1).toList())
                .containsExactly(
                        "Timestamp SubmittedOn[universal=false, completes=false] []",
                        "เจ้าหน้าที่ปฏิบัติต่อท่านเท่าเทียมเพียงใด Unknown[] [Guess[target=e2, "
                                + "similarity=0.6, by=text]]",
                        "เจ้าหน้าที่เรียกสินบนจากท่านหรือไม่ Unknown[] [Guess[target=e3, similarity=0.6, by=text]]",
                        "คะแนนรวมของท่าน Unknown[] []",
                        "คะแนนรวมของท่าน (2) Unknown[] []");
    }

    @Test
    void readsWhatAMapExplains() {
        var sheet = Fixture.file("google-forms/sentences.csv", EIT_2568)
                .with(new ColumnMap(
                        Map.of(
                                "เจ้าหน้าที่ปฏิบัติต่อท่านเท่าเทียมเพียงใด", "e2",
                                "เจ้าหน้าที่เรียกสินบนจากท่านหรือไม่", "e3",
                                "คะแนนรวมของท่าน", "ignore",
                                "คะแนนรวมของท่าน (2)", "e9"),
                        Map.of("ระดับ 2", 3)));

        assertThat(submission(sheet.readings().getFirst()).answers()).isEqualTo(Map.of("e2", 4, "e3", 1, "e9", 3));
    }

    @Test
    void readsTheApiOnceTheQuestionsAreMapped() {
        var api = Fixture.file("google-forms/api.json", EIT_2568);
        assertThat(api.columns())
                .containsExactly(
                        "responseId: key",
                        "createTime: day",
                        "lastSubmittedTime: ignored system",
                        "respondentEmail: dropped email by source",
                        "totalScore: ignored system",
                        "6a401f94: unknown",
                        "7b512e03: unknown");

        assertThat(api.with(Map.of("6a401f94", "e1", "7b512e03", "e2")).read())
                .containsExactly("1 google:ACYDBNhx 2025-02-03 {e1=4, e2=5}");
    }

    @Test
    void readsWhatAnAppsScriptSends() {
        var sent = Fixture.file("google-forms/apps-script.json", EIT_2568);

        assertThat(sent.columns())
                .containsExactly(
                        "ประทับเวลา: day", "เท่าเทียม: e2", "ขั้นตอน/เวลา: e1", "อีเมล: dropped email by header");
        assertThat(submission(sent.readings().getFirst()).answers()).isEqualTo(Map.of("e1", 5, "e2", 4));
    }
}
