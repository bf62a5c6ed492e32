package org.prongsai.command.feed.source;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a webhook, by the Standard Webhooks specification: HMAC-SHA256 over id, time and body. The header may hold
 * several, while a secret is being changed; one that fits is enough.
 */
record WebhookSignature(
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String signatures) {
    /** An old message may be one that somebody overheard. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SECRET_BYTES_MIN = 16;

    static boolean isSecret(String text) {
        try {
            return text.startsWith(PREFIX) && bytes(text).length >= SECRET_BYTES_MIN;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    /** Whether whoever sent this knew the secret, and sent it just now. */
    boolean fits(String secret, byte[] body, Instant now) {
        if (id == null || timestamp == null || signatures == null || !isRecent(timestamp, now)) {
            return false;
        }
        var expected = sign(secret, (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
        boolean fits = false;
        for (var signature : signatures.strip().split(" +")) {
            fits |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        }
        return fits;
    }

    private static boolean isRecent(String timestamp, Instant now) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static byte[] sign(String secret, byte[] head, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            mac.update(head);
            return (VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // Every Java platform has it, and takes any key.
        }
    }
}
