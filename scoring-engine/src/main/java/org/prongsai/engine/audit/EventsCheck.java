package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;
import org.prongsai.engine.audit.AuditFinding.Code;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.ResponseBytes;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.LeafReader;
import org.prongsai.engine.ledger.MalformedLeaf;
import org.prongsai.engine.ledger.MerkleHasher;
import org.prongsai.engine.ledger.MultiProof;
import org.prongsai.engine.ledger.ProofRefused;
import org.prongsai.engine.ledger.TreeHead;

/**
 * Reads events, their indices and their proof side by side, once: holds them against the root, the streams against their
 * sequences, and every event against the stream that it stands in.
 */
final class EventsCheck {
    private static final int INDEX_LINE_MAX = 64;
    private static final int HASH_LINE_MAX = 64;
    private static final Pattern RUN = Pattern.compile("(0|[1-9][0-9]{0,17})(?:-([1-9][0-9]{0,17}))?");

    private final BundleScope scope;
    private final TreeHead head;
    private final Findings findings;
    private final BundleEvents events = new BundleEvents();
    private final StreamSequences sequences = new StreamSequences();
    private final LeafReader leaf = new LeafReader();
    private final ResponseBytes response = new ResponseBytes();
    private final MerkleHasher hasher = new MerkleHasher();
    private final byte[] hash = new byte[Hash.BYTES];
    private long index;
    private long positionBefore;
    private long count;

    EventsCheck(BundleScope scope, TreeHead head, Findings findings) {
        this.scope = scope;
        this.head = head;
        this.findings = findings;
    }

    /** What the bundle says that it was, put together; to be asked after {@link #run}. */
    BundleEvents events() {
        return events;
    }

    long count() {
        return count;
    }

