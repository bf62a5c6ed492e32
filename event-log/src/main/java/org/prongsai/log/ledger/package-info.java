/**
 * The ledger over the log: a Merkle tree that grows beside the write path, never in it, and the checkpoints signed over it.
 * With them anybody can check that the log was only added to, and {@link org.prongsai.log.ledger.Verification} says where it
 * was not.
 */
@NullMarked
package org.prongsai.log.ledger;

import org.jspecify.annotations.NullMarked;
