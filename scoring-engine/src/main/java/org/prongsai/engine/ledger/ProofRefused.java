package org.prongsai.engine.ledger;

/** What was given as a proof is none: it ends early, goes on too long, or speaks of leaves that cannot be there. */
public final class ProofRefused extends IllegalArgumentException {
    ProofRefused(String message) {
        super(message);
    }
}
