package org.prongsai.engine.event;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shape checks that events share. A limit that may change belongs to the decision, not here. */
final class Shape {
    private Shape() {}

    /** Stored bytes can lack a field, whatever the type says. */
    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    static void text(String field, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is empty");
        }
    }

    static void optionalText(String field, @Nullable String value) {
        if (value != null) {
            text(field, value);
        }
    }

    static List<String> texts(String field, List<String> values) {
        present(field, values);
        values.forEach(value -> text(field, value));
        return List.copyOf(values);
    }

    /** Steps of a measure are counted from 1. */
    static void steps(String field, Collection<Integer> steps) {
        steps.stream().filter(step -> step < 1).findFirst().ifPresent(step -> {
            throw new IllegalArgumentException(field + " starts at 1, not " + step);
        });
    }
}
