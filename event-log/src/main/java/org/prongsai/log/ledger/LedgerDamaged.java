package org.prongsai.log.ledger;

/**
 * The tree is not what it should be, or not what was signed. Nothing is added or signed until a person has looked at it: a
 * verification says what is the matter.
 */
public final class LedgerDamaged extends IllegalStateException {
    LedgerDamaged(String message) {
        super(message);
    }
}
