package org.prongsai.log.ledger;

/** There is no signed checkpoint yet of what was asked for. Asking again later can help. */
public final class LedgerBehind extends IllegalStateException {
    LedgerBehind(String message) {
        super(message);
    }
}
