package org.prongsai.engine.audit;

import java.io.IOException;

/** Where a bundle's events come from. */
@FunctionalInterface
public interface EventFeed {

    /** Takes events. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes one event.
         *
         * @param index of its leaf; each is larger than the one before
         * @param leaf begins with its canonical bytes; not kept
         */
        void leaf(long index, byte[] leaf, int length) throws IOException;
    }

    /** Hands over every event of the bundle's streams up to its checkpoint, in the order of the log. */
    void read(Sink sink) throws IOException;
}
