package org.prongsai.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.command.CommandService;
import org.prongsai.command.testing.Rest;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AssessmentTrail;
import org.prongsai.log.TrailFilter;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.ActorNames;
import org.prongsai.log.testing.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever does something, whichever way: the log says what they were here for and a pseudonym, and never a name. */
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        classes = CommandService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "prongsai.access.people.root.password={noop}root-word",
            "prongsai.access.people.root.role=administrator",
            "prongsai.access.people.somsri.password={noop}somsri-word",
            "prongsai.access.people.somsri.role=officer",
            "prongsai.access.people.somsri.agency=mueang-phai",
            "prongsai.access.people.tool.password={noop}tool-word",
            "prongsai.access.people.tool.role=feed"
        })
class ActorsOverHttpTest {
    private static final AssessmentId ID = AssessmentId.parse("mueang-phai-2566");
    private static final String ASSESSMENT = "/api/v1/assessments/" + ID;
    private static final String RESPONSES = ASSESSMENT + "/surveys/IIT/responses";

    @LocalServerPort
    private int port;

    @Autowired
    private AssessmentTrail trail;

    @Autowired
    private ActorNames names;

    @Autowired
    private JdbcTemplate jdbc;

    private long seen;

    @BeforeAll
    void openAnAssessment() {
        send("root", "POST", "/api/v1/agencies", Rest.JSON, """
                {"agencyId": "mueang-phai", "nameTh": "อบต.ทดสอบ", "type": "อบต.", "province": "ตรัง"}""", 201);
        send("root", "POST", "/api/v1/assessments", Rest.JSON, """
                {"agencyId": "mueang-phai", "fiscalYear": 2566}""", 201);
    }

    private void send(String name, String method, String path, String type, String body, int status) {
        var words = Base64.getEncoder().encodeToString((name + ":" + name + "-word").getBytes(StandardCharsets.UTF_8));
        var answer = new Rest(port).send(method, path, type, body, "Authorization", "Basic " + words);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    /** Kind and way of everybody since this was last asked, each once. */
    private List<String> since() {
        var entries = trail.page(ID, TrailFilter.between(seen + 1, Long.MAX_VALUE), 10_000);
        seen = entries.getLast().logged().position();
        return List.copyOf(new LinkedHashSet<>(entries.stream()
                .map(entry -> entry.origin()
                        .map(origin -> origin.actor().kind().word() + " " + origin.via())
                        .orElse("nobody"))
                .toList()));
    }

    @Test
    void tellsWhoDidItForEachWayIn() {
        assertThat(since()).containsExactly("administrator rest");

        send("somsri", "POST", RESPONSES, Rest.JSON, response("ก"), 201);
        assertThat(since()).containsExactly("officer rest");

        // So many that some are recorded while others are read, on another thread.
        var lines = IntStream.range(0, 4_100)
                .mapToObj(number -> response("r" + number))
                .collect(Collectors.joining("\n"));
        send("tool", "POST", RESPONSES, Rest.ND_JSON, lines, 200);
        assertThat(since()).containsExactly("feed stream");

        send("somsri", "POST", RESPONSES, "text/csv", "respondentKey,i2\nข,3\n", 200);
        assertThat(since()).containsExactly("officer file");

        send("somsri", "PUT", ASSESSMENT + "/disclosures/O1", Rest.JSON, "{\"verdict\": \"PASS\"}", 201);
        send("somsri", "POST", ASSESSMENT + "/activities", Rest.JSON, """
                {"title": "อบรม", "method": ["เชิญวิทยากร"], "period": "2566", "owners": ["สำนักปลัด"]}""", 201);
        assertThat(since()).containsExactly("officer rest");

        send("root", "PUT", "/api/v1/feeds/hook", Rest.JSON, """
                {"kind": "kobo-webhook", "assessmentId": "mueang-phai-2566", "survey": "IIT",
                 "credentials": {"username": "kobo", "password": "sixteen-letters-or-more"}}""", 201);
        var words = Base64.getEncoder().encodeToString("kobo:sixteen-letters-or-more".getBytes(StandardCharsets.UTF_8));
        var posted = new Rest(port)
                .postWith(
                        "/api/v1/feeds/hook/kobo",
                        "{\"_uuid\": \"u-1\", \"i2\": \"4\"}",
                        "Authorization",
                        "Basic " + words);
        assertThat(posted.status()).as(posted.body()).isEqualTo(200);
        assertThat(since()).containsExactly("feed webhook");

        send("root", "POST", ASSESSMENT + "/close", Rest.JSON, "", 200);
        assertThat(since()).containsExactly("administrator rest");

        assertThat(jdbc.queryForObject(
                        "select count(*) from log.domain_event_entry where position('somsri'::bytea in metadata) > 0"
                                + " or position('root'::bytea in metadata) > 0",
                        Long.class))
                .isZero();
        assertThat(actors()).hasSize(4); // root, somsri, tool and the feed: the same wherever they come from.
        assertThat(namesSeenBy("root").values()).containsExactlyInAnyOrder("root", "somsri", "tool", "hook");
        assertThat(namesSeenBy("root").keySet())
                .containsAll(actors().stream()
                        .map(actor -> actor.replaceFirst(".*:", ""))
                        .toList());
        assertThat(namesSeenBy("somsri")).isEmpty();
        assertThat(namesSeenBy("stranger")).isEmpty();
        assertThat(names.seenByAsker()).as("nobody asks").isEmpty();
    }

    private Map<String, String> namesSeenBy(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
        try {
            return names.seenByAsker();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private List<String> actors() {
        return trail.origins(ID).stream()
                .map(origin -> origin.orElseThrow().actor())
                .map(Actor::written)
                .distinct()
                .toList();
    }

    private static String response(String key) {
        return "{\"respondentKey\": \"%s\", \"answers\": {\"i2\": 3}}".formatted(key);
    }
}
