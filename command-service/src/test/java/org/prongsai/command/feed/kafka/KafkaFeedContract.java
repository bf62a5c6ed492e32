package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.kafka.FeedStatus.Condition;
import org.springframework.boot.health.contributor.Status;

/** What the feed does on a real broker. */
abstract class KafkaFeedContract extends OnTopic {
    @Test
    void countsWhatBecameOfEachRecordOnTheReceiptOfTheDay() throws Exception {
        topic.created(1);
        var id = openedAssessment(2566);
        topic.send(id, Topic.data(id, "ก", 1));
        topic.sendBinary(id, Topic.data(id, "b", 2));
        topic.sendBinary(id, Topic.data(id, "ก", 1));
        topic.send(id, Topic.data(id, "b", 3));
        topic.send(id, Topic.withdrawal(id, "ก"));
        topic.flush();

        startFeed();
        topic.awaitCommitted(5);

        var receipt = receipt();
        assertThat(receipt.path("messageEn").asString())
                .isEqualTo("5 rows: 2 new, 1 here already, 1 corrected, 1 withdrawn");
        assertThat(receipt.path("way").asString()).isEqualTo("KAFKA");
        assertThat(receipt.path("source").asString()).isEqualTo("cloudevents");
        assertThat(receipt.path("state").asString()).isEqualTo("DONE");
        assertThat(names(id))
                .endsWith(
                        "SurveyResponseRecorded",
                        "SurveyResponseRecorded",
                        "SurveyResponseCorrected",
                        "SurveyResponseWithdrawn");
        assertThat(origins(id)).containsExactly("anyone rest", "feed kafka");
        var day = jdbc.queryForObject(
                "select feed_day from command.delivery where feed = ?", LocalDate.class, "kafka:" + topic.name());
        assertThat(day).isEqualTo(LocalDate.now(ZoneId.of("Asia/Bangkok")));
    }

    @Test
    void explainsWhatIsRefusedInTheDeadLettersAndTakesEverythingAround() throws Exception {
        topic.created(1);
        var id = openedAssessment(2566);
        var structured = Map.of("content-type", Topic.STRUCTURED);
        topic.send(id, Topic.data(id, "a", 1));
        topic.send(id.toString(), "{broken".getBytes(StandardCharsets.UTF_8), structured);
        topic.send(id, Topic.data(id, "b", 9));
        topic.send("another-2566", Topic.event(Topic.data(id, "c", 1)).getBytes(StandardCharsets.UTF_8), structured);
        topic.send(id.toString(), null, structured);
        topic.send(id.toString(), Topic.data(id, "d", 1).getBytes(StandardCharsets.UTF_8), Map.of());
        topic.send(
                id.toString(),
                Topic.event("[]")
                        .replace("survey-response.v1", "survey-response.v9")
                        .getBytes(StandardCharsets.UTF_8),
                structured);
        topic.send(id, Topic.data(id, "e", 1).replace("\"i1\": 1", "\"i1\": \"\\u0000\\ud800 ๑\""));
        topic.sendBinary(id, Topic.data(id, "f", 4));
        topic.flush();

        startFeed();
        topic.awaitCommitted(9);
        var letters = topic.awaitDeadLetters(7);

        assertThat(letters.stream().map(KafkaFeedContract::said))
                .containsExactly(
                        "1 malformed-json in ''",
                        "2 answer-not-a-level in 'answers.i1'",
                        "3 key-differs in 'key'",
                        "4 tombstone in ''",
                        "5 not-a-cloudevent in ''",
                        "6 unknown-event-type in 'type'",
                        "7 answer-not-a-level in 'answers.i1'");
        assertThat(recorded(id)).isEqualTo(2);
        assertThat(receipt().path("messageEn").asString()).isEqualTo("9 rows: 2 new, 7 rejected");
        var second = receipt().path("errors").get(1);
        assertThat(second.path("line").asInt()).isEqualTo(2);
        assertThat(second.path("value").asString()).isEqualTo("9");
        assertThat(second.path("messageEn").asString()).endsWith("(partition 0, offset 2)");
        assertThat(second.path("messageTh").asString()).endsWith("(พาร์ทิชัน 0 ออฟเซต 2)");
    }

    private static String said(ConsumerRecord<byte[], byte[]> letter) {
        var headers = Topic.headers(letter);
        return "%s %s in '%s'"
                .formatted(
                        headers.get("prongsai-offset"), headers.get("prongsai-reason"), headers.get("prongsai-field"));
    }

