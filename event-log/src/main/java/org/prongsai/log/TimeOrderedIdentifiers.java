package org.prongsai.log;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of events and messages: UUIDs of version 7, rising within one process. New ones land at the right edge of the
 * log's index, where random ones would touch every page of it.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3fff_ffff_ffff_ffffL;

    /** Differs between processes; within one, ticks differ. Nobody has to be kept from guessing. */
    private final ThreadLocal<SplittableRandom> random =
            ThreadLocal.withInitial(() -> new SplittableRandom(new SecureRandom().nextLong()));

    /** Milliseconds above, a counter below: a burst within one millisecond borrows from the next. */
    private final AtomicLong last = new AtomicLong();

    @Override
    public String generateIdentifier() {
        var now = System.currentTimeMillis() << COUNTER_BITS;
        var tick = last.updateAndGet(previous -> Math.max(previous + 1, now));
        var high = ((tick >>> COUNTER_BITS) << 16) | VERSION_7 | (tick & COUNTER_MASK);
        return new UUID(high, VARIANT | (random.get().nextLong() & RANDOM_MASK)).toString();
    }
}
