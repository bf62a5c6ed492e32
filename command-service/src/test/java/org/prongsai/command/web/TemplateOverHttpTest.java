package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.web.Problems.assertProblem;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.table.Tables;
import org.prongsai.command.testing.ServiceTest;

class TemplateOverHttpTest extends ServiceTest {
    private static final String PATH = "/api/v1/methodologies/2568/template.xlsx";
    private static final String CHECKLIST = "/api/v1/methodologies/2568/checklist.xlsx";

    @Test
    void handsOutTheTemplateOfOneSurvey() throws Exception {
        var answer = download(PATH + "?survey=EIT-1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(TemplateController.XLSX);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ita-2568-r1-EIT-1.xlsx\"");
        assertThat(marker(answer.body(), null)).startsWith("#ita-template/1 2568/1 EIT-1 ");
    }

    @Test
    void handsOutTheTemplateOfAllSurveys() throws Exception {
        var answer = download(PATH + "?revision=1");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ita-2568-r1.xlsx\"");
        assertThat(marker(answer.body(), "IIT")).startsWith("#ita-template/1 2568/1 IIT ");
        assertThat(marker(answer.body(), "EIT-2")).startsWith("#ita-template/1 2568/1 EIT-2 ");
    }

    @Test
    void handsOutTheChecklist() throws Exception {
        var items = download(CHECKLIST);
        var agencies = download(CHECKLIST + "?revision=1&rows=agencies");

        assertThat(items.headers().firstValue("Content-Type")).contains(TemplateController.XLSX);
        assertThat(items.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ita-2568-r1-checklist.xlsx\"");
        assertThat(agencies.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ita-2568-r1-checklist-agencies.xlsx\"");
        assertThat(marker(items.body(), null)).startsWith("#ita-template/1 2568/1 OIT · ตัวชี้วัดย่อยของข้อ");
        assertThat(marker(agencies.body(), null)).startsWith("#ita-template/1 2568/1 OIT · รหัสในระบบ");
    }

    @Test
    void refusesChecklistsThatThereAreNot() {
        assertProblem(rest.get("/api/v1/methodologies/1999/checklist.xlsx"), 404, "methodology-unknown");
        assertProblem(rest.get(CHECKLIST + "?revision=2"), 404, "methodology-unknown");
        assertProblem(rest.get("/api/v1/methodologies/2562/checklist.xlsx"), 404, "item-unknown");
        assertProblem(rest.get(CHECKLIST + "?rows=people"), 422, "invalid-request", "rows:not-a-choice");
        assertProblem(rest.get(CHECKLIST + "?row=items"), 400, "parameter-invalid", "row:unknown-parameter");
    }

    @Test
    void refusesWhatThereIsNot() {
        assertProblem(rest.get("/api/v1/methodologies/1999/template.xlsx"), 404, "methodology-unknown");
        assertProblem(rest.get(PATH + "?revision=2"), 404, "methodology-unknown");
        assertProblem(rest.get(PATH + "?survey=XIT"), 404, "survey-unknown");
        assertProblem(rest.get(PATH + "?survey=x"), 404, "survey-unknown");
        assertProblem(rest.get(PATH + "?survy=IIT"), 400, "parameter-invalid", "survy:unknown-parameter");
    }

    private static String marker(byte[] file, String survey) throws IOException {
        try (var table = Tables.xlsx(file, survey)) {
            table.next();
            return table.next().cells().getFirst();
        }
    }

    private HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