    @Test
    void sendsADeadLetterAsItCameWithItsReasons() throws Exception {
        topic.created(1);
        var id = openedAssessment(2566);
        var value = Topic.event(Topic.data(id, "somchai@example.org", 9)).getBytes(StandardCharsets.UTF_8);
        topic.send(id.toString(), value, Map.of("content-type", Topic.STRUCTURED, "traceparent", "00-abc"));
        topic.flush();
        var before = Instant.now();

        startFeed();
        var letter = topic.awaitDeadLetters(1).getFirst();

        assertThat(letter.key()).isEqualTo(id.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(letter.value()).isEqualTo(value);
        var headers = Topic.headers(letter);
        assertThat(Instant.parse(headers.remove("prongsai-time"))).isAfterOrEqualTo(before.minusSeconds(1));
        assertThat(headers.remove("prongsai-message-th")).containsPattern("\\p{IsThai}");
        assertThat(headers.remove("prongsai-message-en")).contains("partition 0, offset 0");
        assertThat(headers)
                .isEqualTo(Map.of(
                        "content-type", Topic.STRUCTURED,
                        "traceparent", "00-abc",
                        "prongsai-reason", "answer-not-a-level",
                        "prongsai-field", "answers.i1",
                        "prongsai-topic", topic.name(),
                        "prongsai-partition", "0",
                        "prongsai-offset", "0"));
        topic.awaitCommitted(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from command.delivery_rejection r where r::text like '%somchai%'", Long.class))
                .isZero();
    }

    @Test
    void sendsALetterWithoutItsValueWhereTheTopicTakesNoneSoLarge() throws Exception {
        topic.created(1);
        var id = openedAssessment(2566);
        topic.send(id, Topic.data(id, "x".repeat(2 << 20), 1));
        topic.send(id, Topic.data(id, "a", 1));
        topic.flush();

        startFeed();
        var letter = topic.awaitDeadLetters(1).getFirst();

        assertThat(letter.value()).isNull();
        assertThat(Topic.headers(letter))
                .containsEntry("prongsai-reason", "too-large")
                .containsEntry("prongsai-offset", "0")
                .containsKey("prongsai-value-bytes");
        topic.awaitCommitted(2);
        assertThat(recorded(id)).isEqualTo(1);
    }

    @Test
    void commitsNothingUntilTheDeadLettersAreOut() throws Exception {
        topic.create(topic.name(), 1);
        var id = openedAssessment(2566);
        topic.send(id, Topic.data(id, "a", 1));
        topic.send(id, Topic.data(id, "b", 9));
        topic.flush();

        var feed = startFeed();
        var health = new KafkaFeedHealth(feed);
        Topic.await("health", health::health, told -> told.getStatus().equals(Status.DOWN));
        assertThat(feed.status().since().condition()).isEqualTo(Condition.AWAITS_DEAD_LETTERS);
        assertThat(topic.committed()).isZero();
        topic.create(topic.name() + ".dlq", 1);

        assertThat(topic.awaitDeadLetters(1)).hasSize(1);
        topic.awaitCommitted(2);
        assertThat(receipt().path("messageEn").asString())
                .as("what is stored is not stored again")
                .isEqualTo("2 rows: 1 new, 1 rejected");
        Topic.await("health", health::health, told -> told.getStatus().equals(Status.UP));
    }

    @Test
    void takesSuggestionsWhereTheAssessmentAsksForThem() throws Exception {
        topic.created(1);
        var id = openedAssessment(2566);
        var words = "\"suggestion\": \"เปิดวันเสาร์ด้วย\", \"survey\"";
        topic.send(id, Topic.data(id, "a", 1).replace("\"survey\"", words));
        topic.flush();
        startFeed();
        assertThat(topic.awaitDeadLetters(1).stream().map(KafkaFeedContract::said))
                .containsExactly("0 suggestion-refused in 'suggestion'");

        rest.put(path(id) + "/suggestions", "{\"taken\": true}");
        topic.sendBinary(id, Topic.data(id, "a", 1).replace("\"survey\"", words));
        topic.flush();

        topic.awaitCommitted(2);
        assertThat(rest.get(path(id) + "/surveys/IIT/suggestions").body()).contains("เปิดวันเสาร์ด้วย");
    }

    @Test
    void waitsForATopicThatIsNotThereYet() throws Exception {
        var id = openedAssessment(2566);
        var feed = startFeed();
        Topic.await(
                "condition", () -> feed.status().since().condition(), condition -> condition == Condition.AWAITS_TOPIC);
        assertThat(new KafkaFeedHealth(feed).health().getStatus()).isEqualTo(Status.UP);

        topic.created(3);
        topic.send(id, Topic.data(id, "a", 1));
        topic.flush();

        topic.awaitCommitted(1);
        assertThat(recorded(id)).isEqualTo(1);
    }

    @Test
    void sharesTheTopicWithinItsGroupAndGoesOnWhenOneLeaves() throws Exception {
        topic.created(4);
        var assessments =
                List.of(openedAssessment(2564), openedAssessment(2564), openedAssessment(2564), openedAssessment(2564));
        var one = startFeed();
        startFeed();
        for (int respondent = 0; respondent < 1_000; respondent++) {
            for (var id : assessments) {
                topic.send(id, Topic.data(id, "r" + respondent, 1 + respondent % 4));
            }
            if (respondent == 500) {
                Topic.await("committed", topic::committed, committed -> committed > 0);
                one.stop();
            }
        }
        topic.flush();

        topic.awaitCommitted(4_000);
        assertThat(assessments).allSatisfy(id -> assertThat(recorded(id)).isEqualTo(1_000));
        assertThat(receipt().path("accepted").asInt()).isEqualTo(4_000);
        assertThat(receipt().path("rejected").asInt()).isZero();
    }
}
