package org.prongsai.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.prongsai.command.CommandService;
import org.prongsai.command.testing.Rest;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.log.testing.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With a list of people, everybody does what they are here for and nothing else. */
@FreshDatabase
@SpringBootTest(
        classes = CommandService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "prongsai.access.people.root.password={noop}root-word",
            "prongsai.access.people.root.role=administrator",
            "prongsai.access.people.somsri.password={noop}somsri-word",
            "prongsai.access.people.somsri.role=officer",
            "prongsai.access.people.somsri.agency=mueang-phai"
        })
class AccessOverHttpTest {
    private static final String AGENCY = """
            {"agencyId": "%s", "nameTh": "อบต.ทดสอบ", "type": "อบต.", "province": "ตรัง"}""";
    private static final String ASSESSMENT = "{\"agencyId\": \"%s\", \"fiscalYear\": 2566}";
    private static final String RESPONSE = "{\"respondentKey\": \"a\", \"answers\": {\"i1\": 4}}";

    @LocalServerPort
    private int port;

    private Answer post(String name, String path, String body) {
        return new Rest(port).sendWith("Authorization", basic(name, name + "-word"), path, Rest.JSON, body);
    }

    private static String basic(String name, String word) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + word).getBytes(StandardCharsets.UTF_8));
    }

    private static String responses(String agency) {
        return "/api/v1/assessments/" + agency + "-2566/surveys/IIT/responses";
    }

    @Test
    void asksWhoItIsAndLetsAnOfficerWorkOnTheirOwnAgencyOnly() {
        var nobody = new Rest(port).post("/api/v1/agencies", AGENCY.formatted("mueang-phai"));
        assertThat(nobody.status()).as(nobody.body()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(nobody.json().path("type").asString()).isEqualTo("urn:prongsai:problem:name-needed");

        for (var agency : new String[] {"mueang-phai", "elsewhere"}) {
            assertThat(post("root", "/api/v1/agencies", AGENCY.formatted(agency))
                            .status())
                    .isEqualTo(201);
            assertThat(post("root", "/api/v1/assessments", ASSESSMENT.formatted(agency))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(post("somsri", responses("mueang-phai"), RESPONSE).status()).isEqualTo(201);
        var denied = post("somsri", responses("elsewhere"), RESPONSE);
        assertThat(denied.status()).as(denied.body()).isEqualTo(403);
        assertThat(denied.json().path("type").asString()).isEqualTo("urn:prongsai:problem:not-allowed");
        assertThat(denied.json().path("detailTh").asString()).containsPattern("\\p{IsThai}");
        assertThat(post("stranger", responses("elsewhere"), RESPONSE).status()).isEqualTo(401);
        assertThat(new Rest(port).get("/actuator/health").status()).isEqualTo(200);
        assertThat(new Rest(port).get("/api/v1/deliveries").status()).isEqualTo(401);
    }

    /** A survey tool's own name and password are nobody's here. */
    @Test
    void leavesWebhooksToTheFeedsOwnCredentials() {
        assertThat(post("root", "/api/v1/agencies", AGENCY.formatted("with-feed"))
                        .status())
                .isEqualTo(201);
        assertThat(post("root", "/api/v1/assessments", ASSESSMENT.formatted("with-feed"))
                        .status())
                .isEqualTo(201);
        var feed = new Rest(port)
                .send("PUT", "/api/v1/feeds/hook", Rest.JSON, """
                        {"kind": "kobo-webhook", "assessmentId": "with-feed-2566", "survey": "IIT",
                         "credentials": {"username": "kobo", "password": "sixteen-letters-or-more"}}""", "Authorization", basic("root", "root-word"));
        assertThat(feed.status()).as(feed.body()).isEqualTo(201);
        var path = "/api/v1/feeds/hook/kobo";
        var body = "{\"_uuid\": \"u-1\", \"i2\": \"4\"}";

        var taken = new Rest(port).postWith(path, body, "Authorization", basic("kobo", "sixteen-letters-or-more"));

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(new Rest(port)
                        .postWith(path, body, "Authorization", basic("root", "root-word"))
                        .status())
                .isEqualTo(401);
        assertThat(new Rest(port).get("/api/v1/feeds").status()).isEqualTo(401);
    }

    @Test
    void showsTheListToAdministratorsAloneAndNoPasswords() {
        assertThat(new Rest(port).get("/administration").status()).isEqualTo(401);
        assertThat(new Rest(port).get("/feeds").status()).isEqualTo(401);
        assertThat(new Rest(port)
                        .getWith("Authorization", basic("somsri", "somsri-word"), "/administration")
                        .status())
                .isEqualTo(403);

        var page = new Rest(port).getWith("Authorization", basic("root", "root-word"), "/administration");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("somsri", "mueang-phai", "root").doesNotContain("root-word", "somsri-word");
    }
}
