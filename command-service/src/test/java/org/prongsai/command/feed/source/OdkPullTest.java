package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AssessmentId;

/** What ODK Central says about one form, however it behaves. */
class OdkPullTest extends PullTest {
    private static final String LOGIN = Credentials.basic("ita@example.go.th", "secret");
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(40));

    private FakeOdk odk;

    @BeforeEach
    void openSource() {
        odk = new FakeOdk(LOGIN);
    }

    @AfterEach
    void closeSource() {
        odk.close();
    }

    private AssessmentId opened(String name) {
        var id = openedAssessment(2568);
        configured(put(
                name,
                id,
                definition("\"credentials\": {\"username\": \"ita@example.go.th\", \"password\": \"secret\"}")));
        return id;
    }

    private String definition(String rest) {
        return "\"kind\": \"odk-pull\", \"url\": \"%s\", \"project\": 7, \"form\": \"eit part 1\", %s"
                .formatted(odk.url(), rest);
    }

    private void submitted(int from, int to) {
        for (int number = from; number <= to; number++) {
            odk.submit(number, LONG_AGO.plus(Duration.ofMinutes(number)), "12345612" + (1 + number % 6));
        }
    }

    @Test
    void readsAllPagesOnceAndThenOnlyWhatChanged() {
        var id = opened("odk-pages");
        submitted(1, 8);

        var first = pull("odk-pages");

        assertThat(counts(first))
                .isEqualTo("DONE 8 rows: 8 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped");
        assertThat(first.path("way").asString()).isEqualTo("PULL");
        assertThat(first.path("feed").asString()).isEqualTo("odk-pages");
        assertThat(first.path("droppedColumns").toString()).contains("__system/submitterName", "__system/deviceId");
        assertThat(odk.asked())
                .hasSize(3)
                .allMatch(asked -> asked.startsWith(
                        "/v1/projects/7/forms/eit part 1.svc/Submissions?$count=true&$expand=*&$top=3"));
        odk.edit(2, "666666666");
        odk.review(3, "rejected");
        odk.review(4, "approved");
        odk.delete(5);
        odk.submit(9, Instant.now(), "111111111");

        var second = pull("odk-pages");

        assertThat(counts(second))
                .isEqualTo("DONE 5 rows: 1 accepted, 1 duplicates, 1 corrected, 2 withdrawn, 0 rejected, 0 skipped");
        assertThat(odk.asked().getLast())
                .contains(
                        "$filter=__system/submissionDate ge ",
                        " or __system/updatedAt ge ",
                        " or __system/deletedAt ge ");
        assertThat(told(id)).hasSize(12);
        assertThat(counts(pull("odk-pages")))
                .as("the overlap again, and nothing new")
                .isEqualTo("DONE 5 rows: 0 accepted, 5 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped");
        assertThat(told(id)).hasSize(12);
    }

    @Test
    void goesBackWithTheSourceAndBringsBackWhatItApprovesAgain() {
        var id = opened("odk-back");
        odk.submit(1, LONG_AGO, "111111111");
        odk.submit(2, LONG_AGO, "444444444");
        pull("odk-back");
        odk.edit(1, "222222222");
        pull("odk-back");
        odk.edit(1, "111111111");

        assertThat(counts(pull("odk-back"))).startsWith("DONE 1 rows: 0 accepted, 0 duplicates, 1 corrected");
        odk.review(1, "rejected");
        odk.review(2, "rejected");
        assertThat(counts(pull("odk-back")))
                .isEqualTo("DONE 2 rows: 0 accepted, 0 duplicates, 0 corrected, 2 withdrawn, 0 rejected, 0 skipped");
        odk.review(1, "approved");
        odk.edit(2, "555555555");
        odk.review(2, "approved");

        assertThat(counts(pull("odk-back"))).startsWith("DONE 2 rows: 2 accepted, 0 duplicates");
        assertThat(counts(pull("odk-back"))).startsWith("DONE 2 rows: 0 accepted, 2 duplicates");
        assertThat(recorded(id)).containsExactlyInAnyOrder("111111111", "444444444", "111111111", "555555555");
    }

    @Test
    void leavesWhatWasCorrectedOrWithdrawnHereToItsOwnReason() {
        var id = opened("odk-by-hand");
        odk.submit(1, LONG_AGO, "111111111");
        odk.submit(2, LONG_AGO, "222222222");
        pull("odk-by-hand");
        var responses = "/api/v1/assessments/" + id + "/surveys/EIT-1/responses/";
        var names = events(id).stream()
                .filter(SurveyResponseRecorded.class::isInstance)
                .map(event -> (SurveyResponseRecorded) event)
                .collect(Collectors.toMap(event -> event.answers().toString(), SurveyResponseRecorded::responseId));
        rest.put(responses + names.get("111111111"), "{\"answers\": {\"e1\": 4}, \"reason\": \"อ่านผิด\"}");
        rest.delete(responses + names.get("222222222") + "?reason=again");
        odk.review(1, "approved");
        odk.review(2, "approved");

        assertThat(counts(pull("odk-by-hand"))).startsWith("DONE 2 rows: 0 accepted, 2 duplicates, 0 corrected");
        odk.review(1, "rejected");
        pull("odk-by-hand");
        odk.review(1, "approved");
        assertThat(counts(pull("odk-by-hand"))).startsWith("DONE 2 rows: 1 accepted, 1 duplicates, 0 corrected");
        assertThat(recorded(id)).containsExactlyInAnyOrder("111111111", "222222222", "4--------");
    }

    @Test
    void missesNothingThatWasCommittedLateOrEditedBetweenPages() {
        var id = opened("odk-late");
        submitted(1, 7);
        odk.betweenPages(page -> {
            if (page == 1) {
                odk.edit(7, "222222222"); // On the page just given.
                odk.edit(1, "333333333"); // On a page to come.
                odk.submit(20, Instant.now(), "444444444"); // Before the page just given.
                odk.delete(6);
            }
        });
        assertThat(counts(pull("odk-late"))).startsWith("DONE 7 rows: 7 accepted");
        odk.betweenPages(_ -> {});
        odk.submit(21, Instant.now().minus(Duration.ofMinutes(5)), "555555555"); // Its transaction took long.

        var next = pull("odk-late");

        assertThat(counts(next))
                .isEqualTo("DONE 5 rows: 2 accepted, 1 duplicates, 1 corrected, 1 withdrawn, 0 rejected, 0 skipped");
        assertThat(recorded(id)).hasSize(9).contains("333333333", "444444444", "555555555");
    }

    @Test
    void rehearsesAPullAndLeavesTheFeedWhereItIs() {
        var id = opened("odk-dry");
        submitted(1, 8);

        var rehearsed = ended(rest.post(FEEDS + "odk-dry/pull?dryRun=true", ""));

        assertThat(rehearsed.path("dryRun").asBoolean()).isTrue();
        assertThat(rehearsed.path("messageEn").asString()).startsWith("a dry run, nothing was recorded: 8 rows: 8 new");
        assertThat(told(id)).isEmpty();
        assertThat(feed("odk-dry").path("state").has("lastSuccess")).isFalse();
        assertThat(counts(pull("odk-dry"))).isEqualTo(counts(rehearsed));
        odk.edit(2, "666666666");
        odk.review(3, "rejected");
        odk.failNext(500);
        assertThat(ended(rest.post(FEEDS + "odk-dry/pull?dryRun=true", ""))
                        .path("failure")
                        .path("code")
                        .asString())
                .isEqualTo("source-failing");
        assertThat(lastError("odk-dry")).isEmpty();
        var again = ended(rest.post(FEEDS + "odk-dry/pull?dryRun=true", ""));
        assertThat(counts(again)).startsWith("DONE 2 rows: 0 accepted, 0 duplicates, 1 corrected, 1 withdrawn");
        assertThat(counts(pull("odk-dry"))).isEqualTo(counts(again));
    }

    @Test
    void runsBySchedule() {
        var id = opened("odk-scheduled");
        submitted(1, 4);

        var state = scheduled("odk-scheduled").path("state");

        assertThat(told(id)).hasSize(4);
        assertThat(state.has("lastSuccess")).isTrue();
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(state.path("nextRun").asString())))
                .isBetween(Duration.ofMinutes(8), Duration.ofMinutes(11));
        var receipt = lastReceipt("odk-scheduled");
        assertThat(counts(receipt))
                .isEqualTo("DONE 4 rows: 4 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped");
        odk.submit(5, Instant.now(), "111111111");
        scheduled("odk-scheduled");
        assertThat(lastReceipt("odk-scheduled").path("deliveryId")).isEqualTo(receipt.path("deliveryId"));
        assertThat(told(id)).hasSize(5);
    }

    @Test
    void triesAgainLaterAndSaysWhatIsWrong() {
        opened("odk-failing");
        submitted(1, 2);
        var failures =
                new String[] {"source-failing", "source-refuses", "source-moved", "source-unreadable", "source-silent"};

        odk.failNext(500);
        odk.failNext(400);
        odk.redirectNext("https://elsewhere.example/steal");
        odk.answerNext("<html>a page to log in at</html>");
        odk.beSlowNext(5_000);
        for (int at = 0; at < failures.length; at++) {
            var state = scheduled("odk-failing").path("state");
            assertThat(state.path("lastError").path("code").asString()).isEqualTo(failures[at]);
            assertThat(state.path("failures").asInt()).isEqualTo(at + 1);
            var pause = Duration.between(
                    Instant.now(), Instant.parse(state.path("nextRun").asString()));
            assertThat(pause)
                    .isLessThanOrEqualTo(Duration.ofHours(1))
                    .isGreaterThan(Duration.ofMinutes(9L * Math.min(6, 1L << at)));
        }
        var receipt = lastReceipt("odk-failing");
        assertThat(receipt.path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("source-failing");

        var mended = scheduled("odk-failing").path("state");

        assertThat(mended.path("failures").asInt()).isZero();
        assertThat(mended.has("lastError")).isFalse();
        assertThat(counts(lastReceipt("odk-failing"))).startsWith("DONE 2 rows: 2 accepted");
    }

    @Test
    void goesOnWithANewTokenWhereTheOldOneExpired() {
        var id = openedAssessment(2568);
        odk.authorization("Bearer first");
        configured(put("odk-token", id, definition("\"credentials\": {\"token\": \"first\"}")));
        submitted(1, 7);
        odk.betweenPages(page -> {
            if (page == 2) {
                odk.authorization("Bearer second");
            }
        });

        var expired = pull("odk-token");

        assertThat(expired.path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(expired.path("failure").path("code").asString()).isEqualTo("source-unauthorized");
        assertThat(expired.path("accepted").asInt()).isEqualTo(6);
        assertThat(lastError("odk-token")).isEqualTo("source-unauthorized");
        assertThat(put("odk-token", id, definition("\"credentials\": {\"token\": \"second\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(counts(pull("odk-token")))
                .as("only the page that was missing")
                .startsWith("DONE 1 rows: 1 accepted");
        assertThat(told(id)).hasSize(7);
    }

    /** As a process that is killed after it stored a page and before it stored the place behind it. */
    @Test
    void readsAPageAgainWhenThePlaceBehindItWasNotStored() {
        var id = opened("odk-killed");
        submitted(1, 8);
        jdbc.execute("""
                create function command.fail() returns trigger language plpgsql as
                'begin if new.reached <> old.reached and new.reached->>''rows'' = ''6'' then raise exception ''killed''; end if; return new; end';
                """);
        jdbc.execute(
                "create trigger killer before update on command.feed_run for each row execute function command.fail()");
        var killed = pull("odk-killed");
        jdbc.execute("drop trigger killer on command.feed_run");
        assertThat(killed.path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(killed.path("accepted").asInt()).isEqualTo(6);

        var next = pull("odk-killed");

        assertThat(counts(next))
                .isEqualTo("DONE 5 rows: 2 accepted, 3 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped");
        assertThat(told(id)).hasSize(8).containsOnly("SurveyResponseRecorded");
    }

    @Test
    void readsAnewWhereTheSourceLostThePlace() {
        var id = opened("odk-lost");
        submitted(1, 7);
        odk.betweenPages(page -> {
            if (page == 1) {
                odk.authorization("nobody's");
            }
        });
        pull("odk-lost");
        odk.betweenPages(_ -> {});
        odk.authorization(LOGIN);
        jdbc.update(
                "update command.feed_run set reached = jsonb_set(reached, '{page}', '\"bm9ib2R5\"') where feed_id = 'odk-lost'");

        var lost = pull("odk-lost");
        var anew = pull("odk-lost");

        assertThat(lost.path("failure").path("code").asString()).isEqualTo("source-incomplete");
        assertThat(counts(anew))
                .isEqualTo("DONE 7 rows: 4 accepted, 3 duplicates, 0 corrected, 0 withdrawn, 0 rejected, 0 skipped");
        assertThat(told(id)).hasSize(7);
    }

    @Test
    void letsOneRunReadAtATimeAndTakesOverFromADeadOne() {
        var id = opened("odk-busy");
        submitted(1, 2);
        jdbc.update(
                "update command.feed_run set claim = 'another', claimed_until = now() + interval '1 minute' where feed_id = 'odk-busy'");

        var busy = rest.post(FEEDS + "odk-busy/pull", "");

        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.json().path("type").asString()).isEqualTo("urn:prongsai:problem:feed-busy");
        assertThat(told(id)).isEmpty();
        jdbc.update("update command.feed_run set claimed_until = now() where feed_id = 'odk-busy'");
        assertThat(counts(pull("odk-busy"))).startsWith("DONE 2 rows: 2 accepted");
    }

    @Test
    void stopsWhenTheFeedIsConfiguredOtherwise() {
        var id = opened("odk-changed");
        submitted(1, 7);
        var other = openedAssessment(2568);
        odk.betweenPages(page -> {
            if (page == 1) {
                put("odk-changed", other, definition("\"every\": \"PT1H\""));
            }
        });

        var stopped = pull("odk-changed");
        odk.betweenPages(_ -> {});

        assertThat(stopped.path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(told(id)).hasSize(3);
        assertThat(counts(pull("odk-changed"))).startsWith("DONE 7 rows: 7 accepted");
        assertThat(told(other)).hasSize(7);
    }

    @Test
    void explainsRowsThatCannotBeTaken() {
        var id = opened("odk-bad");
        submitted(1, 3);
        odk.edit(2, "923456123");

        var receipt = pull("odk-bad");

        assertThat(counts(receipt))
                .isEqualTo("DONE 3 rows: 2 accepted, 0 duplicates, 0 corrected, 0 withdrawn, 1 rejected, 0 skipped");
        assertThat(receipt.path("errors").get(0).path("field").asString()).isEqualTo("grp/e1");
        assertThat(rest.get(receipt.path("rejectedRows").asString()).body())
                .startsWith("{\"respondentKey\":\"#")
                .contains("\"e1\":9,\"e2\":2")
                .doesNotContain("00000002-0000");
        assertThat(told(id)).hasSize(2);
    }
}