    /** @throws IOException when one of the files cannot be unpacked or has lines that are too long */
    void run(Unpacked eventFile, Unpacked leafFile, Unpacked proofFile) throws IOException {
        var lines = new LineReader(eventFile, BundleNames.LINE_BYTES_MAX);
        var hashes = new LineReader(proofFile, HASH_LINE_MAX);
        var indices = new Indices(new LineReader(leafFile, INDEX_LINE_MAX));
        try {
            var root = MultiProof.root(head.size(), indices, () -> leafHash(lines), () -> proofHash(hashes));
            if (!root.equals(head.root())) {
                refused(
                        "เหตุการณ์ในชุดนำไปสู่ราก %s ไม่ใช่ราก %s ของจุดตรวจ"
                                .formatted(root.base64(), head.root().base64()),
                        "the events lead to the root %s, not to the checkpoint's %s"
                                .formatted(root.base64(), head.root().base64()));
            }
            if (lines.next() || hashes.next()) {
                refused(
                        "มีเหตุการณ์หรือหลักฐานเกินจากที่ลำดับใบระบุ",
                        "there are more events or hashes than the indices call for");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ProofRefused | NoSuchElementException e) {
            refused("หลักฐานรวมใช้ไม่ได้: " + e.getMessage(), "the multi-proof is none: " + e.getMessage());
        }
    }

    private void refused(String messageTh, String messageEn) {
        findings.add(Code.PROOF, BundleNames.PROOF, messageTh, messageEn);
    }

    private Hash leafHash(LineReader lines) {
        advance(lines, "there are fewer events than indices");
        hasher.leaf(lines.buffer(), lines.from(), lines.to(), hash, 0);
        count++;
        try {
            leaf.read(lines.buffer(), lines.from(), lines.to());
            check();
            events.add(leaf);
        } catch (MalformedLeaf e) {
            findings.add(
                    Code.EVENT,
                    BundleNames.EVENTS,
                    "บรรทัดที่ %d ไม่ใช่เหตุการณ์ในรูปแบบมาตรฐาน: %s".formatted(lines.line(), e.getMessage()),
                    "line %d is no event in canonical form: %s".formatted(lines.line(), e.getMessage()));
        }
        return Hash.at(hash, 0);
    }

    private static Hash proofHash(LineReader hashes) {
        advance(hashes, "it ends early");
        var line = new String(hashes.buffer(), hashes.from(), hashes.to() - hashes.from(), US_ASCII);
        try {
            return Hash.parseBase64(line);
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException("line %d is no hash".formatted(hashes.line()), e);
        }
    }

    private static void advance(LineReader lines, String otherwise) {
        try {
            if (!lines.next()) {
                throw new NoSuchElementException(otherwise);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        long position = leaf.position();
        if (position <= positionBefore || position <= index) {
            findings.event(
                    Code.EVENT,
                    position,
                    "เหตุการณ์ที่ตำแหน่ง %d ไม่อยู่ในลำดับของบันทึก".formatted(position),
                    "the event at position %d is not in the order of the log".formatted(position));
        }
        positionBefore = Math.max(position, positionBefore);
        if (!scope.holds(leaf.stream())) {
            findings.event(
                    Code.EVENT,
                    position,
                    "เหตุการณ์ที่ตำแหน่ง %d เป็นของสาย %s ซึ่งไม่อยู่ในชุดนี้".formatted(position, leaf.stream()),
                    "the event at position %d is of stream %s, which does not belong here"
                            .formatted(position, leaf.stream()));
        }
        int expected = sequences.next(leaf.bytes(), leaf.streamFrom(), leaf.streamTo());
        if (leaf.sequence() != expected) {
            findings.event(
                    Code.SEQUENCE,
                    position,
                    "สาย %s ควรมีเหตุการณ์ลำดับที่ %d แต่ที่ตำแหน่ง %d เป็นลำดับที่ %d"
                            .formatted(leaf.stream(), expected, position, leaf.sequence()),
                    "stream %s should go on with number %d, and position %d has number %d"
                            .formatted(leaf.stream(), expected, position, leaf.sequence()));
        }
        checkStream(position);
    }

    /** What an event says has to be what its stream is about; nearly all are responses, which are read the quick way. */
    private void checkStream(long position) {
        int revision = BundleEvents.revision(leaf);
        boolean quick = revision == 1
                && leaf.type().equals("SurveyResponseRecorded")
                && response.recorded(leaf.bytes(), leaf.payloadFrom(), leaf.payloadTo());
        try {
            var own = quick
                    ? response.stream(leaf.bytes())
                    : EventCodec.decode(leaf.type(), revision, leaf.payload()).stream();
            if (!own.equals(leaf.stream())) {
                findings.event(
                        Code.EVENT,
                        position,
                        "เหตุการณ์ที่ตำแหน่ง %d เป็นของสาย %s แต่อยู่ในสาย %s".formatted(position, own, leaf.stream()),
                        "the event at position %d is about stream %s and stands in %s"
                                .formatted(position, own, leaf.stream()));
            }
        } catch (RuntimeException e) { // Whatever the codec refuses.
            findings.event(
                    Code.EVENT,
                    position,
                    "อ่านเหตุการณ์ที่ตำแหน่ง %d ไม่ได้: %s".formatted(position, e.getMessage()),
                    "the event at position %d cannot be read: %s".formatted(position, e.getMessage()));
        }
    }

    /** The indices that a file names, each of them as it is asked for. */
    private final class Indices implements PrimitiveIterator.OfLong {
        private final LineReader lines;
        private long next = -1;
        private long end = -2;
        private boolean ended;

        Indices(LineReader lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            if (next > end && !ended) {
                read();
            }
            return !ended;
        }

        private void read() {
            try {
                if (!lines.next()) {
                    ended = true;
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var line = new String(lines.buffer(), lines.from(), lines.to() - lines.from(), US_ASCII);
            var run = RUN.matcher(line);
            boolean first = end == -2;
            if (!run.matches()) {
                throw new NoSuchElementException("line %d of the indices is no run of leaves".formatted(lines.line()));
            }
            long from = Long.parseLong(run.group(1));
            long to = run.group(2) == null ? from : Long.parseLong(run.group(2));
            if (run.group(2) != null && to <= from || !first && from <= end + 1) {
                throw new NoSuchElementException(
                        "line %d of the indices does not follow the one before it".formatted(lines.line()));
            }
            next = from;
            end = to;
        }

        /** The index asked for last is that of the leaf that the multi-proof reads next. */
        @Override
        public long nextLong() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            index = next;
            return next++;
        }
    }
}
