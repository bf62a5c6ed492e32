package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Signatures of the Standard Webhooks specification, with the example that its implementations share. */
class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant SENT = Instant.ofEpochSecond(1614265330);

    private static boolean fits(@Nullable String id, @Nullable String time, @Nullable String signatures, Instant now) {
        return new WebhookSignature(id, time, signatures).fits(SECRET, BODY.getBytes(StandardCharsets.UTF_8), now);
    }

    @Test
    void takesTheSpecificationsExample() {
        assertThat(fits(ID, "1614265330", SIGNATURE, SENT)).isTrue();
    }

    @Test
    void takesOneOfSeveralSignatures() {
        var others = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= v1a,whatever " + SIGNATURE + " v2,x";

        assertThat(fits(ID, "1614265330", others, SENT)).isTrue();
    }

    @Test
    void takesATimeThatIsFiveMinutesOffAndNoMore() {
        assertThat(fits(ID, "1614265330", SIGNATURE, SENT.plusSeconds(300))).isTrue();
        assertThat(fits(ID, "1614265330", SIGNATURE, SENT.minusSeconds(300))).isTrue();
        assertThat(fits(ID, "1614265330", SIGNATURE, SENT.plusSeconds(301))).isFalse();
        assertThat(fits(ID, "1614265330", SIGNATURE, SENT.minusSeconds(301))).isFalse();
    }

    @Test
    void refusesWhateverWasChangedOrLeftOut() {
        assertThat(fits("msg_other", "1614265330", SIGNATURE, SENT)).isFalse();
        assertThat(fits(ID, "1614265331", SIGNATURE, SENT)).isFalse();
        assertThat(fits(ID, "1614265330", "v1,", SENT)).isFalse();
        assertThat(fits(ID, "1614265330", SIGNATURE.substring(3), SENT)).isFalse();
        assertThat(fits(null, "1614265330", SIGNATURE, SENT)).isFalse();
        assertThat(fits(ID, null, SIGNATURE, SENT)).isFalse();
        assertThat(fits(ID, "1614265330", null, SENT)).isFalse();
        assertThat(fits(ID, "soon", SIGNATURE, SENT)).isFalse();
        assertThat(fits(ID, Long.toString(Long.MAX_VALUE), SIGNATURE, SENT)).isFalse();
    }

    @Test
    void knowsASecretByItsLook() {
        assertThat(WebhookSignature.isSecret(SECRET)).isTrue();
        assertThat(WebhookSignature.isSecret("whsec_")).isFalse();
        assertThat(WebhookSignature.isSecret("whsec_not base 64!")).isFalse();
        assertThat(WebhookSignature.isSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isFalse();
    }
}
