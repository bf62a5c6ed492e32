package org.prongsai.query.answering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks things up for those who ask at the same time by one question to the database. Whoever asks while nothing is under way
 * is answered at once; who comes meanwhile waits, and the first of them then asks for all. So the busier it is, the less an
 * answer costs, and one connection serves everybody. What is found is never older than the question: only those who were
 * waiting before a look-up began are answered by it.
 */
public final class SharedLookup<K, V> {
    /** So many at once are still one short statement. */
    private static final int KEYS_MAX = 64;

    private final Function<Collection<K>, Map<K, V>> lookup;

    /** Who waits. Guarded by itself, as is {@link #underWay}. */
    private final Deque<Waiting<K, V>> queue = new ArrayDeque<>();

    private boolean underWay;

    /** @param lookup what is there for some keys; keys for which there is nothing are left out */
    public SharedLookup(Function<Collection<K>, Map<K, V>> lookup) {
        this.lookup = lookup;
    }

    /** Told what was found, or nothing yet: then it is one's turn to ask. */
    private record Waiting<K, V>(K key, CompletableFuture<Answer<V>> answer) {}

    private sealed interface Answer<V> {
        record Found<V>(@Nullable V value) implements Answer<V> {}

        record Lead<V>() implements Answer<V> {}
    }

    /**
     * What there is for a key; null where there is nothing.
     *
     * @throws RuntimeException the one that looking up failed with, for all who were waiting
     */
    public @Nullable V find(K key) {
        var waiting = queued(key);
        if (waiting == null) {
            return lead(key);
        }
        try {
            return switch (waiting.answer().join()) {
                case Answer.Found<V>(var value) -> value;
                case Answer.Lead<V>() -> lead(key);
            };
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** How many wait now. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    /** Queues behind whoever is asking; null when nobody is, and the caller now is. */
    private @Nullable Waiting<K, V> queued(K key) {
        synchronized (queue) {
            if (!underWay) {
                underWay = true;
                return null;
            }
            var waiting = new Waiting<K, V>(key, new CompletableFuture<>());
            queue.add(waiting);
            return waiting;
        }
    }

    private @Nullable V lead(K own) {
        var others = others();
        try {
            var keys = new LinkedHashSet<K>();
            keys.add(own);
            others.forEach(other -> keys.add(other.key()));
            var found = lookup.apply(keys);
            others.forEach(other -> other.answer().complete(new Answer.Found<>(found.get(other.key()))));
            return found.get(own);
        } catch (RuntimeException | Error e) {
            others.forEach(other -> other.answer().completeExceptionally(e));
            throw e;
        } finally {
            handOver();
        }
    }

    private List<Waiting<K, V>> others() {
        var others = new ArrayList<Waiting<K, V>>();
        synchronized (queue) {
            while (others.size() < KEYS_MAX - 1 && !queue.isEmpty()) {
                others.add(queue.remove());
            }
        }
        return others;
    }

    private void handOver() {
        Waiting<K, V> next;
        synchronized (queue) {
            next = queue.poll();
            underWay = next != null;
        }
        if (next != null) {
            next.answer().complete(new Answer.Lead<>());
        }
    }
}
