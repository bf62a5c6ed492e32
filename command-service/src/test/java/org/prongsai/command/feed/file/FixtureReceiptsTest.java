package org.prongsai.command.feed.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Counted;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;
import tools.jackson.databind.JsonNode;

/**
 * What each tool exports, written from its documented shape, and the receipt it has to get, written by hand: counts, columns
 * dropped for privacy, and what is wrong with which row.
 */
class FixtureReceiptsTest extends ServiceTest {

    private JsonNode send(AssessmentId id, String survey, String fixture) throws IOException {
        var type = fixture.endsWith(".json") ? "application/json" : "text/csv";
        try (var file = getClass().getResourceAsStream("/feeds/" + fixture)) {
            assertThat(file).as(fixture).isNotNull();
            var answer = rest.send(
                    "POST",
                    path(id) + "/surveys/" + survey + "/responses",
                    type,
                    BodyPublishers.ofByteArray(file.readAllBytes()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return answer.json();
        }
    }

    private static void assertReceipt(
            JsonNode receipt, String source, String counts, List<String> dropped, String... errors) {
        assertThat(receipt.path("source").asString()).isEqualTo(source);
        assertThat(Counted.rows(receipt)).as(receipt.toString()).isEqualTo(counts);
        assertThat(texts(receipt.path("droppedColumns"), "name")).containsAll(dropped);
        assertThat(StreamSupport.stream(receipt.path("errors").spliterator(), false)
                        .map(error -> error.path("line").asInt() + " "
                                + error.path("field").asString()))
                .containsExactly(errors);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.path(field).asString())
                .toList();
    }

    @Test
    void ofLimeSurveyInEveryHeading() throws IOException {
        var id = openedAssessment(2568);
        assertReceipt(
                send(id, "EIT-1", "limesurvey/code.csv"),
                "limesurvey",
                "4 rows: 2 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 1 rejected, 1 skipped",
                List.of("token", "ipaddr"),
                "5 e1");
        assertReceipt(
                send(id, "EIT-1", "limesurvey/responses.json"),
                "limesurvey",
                "2 rows: 0 accepted, 0 duplicates, 1 corrected, 0 withdrawn, 0 rejected, 1 skipped",
                List.of("token"));
        assertReceipt(
                send(id, "EIT-1", "limesurvey/full.csv"),
                "limesurvey",
                "2 rows: 2 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped",
                List.of("IP address"));
        assertReceipt(
                send(id, "EIT-1", "limesurvey/codetext.csv"),
                "limesurvey",
                "1 rows: 0 accepted, 0 duplicates, 1 corrected, 0 withdrawn, 0 rejected, 0 skipped",
                List.of("token. Access code"));
        var other = openedAssessment(2568);
        assertReceipt(
                send(other, "EIT-1", "limesurvey/mangled.csv"),
                "limesurvey",
                "1 rows: 1 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped",
                List.of());
    }

    @Test
    void ofKoboToolboxFirstAsAFileThenAsJsonWithAnEditAndAWithdrawal() throws IOException {
        var id = openedAssessment(2568);
        assertReceipt(
                send(id, "EIT-1", "kobo/xml.csv"),
                "kobo",
                "5 rows: 2 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 1 rejected, 2 skipped",
                List.of("username", "deviceid", "_submitted_by"),
                "6 grp/e1");
        assertReceipt(
                send(id, "EIT-1", "kobo/list.json"),
                "kobo",
                "2 rows: 0 accepted, 0 duplicates, 1 corrected, 1 withdrawn, 0 rejected, 0 skipped",
                List.of("_geolocation", "username", "deviceid"));
        assertReceipt(
                send(openedAssessment(2568), "EIT-1", "kobo/labels.csv"),
                "kobo",
                "1 rows: 1 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped",
                List.of("_submitted_by"));
    }

    @Test
    void ofOdkCentralFirstAsAFileThenAsODataWithADeletion() throws IOException {
        var id = openedAssessment(2568);
        assertReceipt(
                send(id, "EIT-1", "odk/submissions.csv"),
                "odk",
                "4 rows: 2 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 1 rejected, 1 skipped",
                List.of("loc-Latitude", "loc-Longitude", "SubmitterName", "DeviceID"),
                "5 grp-e1");
        assertReceipt(
                send(id, "EIT-1", "odk/submissions.json"),
                "odk",
                "3 rows: 0 accepted, 1 duplicates, 0 corrected, 1 withdrawn, 0 rejected, 1 skipped",
                List.of());
    }

    @Test
    void ofGoogleFormsWhoseRowsHaveNoNames() throws IOException {
        var id = openedAssessment(2568);
        assertReceipt(
                send(id, "EIT-1", "google-forms/thai.csv"),
                "google-forms",
                "3 rows: 2 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 1 rejected, 0 skipped",
                List.of("ที่อยู่อีเมล"),
                "4 มีส่วนร่วม");
        assertReceipt(
                send(id, "EIT-1", "google-forms/thai.csv"),
                "google-forms",
                "3 rows: 0 accepted, 2 duplicates, 0 corrected, 0 withdrawn, 1 rejected, 0 skipped",
                List.of("ที่อยู่อีเมล"),
                "4 มีส่วนร่วม");
        assertReceipt(
                send(id, "EIT-1", "google-forms/english.csv"),
                "google-forms",
                "2 rows: 2 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped",
                List.of());
    }

    @Test
    void ofQualtricsWithItsThreeHeaderRows() throws IOException {
        assertReceipt(
                send(openedAssessment(2568), "EIT-1", "qualtrics/three-rows.csv"),
                "qualtrics",
                "3 rows: 1 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 2 skipped",
                List.of("IPAddress", "RecipientLastName", "RecipientFirstName", "RecipientEmail", "LocationLatitude"));
        assertReceipt(
                send(openedAssessment(2568), "EIT-1", "qualtrics/two-rows.csv"),
                "qualtrics",
                "3 rows: 1 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 2 skipped",
                List.of("IPAddress", "RecipientEmail"));
    }

    @Test
    void ofOurOwnTemplateAndOfPlainTables() throws IOException {
        assertReceipt(
                send(openedAssessment(2568), "EIT-1", "template/eit-1.csv"),
                "template",
                "4 rows: 4 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped",
                List.of());
        assertReceipt(
                send(openedAssessment(2565), "IIT", "csv/plain.csv"),
                "csv",
                "6 rows: 3 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 2 rejected, 1 skipped",
                List.of("อีเมล", "เบอร์ติดต่อ"),
                "4 i1",
                "4 I2",
                "4 i4.1",
                "5 withdrawn",
                "5 submittedOn");
    }
}
