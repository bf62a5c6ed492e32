package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2566;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;
import static org.prongsai.command.feed.form.Sheets.IIT_2565;
import static org.prongsai.command.feed.form.Sheets.IIT_2568;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.json.Json;
import org.prongsai.engine.problem.FieldProblem;

class RecognitionTest {

    @Test
    void saysWhyATableCannotBeRead() {
        assertThat(Fixture.csv("", EIT_2568).unusable()).containsExactly(":empty-table");
        assertThat(Fixture.csv("1,2,3\n4,5,6\n", EIT_2568).unusable()).containsExactly(":no-header");
        assertThat(Fixture.csv("key,อีเมล\n1,a@example.com\n", EIT_2568).recognise())
                .isInstanceOf(Recognition.Unusable.class);
        assertThat(Fixture.csv("key,i1,i2\n1,4,4\n", EIT_2568).recognise())
                .isEqualTo(new Recognition.Unusable(List.of(new FieldProblem(
                        "",
                        "form-of-another-survey",
                        "ไฟล์นี้เป็นของแบบ IIT ไม่ใช่ EIT-1 ให้ส่งไปที่แบบนั้น",
                        "this is a form of IIT, not of EIT-1: send it there"))));
        assertThat(Fixture.json("{" + wide() + "}", EIT_2568).unusable()).containsExactly(":too-many-columns");
        assertThat(Fixture.csv("respondentKey,i1\nr1,4\n", IIT_2568)
                        .to(new Target.Anywhere((_, _) -> IIT_2568))
                        .unusable())
                .containsExactly(":no-assessment-columns");
    }

    private static String wide() {
        return IntStream.rangeClosed(0, Headers.COLUMNS_MAX)
                .mapToObj("\"x%d\": 1"::formatted)
                .collect(Collectors.joining(","));
    }

    @Test
    void findsTheHeaderBelowATitle() {
        var sheet = Fixture.csv("ผลการสำรวจ EIT\nปีงบประมาณ 2568\nkey,e1,e2\nr1,4,5\n", EIT_2568);

        assertThat(sheet.form().headerRows()).isEqualTo(3);
        assertThat(sheet.read()).containsExactly("4 r1 null {e1=4, e2=5}");
    }

    @Test
    void asksForAMapOnlyWhereQuestionsAreLeft() {
        var nine = "key,e1,e2,e3,e4,e5,e6,e7,e8,e9,เพศ,อายุ\n1,4,4,4,4,4,4,4,4,4,หญิง,40\n";
        assertThat(Fixture.csv(nine, EIT_2568).columns())
                .endsWith("เพศ: ignored not-a-question", "อายุ: ignored not-a-question");

        var eight = Fixture.csv(nine.replace("e9", "ท่านมีส่วนร่วมเพียงใด"), EIT_2568);
        assertThat(eight.recognise()).isInstanceOf(Recognition.MapNeeded.class);
        assertThat(eight.form().columns().get(9).guesses().getFirst().target()).isEqualTo("e9");
    }

    @Test
    void letsAMapSettleWhatItNamesAndTheRestWithAStar() {
        var csv = "ref,when,ก,ข,ค\nr1,3/2/2568,4,ไม่เห็นด้วย,?\n";

        assertThat(Fixture.csv(csv, EIT_2568)
                        .with(new ColumnMap(
                                Map.of(
                                        "ref",
                                        "respondentKey",
                                        "when",
                                        "submittedOn",
                                        "ก",
                                        "e1",
                                        "ข",
                                        "e2",
                                        "*",
                                        "ignore"),
                                Map.of("ไม่เห็นด้วย", 2)))
                        .read())
                .containsExactly("2 r1 2025-02-03 {e1=4, e2=2}");
        assertThat(Fixture.csv(csv, EIT_2568)
                        .with(Map.of("ref", "respondentKey", "ก", "e1"))
                        .recognise())
                .as("what the map does not name is still unknown")
                .isInstanceOf(Recognition.MapNeeded.class);
    }

