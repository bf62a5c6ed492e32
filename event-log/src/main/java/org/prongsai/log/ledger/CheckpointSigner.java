package org.prongsai.log.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.SigningKey;
import org.prongsai.engine.ledger.TiledNodes;
import org.prongsai.engine.ledger.TreeHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what the tree comes to. A checkpoint is written to the file beside the key before it is in the database, and none is
 * signed that does not continue the one before: a log that was rolled back or rewritten is never signed for.
 */
final class CheckpointSigner {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

    private final LedgerStore store;
    private final LedgerFiles files;
    private final SigningKey key;
    private final Duration interval;
    private final Clock clock;
    private @Nullable TreeHead last;
    private @Nullable LedgerHead continues;
    private Instant lastAt = Instant.MIN;
    private boolean begun;

    CheckpointSigner(LedgerStore store, LedgerFiles files, SigningKey key, Duration interval, Clock clock) {
        this.store = store;
        this.files = files;
        this.key = key;
        this.interval = interval;
        this.clock = clock;
    }

    /**
     * Signs where it is time to, and something came since the last checkpoint.
     *
     * @throws LedgerDamaged when the tree does not continue what was signed
     */
    synchronized void onSchedule() {
        begin();
        var head = store.head();
        if (last != null && head.size() <= last.size()) {
            requireContinuation(head);
        }
        boolean due =
                last == null || (head.size() > last.size() && !clock.instant().isBefore(lastAt.plus(interval)));
        if (head.size() > 0 && due) {
            sign(head, StoredCheckpoint.Why.SCHEDULE);
        }
    }

    /**
     * A checkpoint of all that the tree holds now.
     *
     * @throws LedgerDamaged when the tree does not continue what was signed
     */
    synchronized StoredCheckpoint now(StoredCheckpoint.Why why) {
        begin();
        var head = store.head();
        return store.ofSize(head.size())
                .filter(there -> last != null && last.size() == there.size())
                .orElseGet(() -> sign(head, why));
    }

    /** Whether the tree continues what was signed last; told in words where it does not. */
    synchronized Optional<String> objection() {
        begin();
        return objection(store.head());
    }

    /** A log that was rolled back while the service runs is noticed before it has grown beyond what was signed. */
    private void requireContinuation(LedgerHead head) {
        if (!head.equals(continues)) {
            objection(head).ifPresent(words -> {
                throw new LedgerDamaged(words);
            });
            continues = head;
        }
    }

    /** Whether this key signed a note; told where it did not. */
    boolean isOwn(String note) {
        return tree(note).isPresent();
    }

    private Optional<String> objection(LedgerHead head) {
        if (last == null) {
            return Optional.empty();
        }
        if (head.size() < last.size()) {
            return Optional.of(
                    "the log holds %d events, and a checkpoint of %d was signed".formatted(head.size(), last.size()));
        }
        var root = MerkleProofs.root(nodes(), last.size());
        return root.equals(last.root())
                ? Optional.empty()
                : Optional.of(
                        "the first %d events are not those that a checkpoint was signed for".formatted(last.size()));
    }

    private TiledNodes nodes() {
        return new TiledNodes(store);
    }

    private StoredCheckpoint sign(LedgerHead head, StoredCheckpoint.Why why) {
        objection(head).ifPresent(words -> {
            throw new LedgerDamaged(words);
        });
        var tree = new TreeHead(head.size(), MerkleProofs.root(nodes(), head.size()));
        var note = SignedNote.sign(new Checkpoint(key.verifier().name(), tree).text(), key)
                .toString();
        var checkpoint = stored(tree.size(), note, why);
        if (last == null || last.size() < tree.size()) {
            files.append(note);
        }
        // From here on it is signed for, whatever becomes of the table.
        last = tree;
        lastAt = checkpoint.signedAt();
        store.insert(checkpoint);
        return checkpoint;
    }

    private StoredCheckpoint stored(long size, String note, StoredCheckpoint.Why why) {
        long position = size == 0 ? 0 : store.position(size - 1);
        return new StoredCheckpoint(size, note, position, why, clock.instant());
    }

    /** What was signed before this process. The file leads; what it lacks is told. */
    private void begin() {
        if (begun) {
            return;
        }
        store.keep(key.verifier().toString());
        boolean hadFile = files.hasCheckpoints();
        files.eachCheckpoint(note -> tree(note).ifPresent(this::remember));
        store.latest().ifPresent(latest -> {
            lastAt = latest.signedAt();
            tree(latest.note()).filter(this::isAhead).ifPresent(tree -> {
                if (hadFile) {
                    LOG.warn("The file of checkpoints lacks one of {} events that is in the database", tree.size());
                }
                files.append(latest.note());
                remember(tree);
            });
        });
        begun = true;
    }

    /**
     * Puts what is in the file and not in the database back there, as far as the tree has come.
     *
     * @throws LedgerDamaged when the tree does not continue what was signed
     */
    synchronized void restore() {
        begin();
        var head = store.head();
        objection(head).ifPresent(words -> {
            throw new LedgerDamaged(words);
        });
        long there = store.latest().map(StoredCheckpoint::size).orElse(-1L);
        files.eachCheckpoint(note -> tree(note)
                .filter(tree -> tree.size() > there)
                .ifPresent(tree -> store.insert(stored(tree.size(), note, StoredCheckpoint.Why.FROM_FILE))));
    }

    private boolean isAhead(TreeHead tree) {
        return last == null || tree.size() > last.size();
    }

    private void remember(TreeHead tree) {
        if (isAhead(tree)) {
            last = tree;
        }
    }

    /** Empty where it is not signed by this key: a verification says so. */
    private Optional<TreeHead> tree(String note) {
        try {
            var signed = SignedNote.parse(note.getBytes(UTF_8));
            signed.verifiedBy(List.of(key.verifier()));
            return Optional.of(Checkpoint.parse(signed.text()).head());
        } catch (NoteRefused e) {
            LOG.warn("A checkpoint that was written down is not signed by this ledger's key: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** How far the last checkpoint goes; empty before the first. */
    synchronized OptionalLong signed() {
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.size());
    }
}
