package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a REST service of KoboToolbox posts. */
@ExtendWith(OutputCaptureExtension.class)
class KoboWebhookTest extends FeedTest {
    private static final String SUBMISSION = resource("kobo/submission.json");
    private static final String PASSWORD = "p4ssword-long-enough";

    private AssessmentId feed(String name) {
        return feed(name, "");
    }

    private AssessmentId feed(String name, String more) {
        var id = openedAssessment(2568);
        configured(put(
                name,
                id,
                "\"kind\": \"kobo-webhook\", %s \"credentials\": {\"token\": \"%s\"}".formatted(more, TOKEN)));
        return id;
    }

    private Answer post(String feed, String body) {
        return rest.postWith(FEEDS + feed + "/kobo", body, "X-Prongsai-Token", TOKEN);
    }

    private static void assertOutcome(Answer answer, String outcome) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asString()).isEqualTo(outcome);
    }

    private static void assertRefused(Answer answer, String... wrong) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(errors(answer.json())).containsExactly(wrong);
    }

    @Test
    void storesASubmissionOnceAndTellsTheDaysReceipt() {
        var id = feed("kobo-a");

        var first = post("kobo-a", SUBMISSION);
        var again = post("kobo-a", SUBMISSION);
        var edited = post("kobo-a", SUBMISSION.replace("\"grp/e9\": \"6\"", "\"grp/e9\": \"5\""));

        assertOutcome(first, "accepted");
        assertOutcome(again, "duplicate");
        assertOutcome(edited, "corrected");
        assertThat(told(id)).containsExactly("SurveyResponseRecorded", "SurveyResponseCorrected");
        assertThat(recorded(id)).containsExactly("456123456");
        var receipt = receipt(first.json().path("deliveryId").asString());
        assertThat(edited.json().path("deliveryId")).isEqualTo(first.json().path("deliveryId"));
        assertThat(counts(receipt))
                .isEqualTo("DONE 3 rows: 1 accepted, 1 duplicates, 1 corrected, 0 withdrawn, 0 rejected, 0 skipped");
        assertThat(List.of(
                        receipt.path("way").asString(),
                        receipt.path("source").asString(),
                        receipt.path("feed").asString()))
                .containsExactly("WEBHOOK", "kobo", "kobo-a");
    }

    @Test
    void saysWhatWouldBecomeOfASubmissionAndStoresNothing() {
        var id = feed("kobo-dry");
        var dry = "kobo-dry/kobo?dryRun=true";

        var rehearsed = rest.postWith(FEEDS + dry, SUBMISSION, "X-Prongsai-Token", TOKEN);

        assertOutcome(rehearsed, "accepted");
        assertThat(rehearsed.json().path("messageTh").asString())
                .isEqualTo("ทดลองเท่านั้น ไม่มีสิ่งใดถูกบันทึก: รับคำตอบแล้ว");
        assertThat(rehearsed.json().path("deliveryId").isNull()).isTrue();
        assertRefused(
                rest.postWith(
                        FEEDS + dry,
                        SUBMISSION.replace("\"grp/e9\": \"6\"", "\"grp/e9\": \"9\""),
                        "X-Prongsai-Token",
                        TOKEN),
                "grp/e9:answer-unknown-word");
        assertThat(rest.postWith(FEEDS + dry, SUBMISSION, "X-Prongsai-Token", "wrong")
                        .status())
                .isEqualTo(401);
        assertThat(told(id)).isEmpty();
        assertOutcome(post("kobo-dry", SUBMISSION), "accepted");
    }

    @Test
    void dropsWhoAnsweredAndSaysSo(CapturedOutput output) {
        var id = feed("kobo-private");

        var answer = post("kobo-private", SUBMISSION);

        var dropped = receipt(answer.json().path("deliveryId").asString()).path("droppedColumns");
        assertThat(dropped.toString()).contains("username", "deviceid", "phonenumber", "_geolocation");
        assertThat(answer.json().path("droppedColumns")).isEqualTo(dropped);
        assertThat(events(id).toString() + answer.body() + output).doesNotContain("somchai", "0812345678");
        assertThat(jdbc.queryForObject(
                        "select count(*) from command.delivery d where d::text like '%0812345678%'", Long.class))
                .isZero();
    }

    @Test
    void addsToTheReceiptWhatIsDroppedLaterInTheDay() {
        feed("kobo-later");
        post("kobo-later", SUBMISSION);

        var later = post("kobo-later", SUBMISSION.replace("\"deviceid\"", "\"simserial\": \"0\", \"deviceid\""));

        assertThat(receipt(later.json().path("deliveryId").asString())
                        .path("droppedColumns")
                        .toString())
                .contains("simserial", "deviceid", "username");
    }

    /** KoboToolbox gives up on a 500. */
    @Test
    void asksToSendAgainWhateverGoesWrong() {
        var id = feed("kobo-unforeseen");
        jdbc.execute(
                "create function command.stumble() returns trigger language plpgsql as"
                        + " 'begin if new.feed = ''kobo-unforeseen'' then raise exception ''stumbled''; end if; return new; end'");
        jdbc.execute("create trigger stumble before insert or update on command.delivery"
                + " for each row execute function command.stumble()");

        var failed = post("kobo-unforeseen", SUBMISSION);
        jdbc.execute("drop trigger stumble on command.delivery");

        assertThat(failed.status()).as(failed.body()).isEqualTo(503);
        assertThat(failed.header("Retry-After")).isEqualTo("60");
        assertThat(failed.json().path("type").asString()).isEqualTo("urn:prongsai:problem:try-again");
        assertThat(told(id)).isEmpty();
        assertOutcome(post("kobo-unforeseen", SUBMISSION), "accepted");
    }

    @Test
    void takesASubmissionThatATemplateWrapped() {
        var id = feed("kobo-wrapped");

        assertOutcome(
                post("kobo-wrapped", "{\"from\": \"kobo\", \"payload\": {\"it\": %s}}".formatted(SUBMISSION)),
                "accepted");
        assertOutcome(post("kobo-wrapped", SUBMISSION), "duplicate");
        assertThat(recorded(id)).containsExactly("456123456");
    }

    @Test
    void takesASubsetOfTheFieldsThatNamesTheSubmission() {
        var id = feed("kobo-subset");

        assertOutcome(
                post("kobo-subset", "{\"_uuid\": \"fe833c3c-6324-4f6b-870b-841eba799f11\", \"grp/e1\": \"4\"}"),
                "accepted");
        assertOutcome(post("kobo-subset", SUBMISSION), "corrected");
        assertRefused(
                post("kobo-subset", "{\"_id\": 504238667, \"grp/e1\": \"4\", \"__version__\": \"v\"}"),
                "_uuid:key-missing");
        assertRefused(
                post(
                        "kobo-subset",
                        SUBMISSION.replace(
                                "\"meta/rootUuid\": \"uuid:fe833c3c-6324-4f6b-870b-841eba799f11\"",
                                "\"meta/deprecatedID\": \"uuid:0\"")),
                "meta/rootUuid:root-missing");
        assertThat(told(id)).containsExactly("SurveyResponseRecorded", "SurveyResponseCorrected");
    }

    @Test
    void remembersColumnsThatARespondentLeftOut() {
        var id = feed("kobo-columns", "\"columns\": {\"grp/free\": \"ignore\"},");
        var asked =
                SUBMISSION.replace("\"grp/e1\": \"4\"", "\"grp/age\": \"31\", \"grp/free\": \"x\", \"grp/e1\": \"4\"");
        var skipping = asked.replace(", \"grp/e9\": \"6\"", "").replace("fe833c3c", "aaaaaaaa");

        assertRefused(post("kobo-columns", skipping), "grp/age:column-unknown");
        assertOutcome(post("kobo-columns", asked), "accepted");
        assertOutcome(post("kobo-columns", skipping), "accepted");

        assertThat(recorded(id)).containsExactly("456123456", "45612345-");
    }

    @Test
    void refusesABadRowForGoodAndKeepsItForMending() {
        var id = feed("kobo-bad", "\"form\": \"aGAcvhamUDuDTtbkyeikbD\",");

        var bad = post("kobo-bad", SUBMISSION.replace("\"grp/e1\": \"4\"", "\"grp/e1\": \"9\""));
        var other = post("kobo-bad", SUBMISSION.replace("aGAcvhamUDuDTtbkyeikbD", "aOther"));
        var noJson = post("kobo-bad", "<xml/>");
        var list = post("kobo-bad", "[]");

        assertThat(bad.status()).as(bad.body()).isEqualTo(422);
        assertThat(bad.json().path("errors").get(0).path("field").asString()).isEqualTo("grp/e1");
        assertRefused(other, "_xform_id_string:form-differs");
        assertRefused(noJson, ":malformed-json");
        assertThat(list.status()).isEqualTo(422);
        assertThat(told(id)).isEmpty();
        var receipt = rest.get("/api/v1/deliveries?size=50").json().path("items");
        for (var item : receipt) {
            if (item.path("feed").asString("").equals("kobo-bad")) {
                assertThat(item.path("rejected").asInt()).isEqualTo(2);
                var kept = rest.get(item.path("rejectedRows").asString()).body();
                assertThat(kept)
                        .startsWith("{\"respondentKey\":\"#")
                        .contains("\"e1\":9")
                        .doesNotContain("fe833c3c");
                var mended = kept.lines().findFirst().orElseThrow().replace("\"e1\":9", "\"e1\":4");
                assertThat(rest.post(path(id) + "/surveys/EIT-1/responses", mended)
                                .status())
                        .isEqualTo(201);
            }
        }
        assertOutcome(post("kobo-bad", SUBMISSION), "duplicate");
    }

    @Test
    void refusesWhoeverDoesNotShowTheToken() {
        var id = feed("kobo-token");
        var path = FEEDS + "kobo-token/kobo";

        for (var answer : List.of(
                rest.postWith(path, SUBMISSION),
                rest.postWith(path, SUBMISSION, "X-Prongsai-Token", TOKEN + "!"),
                rest.postWith(path, SUBMISSION, "Authorization", TOKEN))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().path("type").asString()).isEqualTo("urn:prongsai:problem:webhook-not-allowed");
        }
        assertThat(told(id)).isEmpty();
    }

    @Test
    void takesBasicAuthToo() {
        var id = openedAssessment(2568);
        configured(put(
                "kobo-basic",
                id,
                "\"kind\": \"kobo-webhook\", \"credentials\": {\"username\": \"โคโบ\", \"password\": \"%s\"}"
                        .formatted(PASSWORD)));
        var path = FEEDS + "kobo-basic/kobo";

        assertThat(rest.postWith(path, SUBMISSION, "Authorization", basic("โคโบ:" + PASSWORD + "x"))
                        .status())
                .isEqualTo(401);
        assertOutcome(rest.postWith(path, SUBMISSION, "Authorization", basic("โคโบ:" + PASSWORD)), "accepted");
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void knowsNoOtherFeedsAndBoundsBodies() {
        feed("kobo-small");

        assertThat(post("kobo-none", SUBMISSION).status()).isEqualTo(404);
        assertThat(rest.postWith(FEEDS + "kobo-small/formbricks", SUBMISSION).status())
                .isEqualTo(404);
        assertThat(rest.post(FEEDS + "kobo-small/pull", "").status()).isEqualTo(404);
        assertThat(post("kobo-small", "{\"x\": \"%s\"}".formatted("x".repeat(Webhooks.BODY_BYTES_MAX)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void withdrawsWhatKoboToolboxDidNotApprove() {
        var id = feed("kobo-withdrawn");
        var notApproved = SUBMISSION.replace(
                "\"_validation_status\": {}",
                "\"_validation_status\": {\"uid\": \"validation_status_not_approved\", \"by_whom\": \"somying\", \"label\": \"Not Approved\"}");

        var early = post("kobo-withdrawn", notApproved);
        post("kobo-withdrawn", SUBMISSION);
        var late = post("kobo-withdrawn", notApproved);

        assertOutcome(early, "skipped");
        assertThat(early.json().path("messageEn").asString()).isEqualTo("not counted: its source does not count it");
        assertOutcome(late, "withdrawn");
        assertThat(told(id)).containsExactly("SurveyResponseRecorded", "SurveyResponseWithdrawn");
    }
}