    @Test
    void saysWhichEntriesOfAMapLeadNowhere() {
        var form =
                Fixture.csv("key,ก\n1,4\n", EIT_2568).with(Map.of("ก", "i99")).form();

        assertThat(form.columns().get(1).role()).isEqualTo(new ColumnRole.Unknown());
        assertThat(form.notices()).extracting(Notice::code).containsExactly("questions-missing", "map-target-unknown");
    }

    @Test
    void believesNeitherOfTwoColumnsForOneQuestion() {
        var sheet = Fixture.csv("key,e1,E1,e2\n1,4,5,6\n", EIT_2568);

        assertThat(sheet.columns()).containsExactly("key: key", "e1: unknown", "E1: unknown", "e2: e2");
        assertThat(sheet.form().columns().get(2).guesses()).containsExactly(new Guess("e1", 0.9, "id"));
    }

    @Test
    void letsAPersonChooseBetweenColumns() {
        assertThat(Fixture.csv("key,e1,E1,date,day\n1,4,5,3/2/2568,4/2/2568\n", EIT_2568)
                        .with(Map.of("E1", "e1", "e1", "ignore", "day", "submittedOn"))
                        .read())
                .containsExactly("2 1 2025-02-04 {e1=5}");
        assertThat(Fixture.csv("key,e1,ใหม่,e2\n1,4,5,3\n", EIT_2568)
                        .with(Map.of("ใหม่", "e1", "*", "ignore"))
                        .read())
                .containsExactly("2 1 null {e1=5, e2=3}");
    }

    @Test
    void guessesByOrderAmongTheColumnsThatHoldAnswers() {
        var sheet = Fixture.csv("key,ก,เพศ,ข,ค,ง,จ,ฉ,ช,ซ,ฌ\n1,4,หญิง,1,2,3,4,5,6,1,2\n", EIT_2568);

        assertThat(sheet.form().columns().get(2).guesses()).isEmpty();
        assertThat(sheet.form().columns().get(3).guesses()).containsExactly(new Guess("e2", 0.3, "order"));
    }

    @Test
    void guessesByTheLookOfValues() {
        var sheet = Fixture.csv("เมื่อ,ใบที่,ก\n3/2/2568,A-01,x\n4/2/2568,A-02,y y\n5/2/2568,A-03,z\n", EIT_2568);

        assertThat(sheet.form().columns())
                .extracting(Column::guesses)
                .containsExactly(
                        List.of(new Guess("submittedOn", 0.4, "look")),
                        List.of(new Guess("respondentKey", 0.4, "look")),
                        List.of());
    }

    @Test
    void readsHeadersCopiedFromTheTemplate() {
        assertThat(Fixture.csv(
                                "key,บริการเท่าเทียม / same service for strangers and acquaintances,รับนอกเหนือธรรมเนียม: เงิน / receiving outside custom: money\n1,4,2\n",
                                IIT_2565)
                        .read())
                .containsExactly("2 1 null {i2=4, i5.1=2}");
    }

    @Test
    void leavesNothingOutThatAnUnseenSurveyMayAsk() {
        var target = new Target.Anywhere((_, survey) -> survey.value().equals("IIT") ? IIT_2568 : EIT_2568);
        var header =
                "assessmentId,survey,respondentKey,i1,i2,i3,i4,i5,i6,i7,i8,i9,i10,i11,i12,i13,i14,i15,มีส่วนร่วม\n";

        assertThat(Fixture.csv(header + "mueang-phai-2568,IIT,r1" + ",4".repeat(16) + "\n", IIT_2568)
                        .to(target)
                        .recognise())
                .isInstanceOf(Recognition.MapNeeded.class);
    }

    @Test
    void readsNumbersInGroups() {
        assertThat(Fixture.csv(
                                "_uuid,_submission_time,grp/q1,grp/q2,grp/q3,grp/q4,grp/q5,grp/q6,grp/q7,grp/q8,grp/q9\nu1,2025-02-03,1,2,3,4,5,6,1,2,3\n",
                                EIT_2568)
                        .read())
                .containsExactly("2 kobo:u1 2025-02-03 {e1=1, e2=2, e3=3, e4=4, e5=5, e6=6, e7=1, e8=2, e9=3}");
    }

