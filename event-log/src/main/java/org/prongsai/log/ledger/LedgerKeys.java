package org.prongsai.log.ledger;

import java.util.Optional;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.VerifierKey;

/** Which key checkpoints are held against, and where it comes from. */
public final class LedgerKeys {
    private final LedgerSettings settings;
    private final Optional<LedgerFiles> files;
    private final LedgerStore store;

    LedgerKeys(LedgerSettings settings, Optional<LedgerFiles> files, LedgerStore store) {
        this.settings = settings;
        this.files = files;
        this.store = store;
    }

    /** Where a key comes from: whoever can change that place can put another key there. */
    public enum From {
        SETTING,
        FILE,
        DATABASE
    }

    /** A key and where it comes from. */
    public record Known(VerifierKey key, From from) {}

    /**
     * A text signed by the ledger's key, other than a checkpoint; empty where this process does not sign.
     *
     * @throws IllegalArgumentException when it reads like a checkpoint: those are signed by nobody but the ledger
     */
    public Optional<SignedNote> sign(String text) {
        if (isCheckpoint(text)) {
            throw new IllegalArgumentException("only the ledger signs checkpoints");
        }
        return isSigner()
                ? files.map(some -> SignedNote.sign(text, some.signingKey(settings.origin())))
                : Optional.empty();
    }

    /** Whether this process signs. */
    public boolean isSigner() {
        return settings.follow() && files.isPresent();
    }

    private static boolean isCheckpoint(String text) {
        try {
            Checkpoint.parse(text);
            return true;
        } catch (NoteRefused e) {
            return false;
        }
    }

    /**
     * The key to check with: the one that was set, else the one in the file, else what the database says. Empty before the first
     * start of a signer.
     *
     * @throws org.prongsai.engine.ledger.NoteRefused when what is there is no key
     */
    public Optional<Known> verifier() {
        if (!settings.verifierKey().isBlank()) {
            return Optional.of(
                    new Known(VerifierKey.parse(settings.verifierKey().strip()), From.SETTING));
        }
        return files.flatMap(LedgerFiles::verifierKey)
                .map(key -> new Known(key, From.FILE))
                .or(() -> store.vkey().map(vkey -> new Known(VerifierKey.parse(vkey), From.DATABASE)));
    }
}
