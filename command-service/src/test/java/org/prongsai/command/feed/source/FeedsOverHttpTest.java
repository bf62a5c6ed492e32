package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.command.testing.Rest.Answer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FeedsOverHttpTest extends FeedTest {
    private static final String ODK = """
            "kind": "odk-pull", "url": "https://odk.example.go.th/", "project": 7, "form": "eit part 1", "every": "PT15M",
            "columns": {"grp/extra": "ignore"}, "values": {"มากเป็นพิเศษ": 6},
            "credentials": {"username": "ita@example.go.th", "password": "p4ssw0rd-of-odk"}""";

    private static List<String> wrong(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return errors(answer.json());
    }

    @Test
    void keepsAFeedAndNeverGivesItsCredentialsBack(CapturedOutput output) {
        var id = openedAssessment(2568);

        var created = put("odk-eit", id, ODK);

        configured(created);
        assertThat(created.header("Location")).isEqualTo("/api/v1/feeds/odk-eit");
        var feed = created.json();
        assertThat(feed.path("feedId").asString()).isEqualTo("odk-eit");
        assertThat(feed.path("kind").asString()).isEqualTo("odk-pull");
        assertThat(feed.path("url").asString()).isEqualTo("https://odk.example.go.th");
        assertThat(feed.path("project").asInt()).isEqualTo(7);
        assertThat(feed.path("form").asString()).isEqualTo("eit part 1");
        assertThat(feed.path("every").asString()).isEqualTo("PT15M");
        assertThat(feed.path("columns").path("grp/extra").asString()).isEqualTo("ignore");
        assertThat(feed.path("values").path("มากเป็นพิเศษ").asInt()).isEqualTo(6);
        assertThat(feed.path("credentialsSet").asBoolean()).isTrue();
        assertThat(feed.path("state").path("failures").asInt()).isZero();
        assertThat(rest.get(FEEDS + "odk-eit").json()).isEqualTo(feed);
        assertThat(rest.get("/api/v1/feeds").json().path("items"))
                .anySatisfy(item -> assertThat(item).isEqualTo(feed));
        assertThat(created.body() + rest.get("/api/v1/feeds").body() + output)
                .doesNotContain("p4ssw0rd-of-odk", "ita@example");
    }

    @Test
    void keepsWebhookTokensAsHashes() {
        var id = openedAssessment(2568);
        configured(put(
                "kobo-hash", id, "\"kind\": \"kobo-webhook\", \"credentials\": {\"token\": \"%s\"}".formatted(TOKEN)));

        var kept = jdbc.queryForObject(
                "select convert_from(value, 'UTF8') from command.feed_secret where feed_id = 'kobo-hash'",
                String.class);

        assertThat(kept).contains("\"x-prongsai-token\"").doesNotContain(TOKEN);
        assertThat(rest.get(FEEDS + "kobo-hash").json().path("postTo").asString())
                .isEqualTo("/api/v1/feeds/kobo-hash/kobo");
    }

    @Test
    void keepsTheCredentialsOnHandUnlessTheSourceIsAnotherOne() {
        var id = openedAssessment(2568);
        configured(put("odk-again", id, ODK));
        var without = ODK.substring(0, ODK.indexOf(",\n\"credentials\""));

        var unchanged = put("odk-again", id, without);
        var oftener = put("odk-again", id, without.replace("PT15M", "PT5M"));
        var elsewhere = put("odk-again", id, without.replace("odk.example.go.th", "odk.example.com"));

        assertThat(unchanged.status()).isEqualTo(200);
        assertThat(oftener.json().path("every").asString()).isEqualTo("PT5M");
        assertThat(oftener.json().path("credentialsSet").asBoolean()).isTrue();
        assertThat(wrong(elsewhere)).containsExactly("credentials:required");
        assertThat(rest.get(FEEDS + "odk-again").json().path("url").asString()).isEqualTo("https://odk.example.go.th");
    }

    @Test
    void saysEverythingThatIsWrongWithAFeed() {
        var id = openedAssessment(2568);

        assertThat(wrong(rest.put(FEEDS + "x1", "{\"kind\": \"kobo\"}")))
                .containsExactly("kind:not-a-choice", "assessmentId:required", "survey:required");
        assertThat(wrong(put("x1", id, "\"kind\": \"kobo-webhook\""))).containsExactly("credentials:required");
        assertThat(wrong(put(
                        "x1",
                        id,
                        "\"kind\": \"kobo-webhook\", \"credentials\": {\"token\": \"short\"}, \"every\": \"PT1M\"")))
                .containsExactly("credentials.token:too-short", "every:unknown-field");
        assertThat(wrong(put(
                        "x1", id, "\"kind\": \"formbricks-webhook\", \"credentials\": {\"secret\": \"not a secret\"}")))
                .containsExactly("credentials.secret:malformed");
        assertThat(wrong(put(
                        "x1",
                        id,
                        "\"kind\": \"kobo-pull\", \"url\": \"http://kf.kobotoolbox.org\", \"asset\": \"../x\", \"every\": \"PT59S\", "
                                + "\"credentials\": {\"token\": \"ก\", \"user\": \"x\"}")))
                .containsExactlyInAnyOrder(
                        "url:malformed",
                        "asset:malformed",
                        "every:out-of-range",
                        "credentials.token:malformed",
                        "credentials.user:unknown-field");
        assertThat(
                        wrong(
                                put(
                                        "x1",
                                        id,
                                        "\"kind\": \"odk-pull\", \"url\": \"https://user@odk.example\", \"credentials\": {\"token\": \"t\"}")))
                .containsExactlyInAnyOrder("form:required", "url:malformed", "project:required");
        assertThat(rest.get(FEEDS + "x1").status()).isEqualTo(404);
    }

    @Test
    void needsASurveyThatIsOpened() {
        var nobodys = rest.put(
                FEEDS + "x2",
                "{\"kind\": \"kobo-webhook\", \"assessmentId\": \"nobody-2568\", \"survey\": \"EIT-1\", "
                        + "\"credentials\": {\"token\": \"%s\"}}".formatted(TOKEN));

        assertThat(nobodys.status()).isEqualTo(404);
        assertThat(nobodys.json().path("type").asString()).isEqualTo("urn:prongsai:problem:assessment-unknown");
    }

    @Test
    void takesAFeedAwayWithItsCredentials() {
        var id = openedAssessment(2568);
        configured(put("gone", id, ODK));

        assertThat(rest.delete(FEEDS + "gone").status()).isEqualTo(204);

        assertThat(rest.get(FEEDS + "gone").json().path("type").asString())
                .isEqualTo("urn:prongsai:problem:feed-unknown");
        assertThat(rest.delete(FEEDS + "gone").status()).isEqualTo(404);
        assertThat(rest.delete(FEEDS + "No_Such_Name").status()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from command.feed_secret where feed_id = 'gone'", Long.class))
                .isZero();
    }

    @Test
    void isDescribedInOpenApi() {
        var paths = rest.get("/v3/api-docs").json().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/feeds",
                        "/api/v1/feeds/{feed}",
                        "/api/v1/feeds/{feed}/kobo",
                        "/api/v1/feeds/{feed}/formbricks",
                        "/api/v1/feeds/{feed}/pull");
    }
}
