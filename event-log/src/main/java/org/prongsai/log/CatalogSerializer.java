package org.prongsai.log;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;

/**
 * Writes events to the log under the names and revisions of the {@link EventCatalog}, and reads every revision back. A class
 * name never reaches the log: a payload that is not in the catalog is refused.
 */
final class CatalogSerializer implements Serializer {
    private final Serializer metaData;

    /** @param metaData serializes the metadata beside an event */
    CatalogSerializer(Serializer metaData) {
        this.metaData = metaData;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        return switch (object) {
            case Event event -> encoded(event, representation);
            case MetaData data -> metaData.serialize(data, representation);
            case null, default ->
                throw notInTheCatalog(
                        object == null ? "nothing" : object.getClass().getName());
        };
    }

    private <T> SerializedObject<T> encoded(Event event, Class<T> representation) {
        var encoded = EventCodec.encode(event);
        var bytes = new SimpleSerializedObject<>(
                encoded.json(), byte[].class, encoded.name(), Integer.toString(encoded.revision()));
        return getConverter().convert(bytes, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return metaData.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // Axon's signature; it expects classForType's class.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        var type = serialized.getType();
        if (isMetaData(type)) {
            return metaData.deserialize(serialized);
        }
        byte[] json = getConverter().convert(serialized, byte[].class).getData();
        return (T) EventCodec.decode(type.getName(), revision(type), json);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (isMetaData(type)) {
            return metaData.classForType(type);
        }
        // Not Axon's answer for unknown types: handlers would then pass the event over in silence.
        return EventCatalog.typeOf(type.getName()).orElseThrow(() -> notInTheCatalog(type.getName()));
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == MetaData.class) {
            return metaData.typeForClass(type);
        }
        if (type == null || !Event.class.isAssignableFrom(type)) {
            throw notInTheCatalog(type == null ? "nothing" : type.getName());
        }
        Class<? extends Event> event = type.asSubclass(Event.class);
        var name = EventCatalog.nameOf(event).orElseThrow(() -> notInTheCatalog(event.getName()));
        return new SimpleSerializedType(name, Integer.toString(EventCatalog.revisionOf(event)));
    }

    @Override
    public Converter getConverter() {
        return metaData.getConverter();
    }

    private static boolean isMetaData(SerializedType type) {
        return MetaData.class.getName().equals(type.getName());
    }

    private static int revision(SerializedType type) {
        try {
            return Integer.parseInt(type.getRevision());
        } catch (NumberFormatException e) {
            throw new SerializationException(
                    "%s is stored without a revision: '%s'".formatted(type.getName(), type.getRevision()), e);
        }
    }

    private static SerializationException notInTheCatalog(String what) {
        return new SerializationException("the event log holds events of the catalog only, not " + what);
    }
}
