package org.prongsai.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.MerkleHash;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.SigningKey;
import org.prongsai.engine.ledger.TreeHead;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;

/** What of a checkpoint that somebody hands in is worth holding the log against. */
class KeptCheckpointTest {
    private static final SigningKey OWN = SigningKey.of("log.example/ita", new byte[32]);
    private static final String TEXT =
            new Checkpoint(OWN.verifier().name(), new TreeHead(0, MerkleHash.empty())).text();

    @Test
    void takesWhatTheKeySignedWhoeverElseSignedItToo() {
        var witness = SigningKey.of("witness.example", new byte[32]);
        var note = SignedNote.sign(TEXT, witness).signedAlsoBy(OWN);

        assertThatCode(() -> kept(note).checkSignedBy(Optional.of(OWN.verifier())))
                .doesNotThrowAnyException();
        assertThat(kept(note).text()).isEqualTo(note.toString());
    }

    @Test
    void refusesEverythingBeforeThereIsAKey() {
        assertThat(refusal(SignedNote.sign(TEXT, OWN), null))
                .isEqualTo(
                        "no-key: this ledger has no key and has signed nothing yet: the checkpoint is another log's");
    }

    @Test
    void refusesWhatIsOfAnotherLogSignedByAnotherKeyOrChanged() {
        var seed = new byte[32];
        seed[0] = 1;
        var other = SigningKey.of("other.example/log", new byte[32]);
        var otherText = TEXT.replace(OWN.verifier().name(), other.verifier().name());

        assertThat(refusal(SignedNote.sign(otherText, other), OWN))
                .isEqualTo(
                        "other-log: this checkpoint is of the log other.example/log, and not of this one (log.example/ita)");
        assertThat(refusal(SignedNote.sign(TEXT, SigningKey.of("log.example/ita", seed)), OWN))
                .startsWith("key-unknown: this checkpoint is not signed by this ledger's key (id %s)"
                        .formatted(OWN.verifier().idHex()));
        var signed = SignedNote.sign(TEXT, OWN);
        assertThat(refusal(new SignedNote(TEXT.replace("\n0\n", "\n1\n"), signed.lines()), OWN))
                .isEqualTo(
                        "signature-wrong: the signature does not fit what the checkpoint says: it was changed, or not"
                                + " copied as it was given");
    }

    private static String refusal(SignedNote note, @Nullable SigningKey key) {
        var refused = requireNonNull(catchThrowableOfType(
                QuestionRefused.class,
                () -> kept(note).checkSignedBy(Optional.ofNullable(key).map(SigningKey::verifier))));
        assertThat(refused.reason()).isEqualTo(Reason.CHECKPOINT_NOT_SIGNED);
        return refused.problems().getFirst().code() + ": " + refused.messageEn();
    }

    private static KeptCheckpoint kept(SignedNote note) {
        return requireNonNull(KeptCheckpoint.of(note.toString().getBytes(UTF_8)));
    }
}
