package org.prongsai.log.ledger;

/**
 * How far the tree has come.
 *
 * @param size how many events it holds
 * @param upTo the position of the log up to which it holds them all
 */
public record LedgerHead(long size, long upTo) {
    static final LedgerHead NOTHING = new LedgerHead(0, 0);
}
