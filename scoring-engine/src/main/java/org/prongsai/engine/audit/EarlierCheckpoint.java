package org.prongsai.engine.audit;

import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.SignedNote;

/** A checkpoint that was handed out before, which the bundle's own has to follow. */
public record EarlierCheckpoint(SignedNote note) {

    /** How many events there were. */
    public long size() {
        return Checkpoint.parse(note.text()).head().size();
    }
}
