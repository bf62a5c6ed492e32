package org.prongsai.log.bulk;

import java.util.concurrent.CancellationException;

/** A bulk read ended because it was asked to. */
public final class ReadStopped extends CancellationException {
    ReadStopped() {
        super("the read of the log was stopped");
    }
}
