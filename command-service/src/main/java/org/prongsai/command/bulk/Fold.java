package org.prongsai.command.bulk;

import java.util.function.BiFunction;
import org.prongsai.engine.event.Event;

/**
 * How streams of one kind are read.
 *
 * @param aggregateType what Axon calls them
 * @param missing what is known of a stream that holds nothing
 */
public record Fold<E extends Event, S>(String aggregateType, Class<E> type, S missing, BiFunction<S, E, S> apply) {}
