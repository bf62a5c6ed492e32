package org.prongsai.log.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who did something. Written {@code officer:3f9a1c0b2d4e}, or {@code anyone}.
 *
 * @param pseudonym 12 hexadecimal digits, the same for the same account or feed for good; null where nobody is told apart
 */
public record Actor(Kind kind, @Nullable String pseudonym) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z]+)(?::([0-9a-f]{12}))?");

    /** Whoever reaches a server that lists no people. */
    public static final Actor ANYONE = new Actor(Kind.ANYONE, null);

    /** The service itself. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    /** What somebody was here for at that time. The words are part of the contract, and none begins with another. */
    public enum Kind {
        ADMINISTRATOR,
        ASSESSOR,
        OFFICER,
        AUDITOR,

        /** A program: one that has an account for handing over responses, or a configured feed. */
        FEED,
        ANYONE,
        SYSTEM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    public Actor {
        if (pseudonym != null && !WRITTEN.matcher(kind.word() + ":" + pseudonym).matches()) {
            throw new IllegalArgumentException("a pseudonym has 12 hexadecimal digits, unlike " + pseudonym);
        }
    }

    /** Reads what {@link #written} wrote; empty where it is something else. */
    public static Optional<Actor> parse(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Kind.ofWord(parts.group(1)).map(kind -> new Actor(kind, parts.group(2)))
                : Optional.empty();
    }

    public String written() {
        return pseudonym == null ? kind.word() : kind.word() + ":" + pseudonym;
    }
}
