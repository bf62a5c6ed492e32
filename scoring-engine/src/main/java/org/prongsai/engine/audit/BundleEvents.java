package org.prongsai.engine.audit;

import java.util.List;
import java.util.TreeMap;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.engine.fold.PartialFold;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.ledger.LeafReader;
import org.prongsai.engine.methodology.InvalidMethodology;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.MethodologyReader;
import org.prongsai.engine.tally.TallyShape;

/** Folds the events of a bundle as they pass, for whoever writes it and for whoever verifies it. */
final class BundleEvents {
    private static final List<String> NAMES = EventCatalog.names();

    private final PartialFold fold = new PartialFold();
    private final TreeMap<String, Integer> kinds = new TreeMap<>();

    BundleEvents() {
        for (int kind = 0; kind < NAMES.size(); kind++) {
            kinds.put(NAMES.get(kind), kind);
        }
    }

    void add(LeafReader leaf) {
        fold.add(
                leaf.position(),
                kinds.getOrDefault(leaf.type(), -1),
                revision(leaf),
                leaf.bytes(),
                leaf.payloadFrom(),
                leaf.payloadTo());
    }

    /** The revision as a number; 0, which no event has, where it is none. */
    static int revision(LeafReader leaf) {
        var revision = leaf.revision();
        return revision != null && revision.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(revision) : 0;
    }

    FoldedLog folded() {
        return FoldedLog.of(List.of(fold));
    }

    /**
     * The methodologies that events of the bundle registered, by what pins them.
     *
     * @throws IllegalArgumentException when a document is not the one that its event says
     */
    static TreeMap<String, Methodology> methodologies(FoldedLog folded) {
        var methodologies = new TreeMap<String, Methodology>();
        for (var registered : folded.methodologies()) {
            var methodology = read(registered.value());
            methodologies.put(methodology.ref().hash(), methodology);
        }
        return methodologies;
    }

    private static Methodology read(MethodologyRegistered registered) {
        var ref = registered.methodology();
        Methodology methodology;
        try {
            methodology = MethodologyReader.read(registered.document(), ref.id());
        } catch (InvalidMethodology e) {
            throw new IllegalArgumentException("the document of %s is none".formatted(ref), e);
        }
        if (!methodology.ref().equals(ref)) {
            throw new IllegalArgumentException("the document of %s is that of %s".formatted(ref, methodology.ref()));
        }
        return methodology;
    }

    static TallyShapes shapes(TreeMap<String, Methodology> methodologies) {
        return (ref, survey) -> TallyShape.of(pinned(methodologies, ref).slots(survey));
    }

    /** @throws IllegalStateException when no event registered it */
    static Methodology pinned(TreeMap<String, Methodology> methodologies, MethodologyRef ref) {
        var methodology = methodologies.get(ref.hash());
        if (methodology == null || !methodology.ref().equals(ref)) {
            throw new IllegalStateException(
                    "no event registers methodology %s, revision %d, of this hash".formatted(ref.id(), ref.revision()));
        }
        return methodology;
    }
}
