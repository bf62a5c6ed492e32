package org.prongsai.command.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names as the log may know them: the same name is the same pseudonym for good, and nobody gets from one to the other. */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 6;

    /** More than the accounts and feeds of any service. */
    private static final int KNOWN_MAX = 10_000;

    private final SecretKeySpec key;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Pseudonyms(byte[] salt) {
        key = new SecretKeySpec(salt, ALGORITHM);
    }

    String ofAccount(String name) {
        return of("account\0" + name);
    }

    /** Never that of an account, though it may have the same name. */
    String ofFeed(String name) {
        return of("feed\0" + name);
    }

    private String of(String what) {
        if (known.size() >= KNOWN_MAX) {
            known.clear();
        }
        return known.computeIfAbsent(what, this::hashed);
    }

    private String hashed(String what) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(UTF_8)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
