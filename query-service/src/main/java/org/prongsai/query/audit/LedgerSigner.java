package org.prongsai.query.audit;

import org.prongsai.engine.audit.NoteSigner;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.VerifierKey;
import org.prongsai.log.ledger.LedgerKeys;

/** Signs manifests with the ledger's key, where this process has it. */
record LedgerSigner(VerifierKey key, LedgerKeys keys) implements NoteSigner {

    @Override
    public SignedNote sign(String text) {
        return keys.sign(text).orElseThrow(() -> new IllegalStateException("this process signs nothing"));
    }
}
