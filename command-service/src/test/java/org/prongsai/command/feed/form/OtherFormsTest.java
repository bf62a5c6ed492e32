package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;
import static org.prongsai.command.feed.form.Sheets.IIT_2565;
import static org.prongsai.command.feed.form.Sheets.IIT_2568;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

class OtherFormsTest {

    @Test
    void readsQualtricsWithThreeHeaderRowsAndWithTwo() {
        var row = "qualtrics:R_1abc 2025-02-03 {e1=4, e2=4, e3=4, e4=4, e5=4, e6=4, e7=4, e8=4, e9=4}";

        var newer = Fixture.file("qualtrics/three-rows.csv", EIT_2568);
        assertThat(newer.form().headerRows()).isEqualTo(3);
        assertThat(newer.read()).containsExactly("4 " + row, "5 skipped incomplete", "6 skipped preview");
        var older = Fixture.file("qualtrics/two-rows.csv", EIT_2568);
        assertThat(older.form().headerRows()).isEqualTo(2);
        assertThat(older.read()).containsExactly("3 " + row, "4 skipped incomplete", "5 skipped preview");
        assertThat(older.columns())
                .contains(
                        "IPAddress: dropped ip by source",
                        "RecipientLastName: dropped name by source",
                        "RecipientEmail: dropped email by source",
                        "LocationLatitude: dropped geo by source",
                        "UserLanguage: ignored system");
    }

    @Test
    void readsFormbricksWithoutThePerson() {
        var sent = Fixture.file("formbricks/finished.json", EIT_2568);

        assertThat(sent.read())
                .containsExactly("1 formbricks:cm8abc 2025-02-03 {e1=4, e2=5, e3=6, e4=1, e5=2, e6=3, e7=4, e8=5}");
        assertThat(sent.columns())
                .contains(
                        "formbricks/meta: dropped device by source",
                        "formbricks/personAttributes: dropped personal by source",
                        "formbricks/person: dropped personal by source");
        assertThat(Fixture.file("formbricks/unfinished.json", EIT_2568).read()).containsExactly("1 skipped incomplete");
    }

    @Test
    void readsObjectsOfSurveyJs() {
        var results = Fixture.file("surveyjs/results.json", EIT_2568);

        assertThat(results.form().source()).isEqualTo("json");
        assertThat(results.read())
                .containsExactly(
                        "1 r1 2025-02-03 {e1=4, e2=5, e3=6, e4=1, e5=2, e6=3, e7=4}",
                        "2 r2 null {e9=6}",
                        "3 refused :wrong-type");
    }

    @Test
    void readsOurOwnTemplate() {
        var template = Fixture.file("template/eit-1.csv", EIT_2568);

        assertThat(template.form().source()).isEqualTo("template");
        var read = template.read();
        assertThat(read.subList(0, 2))
                .containsExactly(
                        "3 r1 2025-02-03 {e1=1, e2=2, e3=3, e4=4, e5=5, e6=6, e7=1, e8=2, e9=3}",
                        "4 r2 2025-02-03 {e1=6, e2=5, e3=4}");
        assertThat(read.get(2)).matches("5 row:[0-9a-f]{32}:1 2025-02-04 .*");
        assertThat(read.get(3)).isEqualTo(read.get(2).replaceFirst("^5", "6").replace(":1 ", ":2 "));
        assertThat(Fixture.file("template/eit-1.csv", IIT_2568).unusable()).containsExactly(":form-of-another-survey");
    }

    @Test
    void readsPlainRowsWithIds() {
        var plain = Fixture.file("csv/plain.csv", IIT_2565);

        assertThat(plain.read())
                .containsExactly(
                        "2 r1 2022-02-03 {i1=4, i11.1=4, i11.2=2, i2=3, i3=1, i4.1=1, i4.2=2, i4.3=1, i5=2}",
                        "3 withdrawn mueang-phai-2568 IIT r2 (withdrawn at the source)",
                        "4 refused i1:answer-unknown-word; I2:answer-unknown-word; i4.1:looks-like-identity",
                        "5 refused withdrawn:unclear-word; submittedOn:date-unreadable",
                        "6 r5 2022-02-04 {i1=4}",
                        "7 #abcdefghijklmnopqrstuvwxyz 2022-02-03 {i1=4}");
        assertThat(plain.columns())
                .contains(
                        "i4_2: i4.2",
                        "i4[3]: i4.3",
                        "อีเมล: dropped email by header",
                        "เบอร์ติดต่อ: dropped phone by header");
    }

    @Test
    void readsRowsOfManyAssessments() {
        var sheets = Map.<AssessmentId, Map<String, AnswerSheet>>of(
                AssessmentId.parse("mueang-phai-2568"), Map.of("IIT", IIT_2568, "EIT-1", EIT_2568),
                AssessmentId.parse("bang-rak-2565"), Map.of("IIT", IIT_2565));
        var nation = Fixture.file("csv/nation.csv", IIT_2568)
                .to(new Target.Anywhere((assessment, survey) ->
                        sheets.getOrDefault(assessment, Map.of()).get(survey.value())));

        assertThat(nation.read())
                .containsExactly(
                        "2 r1 null {i1=4, i2=5}",
                        "3 r1 null {e1=6, e2=1}",
                        "4 r9 null {i1=4, i2=3}",
                        "5 refused e1:answer-of-another-survey",
                        "6 refused survey:survey-unknown",
                        "7 refused agencyId:malformed; survey:malformed",
                        "8 refused agencyId:required");
        assertThat(((Reading.Usable) nation.readings().get(2)).submission())
                .extracting(submission -> submission.assessmentId().value(), submission -> submission.survey())
                .containsExactly("bang-rak-2565", new SurveyCode("IIT"));
    }

    @Test
    void readsWhichSurveyARowIsOfFromFieldsOfTheFormItself() {
        var anywhere = new Target.Anywhere((assessment, survey) ->
                survey.value().equals("EIT-1") && assessment.equals(Fixture.ASSESSMENT) ? EIT_2568 : null);

        assertThat(Fixture.csv(
                                "about/agencyId,about/fiscalYear,about/survey,grp/e1,_uuid,_submission_time\nmueang-phai,2568,EIT-1,4,u1,2025-02-03\n",
                                EIT_2568)
                        .to(anywhere)
                        .read())
                .containsExactly("2 kobo:u1 2025-02-03 {e1=4}");
        assertThat(Fixture.csv(
                                "SubmissionDate,about-assessmentId,about-survey,grp-e1,KEY\n2025-02-03,mueang-phai-2568,EIT part 1,4,uuid:u1\n",
                                EIT_2568)
                        .to(anywhere)
                        .read())
                .containsExactly("2 odk:u1 2025-02-03 {e1=4}");
        assertThat(Fixture.csv(
                                "id,submitdate,lastpage,assessmentId,survey,e1\n7,2025-02-03,1,mueang-phai-2568,EIT-1,A4\n",
                                EIT_2568)
                        .to(anywhere)
                        .read())
                .containsExactly("2 limesurvey::7 2025-02-03 {e1=4}");
    }

    @Test
    void takesRejectedRowsBackInWithTheirNames() {
        assertThat(Fixture.file("csv/rejected.csv", EIT_2568).read())
                .containsExactly("2 #abcdefghijklmnopqrstuvwxyz 2025-02-03 {e1=4, e2=4, e3=4, e4=4, e5=4, "
                        + "e6=4, e7=4, e8=4, e9=4}");
    }
}
