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
        var basic = Base64.getEncoder().encodeToString((name + ":" + name + "-word").getBytes(StandardCharsets.UTF_8));
        return new Rest(port).sendWith("Authorization", "Basic " + basic, path, Rest.JSON, body);
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
}
