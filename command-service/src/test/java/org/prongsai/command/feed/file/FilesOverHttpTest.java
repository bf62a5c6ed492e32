package org.prongsai.command.feed.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Counted;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;
import tools.jackson.databind.JsonNode;

/** Files as the tools export them, over HTTP: what stands on their receipts, and what stands in the log. */
class FilesOverHttpTest extends ServiceTest {
    private static final String CSV = "text/csv";
    private static final String LIME = """
            "id";"submitdate";"lastpage";"startlanguage";"seed";"token";"ipaddr";"i1";"i2"\r
            "1";"1980-01-01 00:00:00";"4";"th";"77";"tok1";"203.0.113.9";"A4";"มาก"\r
            "2";"2023-03-01 10:00:00";"4";"th";"78";"tok2";"203.0.113.10";"๓";"A9"\r
            "3";"";"2";"th";"79";"tok3";"203.0.113.11";"A1";""\r
            "1";"1980-01-01 00:00:00";"4";"th";"77";"tok1";"203.0.113.9";"A4";"มาก"\r
            \r
            """;

    private Answer send(AssessmentId id, String survey, String query, byte[] file) {
        return rest.send(
                "POST", path(id) + "/surveys/" + survey + "/responses" + query, CSV, BodyPublishers.ofByteArray(file));
    }

