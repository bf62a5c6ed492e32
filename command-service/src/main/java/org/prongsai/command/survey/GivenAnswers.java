package org.prongsai.command.survey;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One respondent's answers under the keys they came with, in that order; never changed. A map that is gone through once and
 * kept by the million: it takes two arrays, where a hash table would take an object for each answer.
 */
public final class GivenAnswers extends AbstractMap<String, @Nullable Object> {
    private final String[] keys;
    private final @Nullable Object[] values;

    private GivenAnswers(String[] keys, @Nullable Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /**
     * Makes them out of two arrays, which are theirs from now on.
     *
     * @param keys all different, which is for the caller to see to
     * @param values one for each key
     */
    public static GivenAnswers of(String[] keys, @Nullable Object[] values) {
        if (keys.length != values.length) {
            throw new IllegalArgumentException("%d keys for %d values".formatted(keys.length, values.length));
        }
        return new GivenAnswers(keys, values);
    }

    static Map<String, @Nullable Object> copyOf(Map<String, @Nullable Object> answers) {
        if (answers instanceof GivenAnswers) {
            return answers;
        }
        var keys = answers.keySet().toArray(String[]::new);
        var values = answers.values().toArray();
        return of(keys, values);
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
        for (int at = 0; at < keys.length; at++) {
            action.accept(keys[at], values[at]);
        }
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, @Nullable Object>> {
        @Override
        public int size() {
            return keys.length;
        }

        @Override
        public Iterator<Entry<String, @Nullable Object>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < keys.length;
                }

                @Override
                public Entry<String, @Nullable Object> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    var entry = new SimpleImmutableEntry<>(keys[next], values[next]);
                    next++;
                    return entry;
                }
            };
        }
    }
}
