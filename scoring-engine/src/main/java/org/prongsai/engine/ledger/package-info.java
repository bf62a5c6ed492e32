/**
 * The ledger's arithmetic: canonical bytes of stored events, the Merkle tree over them (RFC 6962), its proofs, and signed
 * checkpoints (C2SP). Knows nothing of scores, files or keys' whereabouts.
 */
@NullMarked
package org.prongsai.engine.ledger;

import org.jspecify.annotations.NullMarked;
