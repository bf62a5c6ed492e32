package org.prongsai.command.feed.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens a feed, or the source behind it. Never given back and never logged. What only has to be recognised is kept as a
 * hash; what this service itself has to show or compute with is kept as it is, in {@code command.feed_secret}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Credentials.Recognised.class, name = "recognised"),
    @JsonSubTypes.Type(value = Credentials.Signing.class, name = "signing"),
    @JsonSubTypes.Type(value = Credentials.Login.class, name = "login"),
    @JsonSubTypes.Type(value = Credentials.Token.class, name = "token")
})
sealed interface Credentials {

    /**
     * What a webhook has to bring along.
     *
     * @param header lower case; {@code authorization} for a user name and a password
     * @param salt and hash in base 64
     */
    record Recognised(String header, String salt, String hash) implements Credentials {
        private static final int SALT_BYTES = 16;

        static Recognised token(String header, String token) {
            var salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            var encoder = Base64.getEncoder();
            return new Recognised(header, encoder.encodeToString(salt), encoder.encodeToString(hash(salt, token)));
        }

        static Recognised login(String username, String password) {
            return token("authorization", basic(username, password));
        }

        /** Takes the same time whether a header's value is nearly right or all wrong. */
        boolean isShownBy(String value) {
            var decoder = Base64.getDecoder();
            return MessageDigest.isEqual(decoder.decode(hash), hash(decoder.decode(salt), value.strip()));
        }

        private static byte[] hash(byte[] salt, String value) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(salt);
                return digest.digest(value.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // Every Java platform has it.
            }
        }

        @Override
        public String toString() {
            return "Recognised[by %s]".formatted(header);
        }
    }

    /** The secret of a webhook's signatures, as its maker gave it. */
    record Signing(String secret) implements Credentials {
        @Override
        public String toString() {
            return "Signing[]";
        }
    }

    record Login(String username, String password) implements Credentials {
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    record Token(String token) implements Credentials {
        @Override
        public String toString() {
            return "Token[]";
        }
    }

    /** As a header of HTTP has it. */
    static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
