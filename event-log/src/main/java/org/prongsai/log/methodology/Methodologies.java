package org.prongsai.log.methodology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.MethodologyReader;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.LoggedEvent;

/**
 * Every methodology, by id and revision: those that come with the engine, and those registered in the log.
 *
 * <p>What a revision says never changes, so each is read once and kept by its hash; which revisions there are is asked of the
 * log every time.
 */
public final class Methodologies {
    private static final String ALL = Streams.methodology("");
    private static final Comparator<Methodology> BY_ID_AND_REVISION = Comparator.<Methodology, String>comparing(
                    methodology -> methodology.ref().id())
            .thenComparing(methodology -> methodology.ref().revision());

    private final EventLog log;
    private final Map<String, Methodology> byHash = new ConcurrentHashMap<>();
    private final Map<Revision, Methodology> byNumber = new ConcurrentHashMap<>();

    private record Revision(String id, int revision) {}

    public Methodologies(EventLog log) {
        this.log = log;
    }

    /**
     * The methodology that somebody pinned.
     *
     * @throws IllegalStateException when neither the engine nor the log holds it: the log is damaged, or was written by a
     *     version of the engine with other built-in methodologies
     */
    public Methodology get(MethodologyRef ref) {
        var known = byHash.get(ref.hash());
        if (known != null) {
            return known;
        }
        return revisions(ref.id()).stream()
                .filter(methodology -> methodology.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no methodology %s, revision %d, has hash %s".formatted(ref.id(), ref.revision(), ref.hash())));
    }

    /** The newest revision of a methodology. */
    public Optional<Methodology> latest(String id) {
        return revisions(id).stream()
                .max(Comparator.comparingInt(methodology -> methodology.ref().revision()));
    }

    /** Pages ask for it line by line, so what was once found is not looked for again. */
    public Optional<Methodology> find(String id, int revision) {
        var number = new Revision(id, revision);
        var known = byNumber.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        var found = revisions(id).stream()
                .filter(methodology -> methodology.ref().revision() == revision)
                .findFirst();
        found.ifPresent(methodology -> byNumber.putIfAbsent(number, methodology));
        return found;
    }

    /** Every revision of every methodology, by id and revision. */
    public List<Methodology> list() {
        var all = new ArrayList<>(BuiltInMethodologies.all());
        log.readStreamsFrom(ALL, AsOf.latest(), logged -> all.add(registered(logged)));
        return distinct(all);
    }

    /** Every revision of one methodology, the oldest first; empty when there is none of that id. */
    public List<Methodology> revisions(String id) {
        var found = new ArrayList<Methodology>();
        BuiltInMethodologies.find(id).ifPresent(found::add);
        log.readStream(Streams.methodology(id), AsOf.latest(), logged -> found.add(registered(logged)));
        return distinct(found);
    }

    /** The revisions of one methodology that the log itself holds, in the order of its stream. */
    public List<MethodologyRef> inLog(String id) {
        var refs = new ArrayList<MethodologyRef>();
        log.readStream(
                Streams.methodology(id),
                AsOf.latest(),
                logged -> refs.add(registered(logged).ref()));
        return refs;
    }

    private List<Methodology> distinct(List<Methodology> found) {
        var distinct = new HashMap<String, Methodology>();
        found.forEach(methodology -> {
            byHash.putIfAbsent(methodology.ref().hash(), methodology);
            distinct.putIfAbsent(methodology.ref().hash(), methodology);
        });
        return distinct.values().stream().sorted(BY_ID_AND_REVISION).toList();
    }

    private Methodology registered(LoggedEvent logged) {
        if (!(logged.event() instanceof MethodologyRegistered event)) {
            throw new IllegalStateException("stream %s holds %s".formatted(logged.stream(), logged.name()));
        }
        var known = byHash.get(event.methodology().hash());
        if (known != null) {
            return known;
        }
        var read = MethodologyReader.read(event.document(), logged.stream());
        if (!read.ref().equals(event.methodology())) {
            throw new IllegalStateException("the document at position %d is not %s but %s"
                    .formatted(logged.position(), event.methodology(), read.ref()));
        }
        return read;
    }
}
