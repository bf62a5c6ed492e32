package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.MerkleProofs;

/** Bundles of {@link SmallLog} for tests elsewhere. */
public final class Bundles {
    private static final SmallLog LOG = SmallLog.filled();

    private Bundles() {}

    public static String vkey() {
        return SmallLog.KEY.verifier().toString();
    }

    /** Of one assessment, with two earlier checkpoints. */
    public static byte[] honest() {
        return LOG.bundle(SmallLog.OF_ONE, 4, 20);
    }

    /** Signed all the same. */
    public static byte[] withAnotherFigure() {
        return Parts.of(honest())
                .withText(
                        "scores/ban-one-2566.json",
                        text -> text.replaceFirst("\"shown\":\"50.00\"", "\"shown\":\"50.01\""))
                .together(SmallLog.KEY);
    }

    public static byte[] checkpoint(int size) {
        return LOG.signed(size).bytes();
    }

    public static byte[] consistencyLines(int from) {
        return MerkleProofs.consistency(LOG.nodes(), from, LOG.size()).stream()
                .map(hash -> hash.base64() + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    /** As the service answers. */
    public static byte[] consistencyAnswer(int from) {
        return MerkleProofs.consistency(LOG.nodes(), from, LOG.size()).stream()
                .map(Hash::base64)
                .collect(Collectors.joining("\",\"", "{\"proof\":[\"", "\"]}"))
                .getBytes(UTF_8);
    }
}