    @Test
    void showsNamesThatCanBeShown() {
        assertThat(Headers.unique(List.of("a\u0000\r\nb", "\ud83d", "", "x", "x", "x (2)", "ก".repeat(400))))
                .containsExactly(
                        "a b", "\ufffd", "คอลัมน์ 3 / column 3", "x", "x (2)", "x (2) (2)", "ก".repeat(299) + "…");
        assertThat(VisibleText.of("ab\ud83d\ude00cd", 4)).isEqualTo("ab…");
    }

    @Test
    void looksAtHugeHeadersInNoTimeAtAll() {
        var head = List.of(
                new TableRow(1, List.of("i/".repeat(500_000), "e1", "e1 ".repeat(300_000), "-".repeat(900_000)), null),
                new TableRow(2, List.of("x".repeat(900_000), "4", "5", "a@".repeat(400_000)), null));

        assertThat(Forms.recognise(head, new Target.One(Fixture.ASSESSMENT, EIT_2568), null))
                .isInstanceOf(Recognition.MapNeeded.class);
    }

    @Test
    void saysThatThereIsNothingMore() {
        assertThat(JsonRecords.flatten(Json.parse("{}"))).isEqualTo(new JsonRecords.Flattened.Rows(List.of()));
        assertThat(JsonRecords.flatten(Json.parse("{\"results\": []}")))
                .isEqualTo(new JsonRecords.Flattened.Rows(List.of()));
        assertThat(JsonRecords.flatten(Json.parse("4"))).isInstanceOf(JsonRecords.Flattened.Unusable.class);
    }

    @Test
    void namesOneFormAlikeHoweverItsColumnsAreOrderedAndWhoeverAnswered() {
        var id = Fixture.csv("key,ก,ข\n1,4,5\n", EIT_2568).form().id();

        assertThat(id).matches("csv-[0-9a-f]{16}");
        assertThat(Fixture.csv("แถว / row,ปัญหา / problem,ข,อีเมล,ก,key\n9,x,1,a@b.co,2,3\n", EIT_2568)
                        .form()
                        .id())
                .isEqualTo(id);
        assertThat(Fixture.csv("key,ก,ค\n1,4,5\n", EIT_2568).form().id()).isNotEqualTo(id);
    }

    @Test
    void readsSubItemsByTextAndAsksForThemWhereScoresDiffer() {
        var sheet = Fixture.csv(
                "key,จัดซื้อจัดจ้าง [โปร่งใส ตรวจสอบได้],จัดซื้อจัดจ้าง [เอื้อรายใดรายหนึ่ง],i1\nr1,มาก,น้อย,4\n",
                IIT_2565);
        assertThat(sheet.read()).containsExactly("2 r1 null {i1=4, i11.1=3, i11.2=2}");

        var whole = Fixture.csv("key,i11,i1\nr1,มาก,4\nr2,,4\n", IIT_2565);
        assertThat(whole.read()).containsExactly("2 refused i11:answer-needs-sub-items", "3 r2 null {i1=4}");
    }

    @Test
    void readsNumberedSubItemsWhereTheyNameTheWholeSurvey() {
        var header = "key,ข้อ 1.1,ข้อ 1.2,ข้อ 2,ข้อ 3,ข้อ 4,ข้อ 5,ข้อ 6.1,ข้อ 6.2,ข้อ 7,ข้อ 8,ข้อ 9,ข้อ "
                + "10,ข้อ 11,ข้อ 12,ข้อ 13,ข้อ 14,ข้อ 15";

        assertThat(Fixture.csv(header + "\nr1,1,2,3\n", EIT_2566).read())
                .containsExactly("2 r1 null {e1.1=1, e1.2=2, e2=3}");
        assertThat(Fixture.csv(header + ",ข้อ 16\nr1,1,2,3\n", EIT_2566).recognise())
                .as("the numbers go beyond the survey")
                .isInstanceOf(Recognition.MapNeeded.class);
    }