    private Answer send(AssessmentId id, String query, String file) {
        return send(id, "IIT", query, file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> each(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.path(field).asString())
                .toList();
    }

    @Test
    void takesALimeSurveyExportAsItIs() {
        var id = openedAssessment(2566);

        var answer = send(id, "", "\ufeff" + LIME);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var receipt = answer.json();
        assertThat(receipt.path("source").asString()).isEqualTo("limesurvey");
        assertThat(Counted.rows(receipt))
                .isEqualTo("4 rows: 1 accepted, 1 duplicates, 0 corrected, 0 withdrawn, 1 rejected, 1 skipped");
        assertThat(each(receipt.path("droppedColumns"), "name")).containsExactly("token", "ipaddr");
        var error = receipt.path("errors").get(0);
        assertThat(error.path("line").asInt()).isEqualTo(3);
        assertThat(error.path("field").asString()).isEqualTo("i2");
        assertThat(error.path("value").asString()).isEqualTo("A9");
        assertThat(names(id)).endsWith("SurveyResponseRecorded");
    }

    @Test
    void givesRejectedRowsBackAsAFileThatCanBeMendedAndSentAgain() {
        var id = openedAssessment(2566);
        var receipt = send(id, "", LIME).json();

        var file = rest.get(receipt.path("rejectedRows").asString());

        assertThat(file.header("Content-Type")).as(file.body()).startsWith(CSV);
        assertThat(file.body()).startsWith("\ufeffแถว / row,ปัญหา / problem,").doesNotContain("tok2", "203.0.113");
        var again = send(id, "", file.body().replace("A9", "A2")).json();
        assertThat(Counted.rows(again))
                .isEqualTo("1 rows: 1 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped");
        var whole = send(id, "", LIME.replace("A9", "A2")).json();
        assertThat(Counted.rows(whole))
                .isEqualTo("4 rows: 0 accepted, 3 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 1 skipped");
        assertThat(whole.path("messageEn").asString()).startsWith("nothing new");
    }

    @Test
    void rehearsesAFile() {
        var id = openedAssessment(2566);

        var receipt = send(id, "?dryRun=true", LIME).json();

        assertThat(Counted.rows(receipt))
                .isEqualTo("4 rows: 1 accepted, 1 duplicates, 0 corrected, 0 withdrawn, 1 rejected, 1 skipped");
        assertThat(receipt.path("dryRun").asBoolean()).isTrue();
        assertThat(names(id)).doesNotContain("SurveyResponseRecorded");
    }

    @Test
    void saysThatItGuessedTheEncoding() {
        var id = openedAssessment(2566);
        var file = "respondentKey,i1\r\nผู้ตอบ ๑,มากที่สุด\r\n".getBytes(Charset.forName("x-windows-874"));

        var receipt = send(id, "IIT", "", file).json();

        assertThat(receipt.path("accepted").asInt()).as(receipt.toString()).isEqualTo(1);
        assertThat(each(receipt.path("notices"), "code")).contains("encoding-guessed");
    }

    @Test
    void asksOnceWhatTheColumnsOfAFormAre() {
        var id = openedAssessment(2566);
        var file = "ประทับเวลา,ท่านเห็นว่าเจ้าหน้าที่ทำงานดีเพียงใด,ข้อเสนอแนะ\n1/3/2566 10:00:00,มากที่สุด,ดี\n";

        var unknown = send(id, "", file);

        assertThat(unknown.status()).as(unknown.body()).isEqualTo(422);
        assertThat(unknown.json().path("type").asString()).isEqualTo("urn:prongsai:problem:columns-unknown");
        var receipt = rest.get("/api/v1/deliveries/"
                        + unknown.json().path("deliveryId").asString())
                .json();
        assertThat(receipt.path("state").asString()).isEqualTo("MAP_NEEDED");
        var form = unknown.json().path("form");
        var column = form.path("columns").get(1).path("name").asString();
        assertThat(form.path("columns").get(1).path("role").asString()).isEqualTo("unknown");
        var map = rest.put(form.path("columnMap").asString(), "{\"columns\": {\"%s\": \"i1\"}}".formatted(column));
        assertThat(map.status()).as(map.body()).isEqualTo(200);
        var known = send(id, "", file);
        assertThat(known.status()).as(known.body()).isEqualTo(200);
        assertThat(known.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(each(known.json().path("columns"), "role")).contains("suggestionRefused");
    }

    @Test
    void takesOneFileForManyAssessments() {
        var one = openedAssessment(2565);
        var other = openedAssessment(2566);
        var file = "agencyId,fiscalYear,survey,respondentKey,i1,e1\n"
                + "%s,2565,IIT,a,4,\n%s,2565,EIT,a,,2\n".formatted(one.agencyId(), one.agencyId())
                + "%s,2566,IIT,a,3,\nnobody,2566,IIT,b,3,\n".formatted(other.agencyId());

        var answer = rest.send("POST", "/api/v1/survey-responses", CSV, file);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt()).as(answer.body()).isEqualTo(3);
        assertThat(answer.json().path("rejected").asInt()).isEqualTo(1);
        assertThat(names(one)).filteredOn("SurveyResponseRecorded"::equals).hasSize(2);
    }

    @Test
    void refusesWhatIsNoTableAndLeavesAReceipt() {
        var id = openedAssessment(2566);

        var answer = send(id, "", "%PDF-1.7 nonsense");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        var receipt = rest.get(
                        "/api/v1/deliveries/" + answer.json().path("deliveryId").asString())
                .json();
        assertThat(receipt.path("state").asString()).isEqualTo("REFUSED");
        assertThat(receipt.path("failure").path("messageTh").asString()).containsPattern("\\p{IsThai}");
    }

    @Test
    void goesOnTakingAFileWhoseSenderDoesNotWait() throws Exception {
        var id = openedAssessment(2566);
        var rows = new StringBuilder("respondentKey,i1\n");
        for (int row = 0; row < 3_000; row++) {
            rows.append("r-").append(row).append(",4\n");
        }

        var answer =
                rest.sendWith("Prefer", "respond-async", path(id) + "/surveys/IIT/responses", CSV, rows.toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var address = String.valueOf(answer.header("Location"));
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var receipt = rest.get(address).json();
        while (receipt.path("state").asString().equals("RUNNING")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
            receipt = rest.get(address).json();
        }
        assertThat(receipt.path("state").asString()).isEqualTo("DONE");
        assertThat(receipt.path("accepted").asInt()).isEqualTo(3_000);
        assertThat(names(id)).filteredOn("SurveyResponseRecorded"::equals).hasSize(3_000);
    }

    @Test
    void takesTheJsonOfKoboToolboxAsItIs() {
        var id = openedAssessment(2566);
        var list = """
                {"count": 2, "results": [
                  {"_id": 1, "_uuid": "u-1", "meta/rootUuid": "uuid:root-1", "_submission_time": "2023-03-02T04:05:06",
                   "_submitted_by": null, "deviceid": "x", "grp/i1": "4"},
                  {"_id": 2, "_uuid": "u-2", "meta/rootUuid": "uuid:root-2", "_submission_time": "2023-03-02T04:05:06",
                   "_submitted_by": null, "deviceid": "y", "grp/i1": "1"}]}""";
        var responses = path(id) + "/surveys/IIT/responses";

        var first = rest.post(responses, list);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("source").asString()).isEqualTo("kobo");
        assertThat(first.json().path("accepted").asInt()).as(first.body()).isEqualTo(2);
        var edited = rest.post(responses, list.replace("u-2", "u-3").replace("\"1\"}", "\"2\"}"))
                .json();
        assertThat(Counted.rows(edited))
                .isEqualTo("2 rows: 0 accepted, 1 duplicates, 1 corrected, 0 withdrawn, 0 rejected, 0 skipped");
    }
}
