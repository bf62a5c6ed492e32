package org.prongsai.command.json;

import org.jspecify.annotations.Nullable;

/** A field's value as far as it could be read; to be opened inside {@link Fields#finish}, when all fields are known to be fine. */
public final class Value<T> {
    private final String field;
    private final @Nullable T read;

    Value(String field, @Nullable T read) {
        this.field = field;
        this.read = read;
    }

    /** The value of a required field. */
    public T get() {
        if (read == null) {
            throw new IllegalStateException(field + " is opened before the reading was finished, or was optional");
        }
        return read;
    }

    /** The value of an optional field; null when it was absent. */
    public @Nullable T orNull() {
        return read;
    }

    public T or(T absent) {
        return read == null ? absent : read;
    }
}
