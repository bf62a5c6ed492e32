package org.prongsai.command.feed.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Pattern;
import org.prongsai.command.testing.Rest;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Sends files to one survey, and holds every answer against the log. */
final class Sent {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Rest rest;
    private final JdbcTemplate jdbc;
    private final Map<Integer, AssessmentId> assessments;
    private long events;
    private int taken;

    /** @param assessments by year */
    Sent(Rest rest, JdbcTemplate jdbc, Map<Integer, AssessmentId> assessments) {
        this.rest = rest;
        this.jdbc = jdbc;
        this.assessments = Map.copyOf(assessments);
        events = events();
    }

    /** How many files had rows of their own survey. */
    int taken() {
        return taken;
    }

    void send(Kind kind, Survey survey, boolean dryRun, byte[] file, String name) {
        var path = "/api/v1/assessments/%s/surveys/%s/responses?dryRun=%s"
                .formatted(assessments.get(survey.year()), survey.code(), dryRun);
        var answer = rest.send("POST", path, kind.contentType(), BodyPublishers.ofByteArray(file));
        assertThat(answer.status()).as("%s: %s", name, answer.body()).isLessThan(500);
        var said = answer.json();
        if (answer.status() >= 400) {
            checkProblem(said, answer, name);
        } else if (said.has("deliveryId")) {
            checkReceipt(said, name);
        }
        var now = events();
        assertThat(now - events).as("events after %s: %s", name, answer.body()).isEqualTo(dryRun ? 0 : recorded(said));
        events = now;
        taken += recorded(said) + said.path("duplicates").asLong(0) > 0 ? 1 : 0;
    }

    private static long recorded(JsonNode said) {
        return said.path("accepted").asLong(0)
                + said.path("corrected").asLong(0)
                + said.path("withdrawn").asLong(0);
    }

    private static void checkProblem(JsonNode problem, Answer answer, String name) {
        assertThat(answer.header("Content-Type")).as(name).isEqualTo("application/problem+json");
        assertThat(problem.path("type").asString("")).as(answer.body()).startsWith("urn:prongsai:problem:");
        assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
        inWords(problem.path("detailTh"), problem.path("detail"), name, answer.body());
        for (var error : problem.path("errors")) {
            inWords(error.path("messageTh"), error.path("messageEn"), name, answer.body());
        }
    }

    private static void checkReceipt(JsonNode receipt, String name) {
        var body = receipt.toString();
        inWords(receipt.path("messageTh"), receipt.path("messageEn"), name, body);
        assertThat(receipt.path("state").asString("")).as(body).isEqualTo("DONE");
        assertThat(receipt.path("rows").asLong())
                .as("%s: %s", name, body)
                .isEqualTo(receipt.path("accepted").asLong()
                        + receipt.path("duplicates").asLong()
                        + receipt.path("corrected").asLong()
                        + receipt.path("withdrawn").asLong()
                        + receipt.path("rejected").asLong()
                        + receipt.path("skipped").asLong());
        for (var error : receipt.path("errors")) {
            inWords(error.path("messageTh"), error.path("messageEn"), name, body);
            inWords(error.path("mendTh"), error.path("mendEn"), name, body);
        }
    }

    private static void inWords(JsonNode th, JsonNode en, String name, String body) {
        assertThat(th.asString("")).as("%s: %s", name, body).containsPattern("\\p{IsThai}");
        assertThat(en.asString("")).as("%s: %s", name, body).containsPattern("[a-z]");
    }

    private long events() {
        var count = jdbc.queryForObject("select count(*) from log.domain_event_entry", Long.class);
        return count == null ? 0 : count;
    }

    /** Looks through all that is written down: the log's own bytes and the receipts with their rows. */
    void requireNobodyNamed() {
        for (var identity : Seeds.IDENTITIES) {
            for (var table : new String[] {
                "select convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') from log.domain_event_entry",
                "select d::text from command.delivery d",
                "select r::text from command.delivery_rejection r"
            }) {
                jdbc.queryForList(
                                "select t from (" + table + ") as x(t) where position(? in t) > 0",
                                String.class,
                                identity)
                        .forEach(text ->
                                assertThat(names(text, identity)).as(text).isFalse());
            }
        }
    }

    /** Whether a text holds an identity as such: digits within a longer number are none. */
    static boolean names(String text, String identity) {
        return DIGITS.matcher(identity).matches()
                ? Pattern.compile("(?<![\\d.])" + identity + "(?!\\d)")
                        .matcher(text)
                        .find()
                : text.contains(identity);
    }
}
