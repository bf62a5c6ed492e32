package org.prongsai.log;

import java.time.Instant;

/** Up to which point of the log a question is asked. */
public sealed interface AsOf {

    /** Everything committed when the question is asked. */
    record Latest() implements AsOf {}

    /**
     * Everything up to and including a position.
     *
     * @param value 0 is before the first event
     */
    record Position(long value) implements AsOf {
        public Position {
            if (value < 0) {
                throw new IllegalArgumentException("a position is 0 or more, not " + value);
            }
        }
    }

    /**
     * Everything before the first event that was recorded later than an instant: one prefix of the log, whoever asks about
     * what. Where clocks disagree, an event recorded earlier can stand behind that point; it is not in it.
     *
     * @param instant taken to the millisecond, as the log does
     */
    record At(Instant instant) implements AsOf {}

    static AsOf latest() {
        return new Latest();
    }

    static AsOf position(long value) {
        return new Position(value);
    }

    static AsOf instant(Instant instant) {
        return new At(instant);
    }
}
