package org.prongsai.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.id.AssessmentId;

class ResponsePagesTest extends ServiceTest {
    private Browser browser;
    private AssessmentId assessment;
    private String responses;
    private String response;

    @BeforeEach
    void recordOne() {
        browser = new Browser(port());
        assessment = openedAssessment(2566);
        responses = "/assessments/%s/surveys/IIT/responses".formatted(assessment);
        var answer = rest.post(path(assessment) + "/surveys/IIT/responses", """
                {"respondentKey": "เลขที่ 7", "answers": {"i1.1": 3, "i2": 4}}""");
        response = responses + "/" + answer.json().path("responseId").asString();
    }

    @Test
    void findsAResponseByItsKeyOrItsIdAndLeavesTheKeyOutOfTheAddress() {
        var byKey = browser.post(responses, "key", " เลขที่ ๗".replace("๗", "7"));
        var byId = browser.post(responses, "key", response.substring(response.lastIndexOf('/') + 1));

        assertThat(byKey.address()).isEqualTo(response);
        assertThat(byId.address()).isEqualTo(response);
        assertThat(byKey.text("h1")).isEqualTo("คำตอบของผู้ตอบหนึ่งราย");
    }

    @Test
    void saysThatNothingWasFound() {
        var nothing = browser.post(responses, "key", "เลขที่ 8");
        var empty = browser.post(responses, "key", " ");

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text("[role=alert]")).startsWith("แบบวัดนี้ไม่มีคำตอบของรหัสนี้");
        assertThat(nothing.html().getElementById("key").val()).isEqualTo("เลขที่ 8");
        assertThat(empty.text("[role=alert]")).isEqualTo("ใส่รหัสก่อน ยาวไม่เกิน 300 ตัวอักษร");
    }

    @Test
    void showsTheAnswersWithTheWordsOfTheirScale() {
        var page = browser.get(response);

        assertThat(chosen(page)).isEqualTo(Map.of("answer.i1.1", "3", "answer.i2", "4"));
        assertThat(page.html().getElementById("answer.i1.1").select("option").eachText())
                .first()
                .isEqualTo("– ไม่ตอบ –");
        assertThat(page.html().select("select"))
                .allSatisfy(select -> assertThat(page.html()
                                .select("label[for=" + select.id() + "]")
                                .text())
                        .isNotBlank());
        assertThat(page.texts(".events li strong")).containsExactly("บันทึกคำตอบ");
    }

    @Test
    void correctsAResponseWithAReasonAndTellsItsHistory() {
        var corrected = browser.post(
                response, "answer.i1.1", "1", "answer.i2", "4", "answer.i3", "", "reason", "กรอกผิดจากกระดาษ");

        assertThat(corrected.address()).isEqualTo(response + "?done=corrected");
        assertThat(corrected.text("[role=status]")).startsWith("แก้ไขแล้ว");
        assertThat(chosen(corrected)).isEqualTo(Map.of("answer.i1.1", "1", "answer.i2", "4"));
        assertThat(corrected.texts(".events li strong")).containsExactly("แก้ไขคำตอบ", "บันทึกคำตอบ");
        assertThat(corrected.text(".events li")).contains("เหตุผล: กรอกผิดจากกระดาษ");
        assertThat(corrected.texts(".changes li"))
                .singleElement()
                .asString()
                .startsWith("i1.1 ")
                .contains("จาก “3 ", "เป็น “1 ");
        assertThat(events(assessment).getLast())
                .isInstanceOfSatisfying(
                        SurveyResponseCorrected.class,
                        event -> assertThat(event.reason()).isEqualTo("กรอกผิดจากกระดาษ"));
    }

    @Test
    void recordsNothingWhenNothingChanged() {
        var names = names(assessment);

        var same = browser.post(response, "answer.i1.1", "3", "answer.i2", "4", "reason", "ตรวจซ้ำ");

        assertThat(same.text("[role=status]")).isEqualTo("คำตอบเหมือนเดิมทุกข้อ จึงไม่มีอะไรต้องบันทึก");
        assertThat(names(assessment)).isEqualTo(names);
    }

    @Test
    void asksForAReasonAndKeepsWhatWasEntered() {
        var names = names(assessment);

        var refused = browser.post(response, "answer.i1.1", "2", "answer.i2", "4", "reason", "  ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts("[role=alert] a")).containsExactly("ต้องบอกเหตุผล");
        assertThat(refused.html().selectFirst("[role=alert] a").attr("href")).isEqualTo("#reason");
        assertThat(chosen(refused)).isEqualTo(Map.of("answer.i1.1", "2", "answer.i2", "4"));
        assertThat(names(assessment)).isEqualTo(names);
    }

    @Test
    void takesNoReasonThatSaysWhoSomebodyIs() {
        var names = names(assessment);

        var corrected = browser.post(response, "answer.i1.1", "2", "reason", "นายสมชาย ใจดี โทร.081-234-5678 ขอแก้");
        var withdrawn = browser.post(response + "/withdrawal", "reason", "somchai@example.go.th ขอถอน");

        assertThat(corrected.status()).isEqualTo(422);
        assertThat(corrected.text("[role=alert] a")).startsWith("ข้อความในช่องนี้ดูเหมือนมีชื่อบุคคล");
        assertThat(withdrawn.status()).isEqualTo(422);
        assertThat(withdrawn.text("#withdraw-problem")).startsWith("ข้อความในช่องนี้ดูเหมือนมีชื่อบุคคล");
        assertThat(names(assessment)).isEqualTo(names);
    }

    @Test
    void namesEveryWrongAnswerAtItsField() {
        var refused = browser.post(response, "answer.i1.1", "9", "answer.nothing", "1", "reason", "ลอง");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#answer.i1.1", "#answer.nothing");
    }

    @Test
    void withdrawsAResponseForGood() {
        var unexplained = browser.post(response + "/withdrawal", "reason", "");
        var withdrawn = browser.post(response + "/withdrawal", "reason", "ผู้ตอบขอถอน");
        var again = browser.post(response, "answer.i1.1", "1", "reason", "แก้");

        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.text("#withdraw-problem")).isEqualTo("ต้องบอกเหตุผล");
        assertThat(withdrawn.text("[role=status]")).startsWith("ถอนคำตอบแล้ว");
        assertThat(withdrawn.html().select("form button")).isEmpty();
        assertThat(withdrawn.html().select("select:not([disabled])")).isEmpty();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("[role=alert]")).contains("ถูกถอนแล้ว แก้ไขไม่ได้");
    }

    @Test
    void speaksEnglish() {
        var page = browser.get(response + "?lang=en");

        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.text("h1")).isEqualTo("What one respondent answered");
        assertThat(page.html().selectFirst(".languages a").attr("href")).isEqualTo(response + "?lang=th");
    }

    @Test
    void hasNoPageForWhatIsNotThere() {
        for (var path : List.of(
                responses + "/aaaaaaaaaaaaaaaaaaaaaaaaaa",
                responses + "/x",
                "/assessments/%s/surveys/XYZ/responses".formatted(assessment),
                "/assessments/nobody-2566/surveys/IIT/responses")) {
            var page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.text("h1")).isEqualTo("ไม่พบหน้านี้");
        }
    }

    @Test
    void takesNothingFromOtherSites() {
        var answer = rest.send(
                "POST", response, "application/x-www-form-urlencoded", "reason=x", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(names(assessment)).doesNotContain("SurveyResponseCorrected");
    }

    private static Map<String, String> chosen(Browser.Page page) {
        var chosen = new TreeMap<String, String>();
        for (var option : page.html().select("select option[selected]")) {
            if (!option.val().isEmpty()) {
                chosen.put(option.closest("select").id(), option.val());
            }
        }
        return chosen;
    }
}
