package org.prongsai.benchmarks.national.synthetic;

import org.prongsai.engine.event.Event;

/** Takes events in the order of the log. */
@FunctionalInterface
public interface EventSink {
    /** What is put from now on happened then and after. */
    default void at(long epochMillis) {}

    /**
     * Takes one.
     *
     * @param aggregate the kind of its stream
     * @param sequence its place in its stream, from 0
     */
    void put(String aggregate, long sequence, Event event);
}
