package org.prongsai.engine.fold;

/**
 * Something with its place in the log.
 *
 * @param position of the event it comes from; of the latest, where there are several
 */
public record Positioned<T>(long position, T value) {}
