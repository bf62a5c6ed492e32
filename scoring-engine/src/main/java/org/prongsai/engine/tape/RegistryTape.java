package org.prongsai.engine.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The frames of the registry: agencies, and where instants cut the log. Immutable and safe for many threads; {@link #with}
 * makes the next one.
 */
public final class RegistryTape {
    private final List<RegistryFrame> frames;
    private final Map<String, RegistryFrame.Agency> agencies;

    private RegistryTape(List<RegistryFrame> frames, Map<String, RegistryFrame.Agency> agencies) {
        this.frames = frames;
        this.agencies = agencies;
    }

    public static RegistryTape of(List<RegistryFrame> frames) {
        var agencies = new HashMap<String, RegistryFrame.Agency>();
        frames.forEach(frame -> collect(frame, agencies));
        return new RegistryTape(List.copyOf(frames), Map.copyOf(agencies));
    }

    public RegistryTape with(RegistryFrame frame) {
        var longer = new ArrayList<>(frames);
        longer.add(frame);
        if (frame.registered().isEmpty()) {
            return new RegistryTape(List.copyOf(longer), agencies);
        }
        var more = new HashMap<>(agencies);
        collect(frame, more);
        return new RegistryTape(List.copyOf(longer), Map.copyOf(more));
    }

    /** @param fewer hold the same in other pieces, so that the agencies need not be read again */
    public RegistryTape in(List<RegistryFrame> fewer) {
        return new RegistryTape(List.copyOf(fewer), agencies);
    }

    private static void collect(RegistryFrame frame, Map<String, RegistryFrame.Agency> agencies) {
        frame.agencies()
                .forEach(agency -> agencies.put(agency.registered().agencyId().value(), agency));
    }

    public List<RegistryFrame> frames() {
        return frames;
    }

    /** The position up to which the tape holds the log. */
    public long upTo() {
        return frames.isEmpty() ? 0 : frames.getLast().header().upTo();
    }

    /** Every agency by its id, with the position from which it is known. */
    public Map<String, RegistryFrame.Agency> agencies() {
        return agencies;
    }

    /**
     * Where an instant cuts the log: the position before the first event that was recorded later. Empty where the tape holds
     * none: what the log gets next may still belong to the instant's past.
     */
    public OptionalLong before(long millis) {
        for (var frame : frames) {
            var moments = frame.moments();
            int earlier = moments.first((_, time) -> time <= millis);
            if (earlier < moments.count()) {
                moments.go(earlier);
                return OptionalLong.of(moments.position() - 1);
            }
        }
        return OptionalLong.empty();
    }

    /** When the latest of the events up to a position was recorded, in milliseconds since 1970; empty where there is none. */
    public OptionalLong latest(long position) {
        var found = OptionalLong.empty();
        for (var frame : frames) {
            if (frame.header().after() >= position) {
                break;
            }
            var moments = frame.moments();
            int known = moments.first((at, _) -> at <= position);
            if (known > 0) {
                moments.go(known - 1);
                found = OptionalLong.of(
                        found.isPresent() ? Math.max(found.getAsLong(), moments.millis()) : moments.millis());
            }
        }
        return found;
    }
}
