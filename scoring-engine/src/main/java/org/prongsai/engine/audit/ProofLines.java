package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.ledger.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A short proof as a file: one hash a line, in base64; or the JSON in which the service answers with one. */
public final class ProofLines {
    private static final int HASHES_MAX = 128;

    private ProofLines() {}

    /** @throws IllegalArgumentException when it is none */
    public static List<Hash> parse(byte[] file) {
        var text = new String(file, US_ASCII);
        if (text.startsWith("{")) {
            return ofAnswer(file);
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new IllegalArgumentException("its last line has no end");
        }
        var proof = new ArrayList<Hash>();
        text.lines().limit(HASHES_MAX + 1L).forEach(line -> proof.add(Hash.parseBase64(line)));
        if (proof.size() > HASHES_MAX) {
            throw new IllegalArgumentException("a proof has at most %d hashes".formatted(HASHES_MAX));
        }
        return proof;
    }

    private static List<Hash> ofAnswer(byte[] json) {
        try {
            var proof = new ArrayList<Hash>();
            JsonMapper.shared()
                    .readTree(json)
                    .path("proof")
                    .forEach(hash -> proof.add(Hash.parseBase64(hash.asString())));
            return proof;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
