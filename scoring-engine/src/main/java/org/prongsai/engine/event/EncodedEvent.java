package org.prongsai.engine.event;

/**
 * An event as it is stored.
 *
 * @param name the logical name; never a class name
 * @param revision the revision of the event's shape, 1 and up
 * @param json the event as JSON in UTF-8, keys sorted, absent fields left out
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to or from the store; never compared or shared.
public record EncodedEvent(String name, int revision, byte[] json) {}
