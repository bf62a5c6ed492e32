package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.id.AssessmentId;

/** What KoboToolbox says about one project, which never tells what was edited. */
class KoboPullTest extends PullTest {
    private FakeKobo kobo;

    @BeforeEach
    void openSource() {
        kobo = new FakeKobo("Token abc");
    }

    @AfterEach
    void closeSource() {
        kobo.close();
    }

    private AssessmentId opened(String name) {
        var id = openedAssessment(2568);
        configured(put(name, id, """
                "kind": "kobo-pull", "url": "%s", "asset": "aGAcvhamUDuDTtbkyeikbD", "every": "PT10M",
                "credentials": {"token": "abc"}""".formatted(kobo.url())));
        return id;
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    @Test
    void readsAllPagesAndTakesWhatTheWebhookMissed() {
        var id = opened("kobo-pages");
        configured(put(
                "kobo-hook", id, "\"kind\": \"kobo-webhook\", \"credentials\": {\"token\": \"%s\"}".formatted(TOKEN)));
        for (int number = 1; number <= 7; number++) {
            kobo.submit(number, ago(30 - number), "12345612" + (1 + number % 6));
        }
        rest.postWith(
                FEEDS + "kobo-hook/kobo",
                "{\"_uuid\": \"00000001-0000-4000-8000-000000000000\", \"grp/e1\": \"1\", \"__version__\": \"v1\"}",
                "X-Prongsai-Token",
                TOKEN);

        var receipt = pull("kobo-pages");

        assertThat(counts(receipt))
                .isEqualTo("DONE 7 rows: 6 accepted, 0 duplicates, 1 corrected, 0 withdrawn, 0 rejected, 0 skipped");
        assertThat(receipt.path("droppedColumns").toString()).contains("username");
        assertThat(kobo.asked()).hasSize(3);
        assertThat(kobo.asked().getLast()).endsWith("&limit=3&start=0&sort={\"_id\":1}&query={\"_id\":{\"$gt\":6}}");
        assertThat(told(id)).hasSize(8);
        assertThat(origins(id)).containsExactly("anyone rest", "feed webhook", "feed pull");
    }

    @Test
    void readsTheLastDaysAgainAndEverythingOnceADay() {
        var id = opened("kobo-window");
        kobo.submit(1, ago(20), "111111111");
        kobo.submit(2, ago(1), "222222222");
        scheduled("kobo-window");
        assertThat(told(id)).hasSize(2);
        kobo.edit(1, "333333333");
        kobo.edit(2, "444444444");
        kobo.submit(3, ago(0), "55555555 ");

        scheduled("kobo-window");

        assertThat(kobo.asked().getLast()).contains("query={\"_submission_time\":{\"$gte\":\"");
        assertThat(told(id))
                .endsWith("SurveyResponseCorrected", "SurveyResponseRecorded")
                .hasSize(4);
        kobo.disapprove(2);
        jdbc.update("""
                update command.feed_run
                set reached = jsonb_set(reached, '{swept}', to_jsonb(to_char(now() - interval '25 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
                where feed_id = 'kobo-window'""");

        scheduled("kobo-window");

        assertThat(kobo.asked().getLast()).endsWith("query={}");
        assertThat(told(id))
                .as("one corrected, the other withdrawn, each under its first identifier")
                .endsWith("SurveyResponseCorrected", "SurveyResponseWithdrawn")
                .hasSize(6);
    }

    @Test
    void takesTheLatestVersionEvenWhereItGoesBackAndNoEarlierOneAgain() {
        var id = opened("kobo-back");
        configured(put(
                "kobo-first", id, "\"kind\": \"kobo-webhook\", \"credentials\": {\"token\": \"%s\"}".formatted(TOKEN)));
        kobo.submit(1, ago(1), "111111111");
        kobo.edit(1, "222222222");
        pull("kobo-back");
        assertThat(rest.postWith(FEEDS + "kobo-first/kobo", kobo.first(1, "111111111"), "X-Prongsai-Token", TOKEN)
                        .status())
                .as("the webhook's try of an hour ago, which nobody saw before")
                .isEqualTo(200);
        assertThat(told(id)).containsExactly("SurveyResponseRecorded");
        kobo.edit(1, "333333333");
        pull("kobo-back");
        kobo.edit(1, "222222222");
        var back = pull("kobo-back");
        kobo.disapprove(1);
        pull("kobo-back");
        kobo.approve(1);

        assertThat(counts(back)).startsWith("DONE 1 rows: 0 accepted, 0 duplicates, 1 corrected");
        assertThat(counts(pull("kobo-back"))).startsWith("DONE 1 rows: 1 accepted");
        assertThat(counts(pull("kobo-back"))).startsWith("DONE 1 rows: 0 accepted, 1 duplicates");
        assertThat(told(id))
                .containsExactly(
                        "SurveyResponseRecorded",
                        "SurveyResponseCorrected",
                        "SurveyResponseCorrected",
                        "SurveyResponseWithdrawn",
                        "SurveyResponseRecorded");
        assertThat(recorded(id)).containsExactly("222222222", "222222222");
    }

    @Test
    void losesNothingWhenSubmissionsAreDeletedBetweenPages() {
        var id = opened("kobo-deleted");
        for (int number = 1; number <= 7; number++) {
            kobo.submit(number, ago(5), "12345612" + (1 + number % 6));
        }
        kobo.betweenPages(page -> {
            if (page == 1) {
                kobo.delete(1);
                kobo.delete(2);
                kobo.submit(8, ago(0), "111111111");
            }
        });

        assertThat(counts(pull("kobo-deleted"))).startsWith("DONE 8 rows: 8 accepted");
        assertThat(told(id)).hasSize(8);
    }

    @Test
    void saysWhichColumnsNobodyUnderstands() {
        var id = opened("kobo-map");
        kobo.submit(1, ago(1), "1234561 ");
        kobo.answerNext(
                "{\"count\": 1, \"next\": null, \"results\": [{\"_id\": 1, \"_uuid\": \"u\", \"grp/age\": \"3\", \"grp/e1\": \"1\"}]}");

        var receipt = pull("kobo-map");

        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("column-unknown");
        assertThat(receipt.path("failure").path("messageEn").asString())
                .startsWith("grp/age: nobody knows what this column is");
        assertThat(lastError("kobo-map")).isEqualTo("column-unknown");
        assertThat(told(id)).isEmpty();
    }

    @Test
    void refusesPagesThatGoRoundInCircles() {
        opened("kobo-circles");
        var circle =
                "{\"count\": 9, \"next\": \"x\", \"results\": [{\"_id\": 5, \"_uuid\": \"u\", \"grp/e1\": \"1\"}]}";
        kobo.answerNext(circle);
        kobo.answerNext(circle);

        assertThat(pull("kobo-circles").path("failure").path("code").asString()).isEqualTo("source-unreadable");
    }

    @Test
    void boundsWhatASourceMayAnswer() {
        opened("kobo-large");
        kobo.answerNext("{\"results\": [], \"x\": \"%s\"}".formatted("x".repeat(70_000)));

        assertThat(pull("kobo-large").path("failure").path("code").asString()).isEqualTo("source-too-large");
    }
}
