package org.prongsai.engine.audit;

import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.SigningKey;
import org.prongsai.engine.ledger.VerifierKey;

/** Whoever has the log's key: a bundle is signed without seeing it. */
public interface NoteSigner {

    /** The public half of the key. */
    VerifierKey key();

    /** The text, signed by that key alone. */
    SignedNote sign(String text);

    /** One that holds the key itself. */
    static NoteSigner of(SigningKey key) {
        return new NoteSigner() {
            @Override
            public VerifierKey key() {
                return key.verifier();
            }

            @Override
            public SignedNote sign(String text) {
                return SignedNote.sign(text, key);
            }
        };
    }
}