    @Test
    void namesTheColumnTheValueAndWhatWouldDo() {
        var reading =
                Fixture.csv("key,e8\nr1,บางครั้ง\n", EIT_2566).with(Map.of()).readings();

        assertThat(reading)
                .containsExactly(new Reading.Refused(List.of(new FieldProblem(
                        "e8",
                        "answer-unknown-word",
                        "'บางครั้ง' ไม่ใช่คำตอบของข้อ e8 ใช้ได้คือ 1 = มี / "
                                + "yes, 2 = ไม่มี / no หรือเว้นว่าง ให้แก้ในไฟล์ "
                                + "หรือกำหนดความหมายของคำนี้ในการจับคู่คอลัมน์",
                        "'บางครั้ง' is no answer to e8; write one of 1 = มี "
                                + "/ yes, 2 = ไม่มี / no, or nothing; mend the file, "
                                + "or say in the column map what this word means"))));
    }

    @Test
    void keepsRowsOfOtherAssessmentsAndSurveysOut() {
        assertThat(Fixture.csv(
                                "respondentKey,assessmentId,survey,e1\nr1,mueang-phai-2568,EIT-1,4\nr2,mueang-phai-2567,EIT-1,4\nr3,,IIT,4\nr4,,EIT,4\n",
                                EIT_2568)
                        .read())
                .containsExactly(
                        "2 r1 null {e1=4}",
                        "3 refused assessmentId:other-target",
                        "4 refused survey:other-target",
                        "5 r4 null {e1=4}");
    }

    @Test
    void asksAboutBlankColumnsOnceTheyHoldAnything() {
        var rows = new StringBuilder("key,e1,ท่านพอใจเพียงใด\n");
        for (int row = 1; row <= 60; row++) {
            rows.append('r')
                    .append(row)
                    .append(",4,")
                    .append(row == 58 ? "5" : "")
                    .append('\n');
        }
        var sheet = Fixture.csv(rows.toString(), EIT_2568);

        assertThat(sheet.columns()).contains("ท่านพอใจเพียงใด: ignored blank");
        assertThat(sheet.read().subList(56, 59))
                .containsExactly(
                        "58 r57 null {e1=4}", "59 refused ท่านพอใจเพียงใด:column-unknown", "60 r59 null {e1=4}");
    }

    @Test
    void passesOverBlankRowsAndHeadersInBetween() {
        assertThat(Fixture.csv("key,e1,x\nr1,4,\n,,x\nkey,e1,x\nr2,5,\n", EIT_2568)
                        .with(Map.of("x", "ignore"))
                        .read())
                .containsExactly("2 r1 null {e1=4}", "3 skipped blank", "4 skipped header", "5 r2 null {e1=5}");
    }

    @Test
    void passesOverTheTotalsThatASheetKeptByHandEndsWith() {
        assertThat(Fixture.csv("ลำดับ,e1\n1,4\n2,2\nรวม,6\nค่าเฉลี่ย,3\n", EIT_2568)
                        .read())
                .extracting(row -> row.replaceFirst("row:[0-9a-f]+", "row"))
                .containsExactly("2 row:1 null {e1=4}", "3 row:1 null {e1=2}", "4 skipped total", "5 skipped total");
        assertThat(Fixture.csv("รหัสผู้ตอบ,e1\nr1,4\nรวม:,4\nรวมพล,4\n", EIT_2568)
                        .read())
                .containsExactly("2 r1 null {e1=4}", "3 skipped total", "4 รวมพล null {e1=4}");
    }

    @Test
    void passesOnWhatTheTableCouldNotRead() {
        var problem = new FieldProblem("", "row-too-long", "ยาว", "long");
        var reader = Fixture.csv("key,e1\nr1,4\n", EIT_2568).reader();

        assertThat(reader.read(new TableRow(9, List.of(), problem))).isEqualTo(new Reading.Refused(List.of(problem)));
        assertThat(Forms.recognise(
                        List.of(new TableRow(1, List.of("key", "e1"), problem)),
                        new Target.One(Fixture.ASSESSMENT, EIT_2568),
                        null))
                .isEqualTo(new Recognition.Unusable(List.of(problem)));
    }
}
