package org.prongsai.query.rebuild;

import java.util.concurrent.CancellationException;

/** A rebuild ended because it was asked to; nothing was changed. */
final class RebuildCancelled extends CancellationException {
    RebuildCancelled() {
        super("the rebuild was cancelled");
    }
}
