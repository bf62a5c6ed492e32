package org.prongsai.engine.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.VerifierKey;

/**
 * What whoever verifies a bundle knows beforehand, and not from the bundle.
 *
 * @param key that has to have signed it; null to take the key that the bundle names
 * @param checkpoint handed out earlier (or later); null where there is none
 * @param consistency the proof between that checkpoint and the bundle's; null to look for it in the bundle
 */
public record Trust(
        @Nullable VerifierKey key,
        @Nullable SignedNote checkpoint,
        @Nullable List<Hash> consistency) {

    /** Nothing but the bundle itself. */
    public static final Trust NOTHING = new Trust(null, null, null);
}
