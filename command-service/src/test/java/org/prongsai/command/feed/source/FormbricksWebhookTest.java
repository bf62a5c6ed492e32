package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.engine.id.AssessmentId;

/** What a webhook of Formbricks posts. */
class FormbricksWebhookTest extends FeedTest {
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String FINISHED = resource("formbricks/signed.json");

    private AssessmentId feed(String name, String credentials) {
        var id = openedAssessment(2568);
        configured(put(name, id, "\"kind\": \"formbricks-webhook\"" + credentials));
        return id;
    }

    private Answer post(String feed, String body, String... headers) {
        return rest.postWith(FEEDS + feed + "/formbricks", body, headers);
    }

    /** Signs as Formbricks does, written here a second time. */
    private static String[] signed(String body, Instant at) throws GeneralSecurityException {
        var time = Long.toString(at.getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
        var signature = Base64.getEncoder()
                .encodeToString(mac.doFinal(("msg_1." + time + "." + body).getBytes(StandardCharsets.UTF_8)));
        return new String[] {
            "webhook-id", "msg_1", "webhook-timestamp", time, "webhook-signature", "v1,b2xk v1," + signature
        };
    }

    @Test
    void takesASignedFinishedResponseOnce() throws GeneralSecurityException {
        var id = feed("fb-signed", ", \"credentials\": {\"secret\": \"whsec_%s\"}".formatted(KEY));

        var first = post("fb-signed", FINISHED, signed(FINISHED, Instant.now()));
        var again = post("fb-signed", FINISHED, signed(FINISHED, Instant.now()));

        assertThat(first.json().path("outcome").asString()).as(first.body()).isEqualTo("accepted");
        assertThat(again.json().path("outcome").asString()).isEqualTo("duplicate");
        assertThat(recorded(id)).containsExactly("456123456");
        var receipt = receipt(first.json().path("deliveryId").asString());
        assertThat(receipt.path("droppedColumns").toString())
                .contains("formbricks/meta", "formbricks/person", "formbricks/personAttributes", "formbricks/contact");
        assertThat(receipt.toString() + first.body()).doesNotContain("somchai", "Chrome");
    }

    @Test
    void refusesAWrongOrOldSignature() throws GeneralSecurityException {
        var id = feed("fb-wrong", ", \"credentials\": {\"secret\": \"whsec_%s\"}".formatted(KEY));

        assertThat(post("fb-wrong", FINISHED).status()).isEqualTo(401);
        assertThat(post("fb-wrong", FINISHED + " ", signed(FINISHED, Instant.now()))
                        .status())
                .isEqualTo(401);
        assertThat(post("fb-wrong", FINISHED, signed(FINISHED, Instant.now().minusSeconds(400)))
                        .status())
                .isEqualTo(401);
        assertThat(told(id)).isEmpty();
    }

    @Test
    void countsOnlyWhatIsFinished() {
        var id = feed("fb-open", "");

        for (var event : new String[] {"responseCreated", "responseUpdated"}) {
            var unfinished =
                    FINISHED.replace("responseFinished", event).replace("\"finished\":true", "\"finished\":false");
            assertThat(post("fb-open", unfinished).json().path("outcome").asString())
                    .isEqualTo("skipped");
        }
        assertThat(post("fb-open", "{\"event\": \"testEndpoint\"}")
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("skipped");
        assertThat(told(id)).isEmpty();
        assertThat(post("fb-open", FINISHED).json().path("outcome").asString()).isEqualTo("accepted");
    }

    @Test
    void takesTheFormThatTheFeedIsForAndNoOther() {
        var id = feed("fb-form", ", \"form\": \"cm7other\"");

        var answer = post("fb-form", FINISHED);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer.json())).containsExactly("formbricks/surveyid:form-differs");
        assertThat(told(id)).isEmpty();
    }
}
