package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.canonical.CanonicalTree;
import org.prongsai.engine.fold.FoldedAssessment;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.LeafReader;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.MultiProof;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheetDocument;
import org.prongsai.engine.score.ScoreSheets;

/**
 * Writes a bundle in one pass over its events, which are counted and not kept. The same log, checkpoint and key give the same
 * bytes (under the same zlib, which packs them).
 */
public final class BundleWriter {
    private final BundleRequest request;
    private final ZipWriter zip;
    private final List<BundleFile> files = new ArrayList<>();
    private final LeafRuns leaves = new LeafRuns();
    private final BundleEvents events = new BundleEvents();

    private BundleWriter(BundleRequest request, ZipWriter zip) {
        this.request = request;
        this.zip = zip;
    }

    /**
     * Writes a bundle; the stream is not closed.
     *
     * @throws BundleTooLarge when a file passes what the format allows
     * @throws org.prongsai.engine.fold.DamagedAssessment when the events of an assessment do not follow each other
     * @throws IllegalStateException when an event cannot be read, or pins a methodology that none registers
     */
    public static void write(BundleRequest request, EventFeed feed, OutputStream out) throws IOException {
        try (var zip = new ZipWriter(out)) {
            new BundleWriter(request, zip).write(feed);
            zip.finish();
        }
    }

    private void write(EventFeed feed) throws IOException {
        add(BundleNames.README, Readme.bytes());
        add(BundleNames.CHECKPOINT, request.checkpoint().bytes());
        files.add(zip.add(BundleNames.EVENTS, out -> writeEvents(feed, out)));
        files.add(zip.add(BundleNames.LEAVES, leaves::write));
        files.add(zip.add(BundleNames.PROOF, this::writeProof));
        var assessments = writeScores();
        writeEarlier();
        var head = request.head();
        var manifest = new Manifest(
                        request.scope(),
                        head.origin(),
                        request.signer().key(),
                        head.head(),
                        leaves.count(),
                        assessments,
                        files,
                        new BundleFile("container", zip.count(), zip.hash()))
                .bytes();
        zip.store(BundleNames.MANIFEST, manifest);
        zip.store(
                BundleNames.NOTE,
                request.signer().sign(Manifest.noteText(manifest)).bytes());
    }

    private void add(String name, byte[] content) throws IOException {
        files.add(zip.add(name, out -> out.write(content)));
    }

    private void writeEvents(EventFeed feed, OutputStream out) throws IOException {
        var reader = new LeafReader();
        feed.read((index, leaf, length) -> {
            reader.read(leaf, 0, length);
            leaves.add(index);
            events.add(reader);
            out.write(leaf, 0, length);
            out.write('\n');
        });
    }

    private void writeProof(OutputStream out) throws IOException {
        try {
            MultiProof.prove(request.nodes(), request.head().head().size(), leaves.iterator(), hash -> line(out, hash));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(OutputStream out, Hash hash) {
        try {
            out.write((hash.base64() + "\n").getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pinned methodologies, and every assessment's score sheet under its own. */
    private List<AssessmentId> writeScores() throws IOException {
        var folded = events.folded();
        if (folded.unreadable().isPresent()) {
            throw new IllegalStateException("the event at position %d cannot be read"
                    .formatted(folded.unreadable().getAsLong()));
        }
        var methodologies = BundleEvents.methodologies(folded);
        var written = new ArrayList<AssessmentId>();
        for (var methodology : pinned(folded, methodologies).values()) {
            add(
                    BundleNames.methodology(methodology.ref()),
                    methodology.document().getBytes(UTF_8));
        }
        for (int index = 0; index < folded.assessments(); index++) {
            var assessment = folded.assessment(index, BundleEvents.shapes(methodologies));
            var sheet = sheet(assessment, methodologies);
            if (sheet != null) {
                add(BundleNames.scores(assessment.id()), sheet);
                written.add(assessment.id());
            }
        }
        return written;
    }

    /** By the names of their files. */
    private static TreeMap<String, Methodology> pinned(FoldedLog folded, TreeMap<String, Methodology> methodologies) {
        var pinned = new TreeMap<String, Methodology>();
        for (int index = 0; index < folded.assessments(); index++) {
            var state =
                    folded.assessment(index, BundleEvents.shapes(methodologies)).state();
            if (state != null) {
                var methodology =
                        BundleEvents.pinned(methodologies, state.value().methodology());
                pinned.put(BundleNames.methodology(methodology.ref()), methodology);
            }
        }
        return pinned;
    }

    /** The canonical bytes of a score sheet; null where there is only a plan, and nothing was opened. */
    static byte @Nullable [] sheet(FoldedAssessment assessment, TreeMap<String, Methodology> methodologies) {
        var state = assessment.state();
        if (state == null) {
            return null;
        }
        var methodology = BundleEvents.pinned(methodologies, state.value().methodology());
        var sheet = ScoreSheets.of(state.value(), methodology);
        return CanonicalTree.bytes(ScoreSheetDocument.of(sheet, state.value().phase(), state.position()));
    }

    private void writeEarlier() throws IOException {
        long size = request.head().head().size();
        for (var earlier : request.earlier()) {
            add(BundleNames.olderCheckpoint(earlier.size()), earlier.note().bytes());
            var proof = MerkleProofs.consistency(request.nodes(), earlier.size(), size);
            files.add(zip.add(BundleNames.olderProof(earlier.size()), out -> proof.forEach(hash -> line(out, hash))));
        }
    }
}
