package org.prongsai.command.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.engine.event.Event;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;

/** Streams of one kind as a batch of decisions sees them: what is stored, and what was decided since. */
public final class Streamed<E extends Event, S> {
    private final Batch batch;
    private final EventLog log;
    private final Fold<E, S> fold;
    private final Map<String, Place<S>> known = new HashMap<>();

    Streamed(Batch batch, EventLog log, Fold<E, S> fold) {
        this.batch = batch;
        this.log = log;
        this.fold = fold;
    }

    /**
     * One stream.
     *
     * @param nextSequence where its next event goes
     * @param changed whether this batch decided anything about it
     */
    private record Place<S>(S state, long nextSequence, boolean changed) {}

    /** Reads those of the streams that are not known yet, all at once. */
    public void know(Collection<String> streams) {
        var wanted = streams.stream()
                .distinct()
                .filter(name -> !known.containsKey(name))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        wanted.forEach(name -> known.put(name, new Place<>(fold.missing(), 0, false)));
        log.readStreams(wanted, AsOf.latest(), logged -> {
            if (!fold.type().isInstance(logged.event())) {
                throw new IllegalStateException("stream %s holds %s".formatted(logged.stream(), logged.name()));
            }
            var place = place(logged.stream());
            known.put(
                    logged.stream(),
                    new Place<>(
                            fold.apply().apply(place.state(), fold.type().cast(logged.event())),
                            logged.sequence() + 1,
                            false));
        });
    }

    /** Takes a stream for one that holds nothing. Should it hold something, nothing of the batch can be recorded. */
    public void begin(String stream) {
        known.putIfAbsent(stream, new Place<>(fold.missing(), 0, false));
    }

    /** Where a {@linkplain #know known} stream stands by now. */
    public S state(String stream) {
        return place(stream).state();
    }

    /** Adds what was decided about one known stream. */
    public void decided(String stream, List<? extends E> events) {
        for (var event : events) {
            var place = place(stream);
            batch.decide(fold.aggregateType(), place.nextSequence(), event);
            known.put(stream, new Place<>(fold.apply().apply(place.state(), event), place.nextSequence() + 1, true));
        }
    }

    /** Forgets all streams that nothing was decided about; they can be read again. */
    public void forgetUnchanged() {
        known.values().removeIf(place -> !place.changed());
    }

    /** Forgets all streams. */
    public void forget() {
        known.clear();
    }

    /** How many streams are held in memory. */
    public int size() {
        return known.size();
    }

    private Place<S> place(String stream) {
        var place = known.get(stream);
        if (place == null) {
            throw new IllegalStateException("stream %s was not read".formatted(stream));
        }
        return place;
    }
}
