/** Answers what proves that the log was not changed: checkpoints, proofs, and verifications of the whole log. */
@NullMarked
package org.prongsai.query.ledger;

import org.jspecify.annotations.NullMarked;
